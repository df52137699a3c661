package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hallkiosk.journey.Applicant.ADDRESS;
import static org.hallkiosk.journey.Applicant.AGREE;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.CERTIFICATE;
import static org.hallkiosk.journey.Applicant.NAME;
import static org.hallkiosk.journey.Applicant.NUMBER;
import static org.hallkiosk.journey.Applicant.OTHER_NAME;
import static org.hallkiosk.journey.Applicant.OTHER_NUMBER;
import static org.hallkiosk.journey.Applicant.PERMIT;
import static org.hallkiosk.journey.Applicant.PHONE;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.card;
import static org.hallkiosk.journey.Applicant.code;
import static org.hallkiosk.journey.Applicant.refused;
import static org.hallkiosk.journey.Applicant.trouble;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.PrefillReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards, codes, the readers behind them, and what the hall knows already. */
class IdentifyTest {

    @Test
    void theReadersReadOnlyWhileTheApplicantIsAskedToUseThem() {
        assertThat(Journey.wanted(Applicant.identifying(PERMIT).state()))
                .isEqualTo(EnumSet.of(DeviceKind.ID_CARD_READER, DeviceKind.CODE_SCANNER));
        assertThat(Journey.wanted(Applicant.identifying(CERTIFICATE).state()))
                .isEqualTo(EnumSet.of(DeviceKind.ID_CARD_READER));
        assertThat(Journey.wanted(Applicant.atForm().state())).doesNotContain(DeviceKind.ID_CARD_READER);
    }

    @Test
    void aCardFillsTheForm() {
        Applicant applicant = Applicant.atForm();
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.notice()).isEqualTo("identify.card-read");
        assertThat(applicant.state().facts().get("person.householdAddress"))
                .contains(new Fact("person.householdAddress", ADDRESS, FactSource.ID_CARD));
        assertThat(applicant.state().facts().value("person.birthDate")).contains("1949-12-31");
    }

    @Test
    void aCodeFillsTheFormAndSaysWhoIsHere() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(code(Map.of(CardFacts.NAME, NAME, CardFacts.ID_NUMBER, NUMBER, "person.phone", PHONE)));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().get("person.phone"))
                .contains(new Fact("person.phone", PHONE, FactSource.CODE));
    }

    @Test
    void aCodeThatNamesNobodyStillWantsTheCard() {
        Applicant applicant = Applicant.identifying(PERMIT).does(code(Map.of("person.phone", PHONE)));
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.notice()).isEqualTo("identify.code-needs-card");
        applicant.does(card(NAME, NUMBER));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().value("person.phone")).contains(PHONE);
    }

    @ParameterizedTest
    @CsvSource({
        "LIFTED_TOO_SOON, identify.lifted",
        "UNREADABLE, identify.unreadable",
        "NOT_GENUINE, identify.not-genuine",
        "WRONG_NUMBER, identify.wrong-number",
        "UNKNOWN_KIND, identify.unknown-card"
    })
    void aCardThatCannotBeReadIsSaidAndNothingIsLost(CardReading.Problem problem, String said) {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(code(Map.of("person.phone", PHONE)))
                .does(trouble(problem));
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.notice()).isEqualTo(said);
        assertThat(applicant.state().facts().value("person.phone")).contains(PHONE);
        assertThat(applicant.does(card(NAME, NUMBER)).step()).isEqualTo(new Step.Form(0));
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, identify.code-unknown",
        "TOO_LONG, identify.code-too-long",
        "NOT_TEXT, identify.code-not-text",
        "EXPIRED, identify.code-expired",
        "NOT_GENUINE, identify.code-not-genuine"
    })
    void aCodeThatIsNoUseIsSaidAndACardStillWorks(PrefillReading.Problem problem, String said) {
        Applicant applicant = Applicant.identifying(PERMIT).does(refused(problem));
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.notice()).isEqualTo(said);
        assertThat(applicant.does(card(NAME, NUMBER)).step()).isEqualTo(new Step.Form(0));
    }

    @Test
    void aCodeForAnotherServiceFillsNothing() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.CodeArrived(new PrefillReading.Prefill(
                        List.of(new Fact(CardFacts.ID_NUMBER, NUMBER, FactSource.CODE)), Optional.of(CERTIFICATE))));
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.notice()).isEqualTo("identify.code-other-service");
        assertThat(applicant.state().facts().values()).containsOnlyKeys("residence.ground");
    }

    @Test
    void aCodeIsNotTakenWhereTheServiceWantsTheCard() {
        Applicant applicant = Applicant.identifying(CERTIFICATE)
                .does(new JourneyEvent.CodeArrived(new PrefillReading.Prefill(
                        List.of(new Fact(CardFacts.ID_NUMBER, OTHER_NUMBER, FactSource.CODE)), Optional.empty())));
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.effects(Effect.FetchRecords.class)).isEmpty();
    }

    @Test
    void theCardWinsOverACodeOfSomebodyElse() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(code(Map.of(CardFacts.NAME, OTHER_NAME, "person.phone", PHONE, "residence.ground", "work")))
                .does(card(NAME, NUMBER));
        assertThat(applicant.state().facts().values())
                .containsEntry(CardFacts.NAME, NAME)
                .doesNotContainKeys("person.phone", "residence.since");
        assertThat(applicant.notice()).isEqualTo("identify.card-of-someone-else");
    }

    @Test
    void theCardWinsOverWhatWasTypedForSomebodyElse() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.TypeInstead())
                .fills(CardFacts.ID_NUMBER, OTHER_NUMBER)
                .does(
                        new JourneyEvent.FieldOpened("person.phone"),
                        new JourneyEvent.FieldTyped("person.phone", "1390000"),
                        BACK,
                        BACK,
                        PROCEED)
                .does(card(NAME, NUMBER));
        assertThat(applicant.state().facts().all(CardFacts.ID_NUMBER))
                .containsExactly(new Fact(CardFacts.ID_NUMBER, NUMBER, FactSource.ID_CARD));
        assertThat(applicant.state().drafts()).isEmpty();
    }

    @Test
    void aCodeOfSomebodyElseAfterTheCardIsNotMixedIn() {
        Applicant applicant =
                Applicant.atForm().does(code(Map.of(CardFacts.ID_NUMBER, OTHER_NUMBER, CardFacts.NAME, OTHER_NAME)));
        assertThat(applicant.state().facts().all(CardFacts.ID_NUMBER))
                .containsExactly(new Fact(CardFacts.ID_NUMBER, NUMBER, FactSource.ID_CARD));
        Applicant atExpired = Applicant.withExpiredCard(PERMIT)
                .does(code(Map.of(CardFacts.ID_NUMBER, OTHER_NUMBER, CardFacts.NAME, OTHER_NAME)));
        assertThat(atExpired.state().facts().value(CardFacts.NAME)).contains(NAME);
    }

    @Test
    void aCodeThatIsShownToTheFormAddsWhatTheCardDoesNotSay() {
        Applicant applicant = Applicant.atForm();
        assertThat(Journey.wanted(applicant.state())).containsExactly(DeviceKind.CODE_SCANNER);
        applicant.does(code(Map.of(CardFacts.ID_NUMBER, NUMBER, "person.phone", PHONE)));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().get("person.phone"))
                .contains(new Fact("person.phone", PHONE, FactSource.CODE));
        assertThat(applicant.notice()).isEqualTo("identify.code-read");
        assertThat(Journey.wanted(applicant.state())).isEmpty();
    }

    @Test
    void aCodeThatIsNoUseLeavesTheFormAsItIs() {
        Applicant applicant = Applicant.atForm();
        JourneyState before = applicant.state();
        applicant.does(new JourneyEvent.CodeArrived(new PrefillReading.Refused(PrefillReading.Problem.EXPIRED)));
        assertThat(applicant.notice()).isEqualTo("identify.code-not-used");
        assertThat(applicant.state().facts()).isEqualTo(before.facts());
    }

    @Test
    void aCodeForAnotherServiceLeavesTheFormAsItIs() {
        Applicant applicant = Applicant.atForm();
        JourneyState before = applicant.state();
        applicant.does(new JourneyEvent.CodeArrived(new PrefillReading.Prefill(
                List.of(new Fact("person.phone", PHONE, FactSource.CODE)), Optional.of(CERTIFICATE))));
        assertThat(applicant.notice()).isEqualTo("identify.code-not-used");
        assertThat(applicant.state().facts()).isEqualTo(before.facts());
    }

    @ParameterizedTest
    @ValueSource(strings = {CardFacts.ID_NUMBER, CardFacts.NAME})
    void aCodeOfSomebodyElseLeavesTheFormAsItIs(String tells) {
        Applicant applicant = Applicant.atForm();
        JourneyState before = applicant.state();
        applicant.does(
                code(Map.of(tells, tells.equals(CardFacts.NAME) ? OTHER_NAME : OTHER_NUMBER, "person.phone", PHONE)));
        assertThat(applicant.notice()).isEqualTo("identify.code-of-someone-else");
        assertThat(applicant.state().facts()).isEqualTo(before.facts());
    }

    @Test
    void aFormOfAServiceThatTakesNoCodeWantsNone() {
        Applicant applicant = Applicant.identifying(CERTIFICATE).does(card(NAME, NUMBER));
        assertThat(Journey.wanted(applicant.state())).isEmpty();
    }

    @Test
    void aCodeReplacesWhatWasTypedForSomebodyElse() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.TypeInstead())
                .fills(CardFacts.ID_NUMBER, NUMBER)
                .does(BACK, PROCEED)
                .does(code(Map.of(CardFacts.ID_NUMBER, OTHER_NUMBER, CardFacts.NAME, OTHER_NAME)));
        assertThat(applicant.state().facts().value(CardFacts.ID_NUMBER)).contains(OTHER_NUMBER);
    }

    @Test
    void whatTheCardSaysOfThePersonStandsAgainstTheCode() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(code(Map.of("person.birthDate", "1999-01-01", "person.householdAddress", "样本市旧址")))
                .does(card(NAME, NUMBER));
        assertThat(applicant.state().facts().inConflict("person.birthDate")).isFalse();
        assertThat(applicant.state().facts().value("person.birthDate")).contains("1949-12-31");
        assertThat(applicant.state().facts().inConflict("person.householdAddress"))
                .isTrue();
    }

    @Test
    void anExpiredCardMayDoWhereTheWindowChecks() {
        Applicant applicant = Applicant.withExpiredCard(PERMIT);
        assertThat(applicant.step()).isEqualTo(new Step.CardExpired(true));
        assertThat(applicant.does(PROCEED).step()).isEqualTo(new Step.Form(0));
    }

    @Test
    void anExpiredCardEndsAServiceThatNeedsAValidOne() {
        Applicant applicant = Applicant.withExpiredCard(CERTIFICATE);
        assertThat(applicant.step()).isEqualTo(new Step.CardExpired(false));
        applicant.does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Attract());
        assertThat(applicant.effects(Effect.FetchRecords.class)).isEmpty();
    }

    @Test
    void anExpiredCardTakenByOneServiceIsStillExpiredForTheNext() {
        Applicant applicant = Applicant.withExpiredCard(PERMIT)
                .does(PROCEED, BACK, BACK, new JourneyEvent.ServiceChosen(CERTIFICATE), PROCEED, AGREE);
        assertThat(applicant.step()).isEqualTo(new Step.CardExpired(false));
    }

    @Test
    void aCardIsValidOnItsLastDay() {
        Applicant applicant =
                Applicant.identifying(PERMIT).does(Applicant.read(card(NAME, NUMBER, LocalDate.of(2026, 11, 23))));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
    }

    @Test
    void aLongTermCardNeverExpires() {
        IdCard card = new IdCard.ForeignerCard2023(
                "",
                "SPECIMEN ALPHA",
                IdCard.Sex.MALE,
                "01",
                LocalDate.of(1980, 1, 1),
                OTHER_NUMBER,
                LocalDate.of(2023, 12, 1),
                Optional.empty(),
                "FRA",
                "");
        Applicant applicant = Applicant.identifying(PERMIT).does(Applicant.read(card));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().value(CardFacts.NAME)).contains("SPECIMEN ALPHA");
    }

    @Test
    void aTypedNumberOpensNobodysRecords() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.TypeInstead())
                .fills(CardFacts.ID_NUMBER, OTHER_NUMBER)
                .does(BACK, BACK, new JourneyEvent.ServiceChosen(CERTIFICATE), PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.effects(Effect.FetchRecords.class)).isEmpty();
    }

    @Test
    void aCodeOpensNoRecordsWhereTheServiceWantsTheCard() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(code(Map.of(CardFacts.ID_NUMBER, OTHER_NUMBER, CardFacts.NAME, OTHER_NAME)))
                .does(BACK, BACK, new JourneyEvent.ServiceChosen(CERTIFICATE), PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.effects(Effect.FetchRecords.class)).isEmpty();
    }

    @Test
    void aCardReadOnceIsNotAskedForAgain() {
        Applicant applicant =
                Applicant.atForm().does(BACK, BACK, new JourneyEvent.ServiceChosen(CERTIFICATE), PROCEED, AGREE, AGREE);
        assertThat(applicant.effects(Effect.FetchRecords.class))
                .extracting(Effect.FetchRecords::source, Effect.FetchRecords::idNumber)
                .containsExactly(tuple("social-insurance", NUMBER));
    }

    @Test
    void goneReadersAreSaidWithWhatStillWorks() {
        Applicant applicant = Applicant.identifying(PERMIT);
        assertThat(serving(applicant, DeviceKind.CODE_SCANNER).notice()).isEqualTo("identify.missing-reader");
        assertThat(serving(applicant, DeviceKind.ID_CARD_READER).notice()).isEqualTo("identify.missing-scanner");
        assertThat(serving(applicant).notice()).isEqualTo("identify.missing-both");
        assertThat(serving(applicant, DeviceKind.ID_CARD_READER, DeviceKind.CODE_SCANNER)
                        .notice())
                .isEmpty();
    }

    @Test
    void aReaderThatFailsWhileReadingIsSaidAndItsReturnTakesThatBack() {
        Applicant applicant = Applicant.identifying(PERMIT).does(Applicant.readerGone());
        assertThat(applicant.notice()).isEqualTo("identify.missing-reader");
        applicant.does(new JourneyEvent.ScannerFailed());
        assertThat(applicant.notice()).isEqualTo("identify.missing-both");
        applicant.does(new JourneyEvent.DevicesChanged(Applicant.ALL));
        assertThat(applicant.notice()).isEmpty();
    }

    @Test
    void aScannerThatIsNotWantedIsNotMissed() {
        Applicant applicant = Applicant.identifying(CERTIFICATE);
        assertThat(serving(applicant, DeviceKind.ID_CARD_READER).notice()).isEmpty();
        assertThat(serving(applicant, DeviceKind.CODE_SCANNER).notice()).isEqualTo("identify.missing-all");
    }

    @Test
    void aCardThatIsBeingReadIsSaidUntilItIsKnownWhatBecameOfIt() {
        Applicant applicant = Applicant.identifying(PERMIT).does(new JourneyEvent.CardBeingRead(true));
        assertThat(applicant.state().around().cardBeingRead()).isTrue();

        applicant.does(Applicant.trouble(CardReading.Problem.LIFTED_TOO_SOON));

        assertThat(applicant.state().around().cardBeingRead()).isFalse();
        assertThat(applicant.notice()).isEqualTo("identify.lifted");
    }

    @Test
    void whoGoesAwayWhileACardIsBeingReadFindsNothingOfItLater() {
        Applicant applicant = Applicant.identifying(PERMIT).does(new JourneyEvent.CardBeingRead(true), Applicant.BACK);
        assertThat(applicant.state().around().cardBeingRead()).isFalse();

        applicant.does(new JourneyEvent.CardBeingRead(true));

        assertThat(applicant.state().around().cardBeingRead())
                .as("a late word about the reader, where no card is awaited")
                .isFalse();
    }

    @Test
    void typingIsOfferedWhereAWindowChecks() {
        Applicant applicant = serving(Applicant.identifying(PERMIT)).does(new JourneyEvent.TypeInstead());
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
    }

    @Test
    void typingIsNotOfferedWhereNobodyChecks() {
        Applicant applicant = serving(Applicant.identifying(CERTIFICATE)).does(new JourneyEvent.TypeInstead());
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
    }

    @Test
    void aReaderGoneBeforeTheApplicantComesIsSaidAtOnce() {
        Applicant applicant = Applicant.atGuide(PERMIT)
                .does(new JourneyEvent.DevicesChanged(Set.of(DeviceKind.CODE_SCANNER)), PROCEED);
        assertThat(applicant.notice()).isEqualTo("identify.missing-reader");
    }

    @Test
    void foundRecordsLeadOn() {
        Applicant applicant = Applicant.fetched();
        assertThat(applicant.step()).isEqualTo(new Step.PreparingDocument());
        assertThat(applicant.state().facts().value("insurance.status")).contains("paying");
    }

    @Test
    void noRecordsAndNoAnswerAreToldApart() {
        assertThat(Applicant.fetching()
                        .does(new JourneyEvent.RecordsArrived(List.of()))
                        .step())
                .isEqualTo(new Step.NoRecords(true));
        assertThat(Applicant.fetching().does(new JourneyEvent.RecordsFailed()).step())
                .isEqualTo(new Step.NoRecords(false));
    }

    @Test
    void afterNoAnswerTheApplicantMayTryAgain() {
        Applicant applicant = Applicant.fetching().does(new JourneyEvent.RecordsFailed(), BACK, PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.FetchingRecords());
        assertThat(applicant.effects(Effect.FetchRecords.class)).hasSize(2);
    }

    private static Applicant serving(Applicant applicant, DeviceKind... kinds) {
        return applicant.does(new JourneyEvent.DevicesChanged(Set.of(kinds)));
    }
}
