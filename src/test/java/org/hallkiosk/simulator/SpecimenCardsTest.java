package org.hallkiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.fact.ResidentIdNumber;
import org.junit.jupiter.api.Test;

class SpecimenCardsTest {
    private static final SpecimenCards CARDS =
            SpecimenCards.load(Path.of("devices/id-card-reader/specimen-cards.yaml"));

    @Test
    void cardsAreNumberedFromOneAndEveryLayoutIsThere() {
        assertThat(CARDS.all())
                .extracting(SpecimenCard::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CARDS.all().size()).boxed().toList());
        assertThat(CARDS.all())
                .extracting(card -> (Object) card.card().getClass())
                .contains(
                        IdCard.ResidentCard.class,
                        IdCard.HongKongMacaoTaiwanPermit.class,
                        IdCard.ForeignerCard2017.class,
                        IdCard.ForeignerCard2023.class);
    }

    @Test
    void exactlyTheCardThatSaysSoHasAWrongCheckDigit() {
        assertThat(CARDS.all())
                .filteredOn(card -> !(card.card() instanceof IdCard.ForeignerCard2017))
                .filteredOn(card -> !ResidentIdNumber.isValid(card.card().number()))
                .singleElement()
                .satisfies(card -> assertThat(card.about().english()).contains("wrong check digit"));
    }

    @Test
    void numbersAgreeWithBirthDateAndSex() {
        assertThat(CARDS.all())
                .filteredOn(card -> ResidentIdNumber.isValid(card.card().number()))
                .allSatisfy(card -> {
                    ResidentIdNumber number = new ResidentIdNumber(card.card().number());
                    assertThat(number.birthDate()).isEqualTo(card.card().birthDate());
                    assertThat(number.isOfAWoman()).isEqualTo(card.card().sex() == IdCard.Sex.FEMALE);
                });
    }

    @Test
    void everyCardFillsItsChipExactly() {
        assertThat(CARDS.all())
                .allSatisfy(card -> assertThat(SpecimenCardText.of(card.card())).hasSize(256));
    }
}
