package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.junit.jupiter.api.Test;

class CardFactsTest {
    private static final String ADDRESS = "person.householdAddress";
    private static final String PRINTED = "北京市朝阳区幸福里示例街2号院1号楼101室";
    private static final String NEWEST = "北京市朝阳区搬迁路示例小区9号楼808室";

    @Test
    void aCardThatNeverMovedGivesItsPrintedAddress() {
        assertThat(addressOf(card())).containsExactly(new Fact(ADDRESS, PRINTED, FactSource.ID_CARD));
    }

    @Test
    void theNewestAddressStandsAloneAndSaysWhereItIsFrom() {
        assertThat(addressOf(card().withNewestAddress(NEWEST)))
                .containsExactly(new Fact(ADDRESS, NEWEST, FactSource.CARD_NEWEST_ADDRESS));
    }

    @Test
    void aNewestAddressCountsBeforeOneFromSharedData() {
        FactSheet sheet = FactSheet.empty()
                .with(new Fact(ADDRESS, PRINTED, FactSource.SHARED_DATA))
                .withAll(CardFacts.of(card().withNewestAddress(NEWEST)));
        assertThat(sheet.value(ADDRESS)).contains(NEWEST);
    }

    @Test
    void everythingThatACardSaysIsNamed() {
        assertThat(CardFacts.of(card())).extracting(Fact::name).isSubsetOf(CardFacts.NAMES);
    }

    private static List<Fact> addressOf(IdCard card) {
        return CardFacts.of(card).stream()
                .filter(fact -> fact.name().equals(ADDRESS))
                .toList();
    }

    private static IdCard.ResidentCard card() {
        return new IdCard.ResidentCard(
                "沈望舒",
                IdCard.Sex.FEMALE,
                "01",
                LocalDate.of(1995, 7, 14),
                PRINTED,
                "11010519950714004X",
                "北京市公安局朝阳分局",
                LocalDate.of(2017, 5, 8),
                Optional.of(LocalDate.of(2037, 5, 8)));
    }
}
