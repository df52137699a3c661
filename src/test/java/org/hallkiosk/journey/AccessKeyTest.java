package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.platform.PrefillReading;
import org.junit.jupiter.api.Test;

/** A travel document on the reader: its chip wants a key, and the applicant has it. */
class AccessKeyTest {
    private static final String NUMBER = "L898902C3";
    private static final AccessKey PRINTED =
            new AccessKey.PrintedData(NUMBER, LocalDate.of(1974, 8, 12), LocalDate.of(2032, 4, 15));
    private static final IdCard PASSPORT = new IdCard.TravelDocument(
            "P",
            "UTO",
            "SPECIMEN",
            "ANNA",
            IdCard.Sex.FEMALE,
            LocalDate.of(1974, 8, 12),
            NUMBER,
            "UTO",
            Optional.of(LocalDate.of(2032, 4, 15)));

    private static JourneyEvent keyWanted(boolean refused) {
        return new JourneyEvent.CardArrived(new CardReading.KeyWanted(refused));
    }

    private static JourneyEvent done(AccessKeyPart part, String text) {
        return new JourneyEvent.FieldDone(part.field(), text);
    }

    private static Applicant asked() {
        return Applicant.identifyingWithPassport().does(keyWanted(false));
    }

    private static Applicant typed() {
        return asked().does(
                        done(AccessKeyPart.DOCUMENT_NUMBER, "l898902c3"),
                        done(AccessKeyPart.BIRTH_DATE, "19740812"),
                        done(AccessKeyPart.EXPIRY_DATE, "2032-04-15"));
    }

    @Test
    void chipThatWantsAKeyIsAskedForOnePartAScreen() {
        Applicant applicant = asked();
        assertThat(applicant.step()).isEqualTo(new Step.AskAccessKey(AccessKeyPart.DOCUMENT_NUMBER));
        applicant.does(done(AccessKeyPart.DOCUMENT_NUMBER, NUMBER));
        assertThat(applicant.step()).isEqualTo(new Step.AskAccessKey(AccessKeyPart.BIRTH_DATE));
        applicant.does(done(AccessKeyPart.BIRTH_DATE, "19740812"));
        assertThat(applicant.step()).isEqualTo(new Step.AskAccessKey(AccessKeyPart.EXPIRY_DATE));
    }

    @Test
    void documentIsReadWithWhatWasTyped() {
        assertThat(typed().step()).isEqualTo(new Step.ReadWithKey(PRINTED));
    }

    @Test
    void sixDigitsAreEnoughWhereTheDocumentHasThem() {
        Applicant applicant = asked().does(
                        new JourneyEvent.AccessKeyPartChosen(AccessKeyPart.CARD_ACCESS_NUMBER),
                        done(AccessKeyPart.CARD_ACCESS_NUMBER, "500540"));
        assertThat(applicant.step()).isEqualTo(new Step.ReadWithKey(new AccessKey.CardAccessNumber("500540")));
    }

    @Test
    void fiveDigitsAreAMistakeAndStayToBeMended() {
        Applicant applicant = asked().does(
                        new JourneyEvent.AccessKeyPartChosen(AccessKeyPart.CARD_ACCESS_NUMBER),
                        done(AccessKeyPart.CARD_ACCESS_NUMBER, "50054"));
        assertThat(applicant.step()).isEqualTo(new Step.AskAccessKey(AccessKeyPart.CARD_ACCESS_NUMBER));
        assertThat(applicant.state().mistakes()).containsKey(AccessKeyPart.CARD_ACCESS_NUMBER.field());
        assertThat(applicant.state().drafts()).containsEntry(AccessKeyPart.CARD_ACCESS_NUMBER.field(), "50054");
    }

    @Test
    void birthDateInTheFutureIsAMistake() {
        Applicant applicant =
                asked().does(done(AccessKeyPart.DOCUMENT_NUMBER, NUMBER), done(AccessKeyPart.BIRTH_DATE, "20740812"));
        assertThat(applicant.state().mistakes()).containsKey(AccessKeyPart.BIRTH_DATE.field());
    }

    @Test
    void printedLinesShownToTheScannerAreReadWith() {
        assertThat(asked().does(new JourneyEvent.AccessKeyShown(PRINTED)).step())
                .isEqualTo(new Step.ReadWithKey(PRINTED));
    }

    @Test
    void otherCodeIsToldAndChangesNothing() {
        Applicant applicant = asked().does(Applicant.refused(PrefillReading.Problem.UNKNOWN));
        assertThat(applicant.step()).isEqualTo(new Step.AskAccessKey(AccessKeyPart.DOCUMENT_NUMBER));
        assertThat(applicant.state().mistakes())
                .containsEntry(AccessKeyPart.DOCUMENT_NUMBER.field(), Notice.warning("access.other-code"));
    }

    @Test
    void refusedKeyComesBackToWhatWasTyped() {
        Applicant applicant = typed().does(keyWanted(true));
        assertThat(applicant.step()).isEqualTo(new Step.AskAccessKey(AccessKeyPart.DOCUMENT_NUMBER));
        assertThat(applicant.state().mistakes())
                .containsEntry(AccessKeyPart.DOCUMENT_NUMBER.field(), Notice.warning("access.refused"));
        assertThat(applicant.state().drafts()).containsEntry(AccessKeyPart.DOCUMENT_NUMBER.field(), "l898902c3");
    }

    @Test
    void documentLiftedTooSoonKeepsTheKey() {
        Applicant applicant = typed().does(Applicant.trouble(CardReading.Problem.LIFTED_TOO_SOON));
        assertThat(applicant.step()).isEqualTo(new Step.ReadWithKey(PRINTED));
        assertThat(applicant.notice()).isEqualTo("identify.lifted");
    }

    @Test
    void documentThatWasReadFillsTheFormAndItsKeyIsForgotten() {
        Applicant applicant = typed().does(Applicant.read(PASSPORT));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().value(CardFacts.ID_NUMBER)).contains(NUMBER);
        assertThat(applicant.state().facts().value(CardFacts.NAME)).contains("ANNA SPECIMEN");
        assertThat(applicant.state().drafts()).isEmpty();
    }

    @Test
    void backGoesThroughThePartsToTheReader() {
        Applicant applicant = typed().does(BACK);
        assertThat(applicant.step()).isEqualTo(new Step.AskAccessKey(AccessKeyPart.DOCUMENT_NUMBER));
        assertThat(applicant.does(BACK).step()).isEqualTo(new Step.Identify());
    }

    @Test
    void readersReadOnlyWhileTheyAreWanted() {
        assertThat(Journey.wanted(asked().state())).isEqualTo(Set.of(DeviceKind.CODE_SCANNER));
        assertThat(Journey.wanted(typed().state())).isEqualTo(Set.of(DeviceKind.ID_CARD_READER));
    }

    @Test
    void nothingOfTheKeyIsLeftWhenTheApplicantGoes() {
        Applicant applicant = typed().does(new JourneyEvent.Home());
        assertThat(applicant.state().drafts()).isEmpty();
        assertThat(applicant.step()).isEqualTo(new Step.Attract());
    }

    @Test
    void serviceForResidentsSaysPlainlyThatItTakesNoPassport() {
        Applicant applicant = Applicant.identifying(Applicant.CERTIFICATE).does(keyWanted(false));
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.notice()).isEqualTo("identify.card-not-accepted");
        assertThat(applicant.does(Applicant.read(PASSPORT)).notice()).isEqualTo("identify.card-not-accepted");
        assertThat(applicant.state().facts().value(CardFacts.NAME)).isEmpty();
    }

    @Test
    void cardWithNothingButASerialNumberIsNoIdCard() {
        Applicant applicant = Applicant.identifyingWithPassport()
                .does(new JourneyEvent.CardArrived(new CardReading.SerialNumberRead("04A1B2C3")));
        assertThat(applicant.notice()).isEqualTo("identify.unknown-card");
    }

    @Test
    void keyStandsInNoText() {
        assertThat(typed().state().step().toString()).doesNotContain(NUMBER).doesNotContain("1974");
    }
}
