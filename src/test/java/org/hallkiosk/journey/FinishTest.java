package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.FAILED;
import static org.hallkiosk.journey.Applicant.HOME;
import static org.hallkiosk.journey.Applicant.PRINTED;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.SENT;
import static org.hallkiosk.journey.Applicant.UNCERTAIN;
import static org.hallkiosk.journey.Applicant.paper;
import static org.hallkiosk.journey.Applicant.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.Reason;
import org.hallkiosk.platform.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handing in, printing, farewell. */
class FinishTest {

    @Test
    void tappingSubmitTwiceHandsInOnce() {
        Applicant applicant = Applicant.finishing().does(PROCEED, PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Finishing());
        assertThat(applicant.effects(Effect.Submit.class)).singleElement().satisfies(submit -> {
            assertThat(submit.applicationId()).isEqualTo(applicant.state().applicationId());
            assertThat(submit.document()).isEqualTo(applicant.state().document());
        });
    }

    @Test
    void nothingIsPrintedBeforeItIsSafeOnDisk() {
        Applicant applicant = Applicant.finishing();
        assertThat(applicant.effects(Effect.PrintDocument.class)).isEmpty();
        applicant.does(new JourneyEvent.Submitted(Optional.of(ticket())));
        assertThat(applicant.effects(Effect.PrintDocument.class)).hasSize(1);
        assertThat(applicant.effects(Effect.PrintTicket.class)).hasSize(1);
    }

    @Test
    void anAnswerThatComesTwicePrintsOnce() {
        Applicant applicant = Applicant.submitted().does(new JourneyEvent.Submitted(Optional.of(ticket())));
        assertThat(applicant.effects(Effect.PrintDocument.class)).hasSize(1);
        assertThat(applicant.effects(Effect.PrintTicket.class)).hasSize(1);
    }

    @Test
    void whatTheTicketSaysOfThePlatformIsWhatTheScreenSays() {
        Delivery kept = new Delivery.KeptHere();
        Applicant applicant = Applicant.finishing().does(new JourneyEvent.Submitted(Optional.of(ticket()), kept));
        assertThat(applicant.state().finish().delivery()).isEqualTo(kept);
        assertThat(applicant.effects(Effect.PrintTicket.class))
                .singleElement()
                .extracting(Effect.PrintTicket::delivery)
                .isEqualTo(kept);
    }

    @Test
    void whereNoNumbersAreLeftOnlyThePaperIsPrinted() {
        Applicant applicant = Applicant.finishing().does(new JourneyEvent.Submitted(Optional.empty()));
        assertThat(applicant.effects(Effect.PrintTicket.class)).isEmpty();
        assertThat(applicant.does(new JourneyEvent.DocumentPrintEnded(PRINTED)).step())
                .isEqualTo(new Step.Farewell());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trouble.disk-full", "trouble.store"})
    void whatCouldNotBeHandedInCanBeTriedAgainUnderTheSameNumber(String why) {
        Applicant applicant = Applicant.finishing().does(new JourneyEvent.SubmissionFailed(Notice.danger(why)));
        assertThat(applicant.step()).isEqualTo(new Step.Trouble(Notice.danger(why), new Step.Finishing()));
        applicant.does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Finishing());
        assertThat(applicant.effects(Effect.Submit.class))
                .extracting(Effect.Submit::applicationId)
                .containsExactly(
                        applicant.state().applicationId(), applicant.state().applicationId());
    }

    @Test
    void whatIsChangedAfterwardsIsHandedInInPlaceOfTheFirst() {
        Applicant applicant = Applicant.finishing()
                .does(new JourneyEvent.SubmissionFailed(Notice.danger("trouble.number")))
                .does(BACK, BACK);
        assertThat(applicant.step()).isInstanceOf(Step.Form.class);
        applicant
                .fills("residence.address", "样本路九号")
                .does(
                        PROCEED,
                        new JourneyEvent.SignatureDrawn(Applicant.signature()),
                        PROCEED,
                        new JourneyEvent.DocumentReady(paper()),
                        PROCEED);
        List<Effect.Submit> submits = applicant.effects(Effect.Submit.class);
        assertThat(submits).hasSize(2);
        assertThat(submits.getLast().applicationId())
                .isEqualTo(submits.getFirst().applicationId());
        assertThat(submits.getLast().facts().value("residence.address")).contains("样本路九号");
    }

    @Test
    void anotherServiceInTheSameSessionIsAnotherApplication() {
        Applicant applicant =
                Applicant.finishing().does(new JourneyEvent.SubmissionFailed(Notice.danger("trouble.number")));
        String first = applicant.state().applicationId();
        while (!(applicant.step() instanceof Step.ChooseService)) {
            applicant.does(BACK);
        }
        applicant.does(new JourneyEvent.ServiceChosen("social-insurance-certificate"));
        assertThat(applicant.state().applicationId()).isNotEqualTo(first);
    }

    static Stream<Arguments> bothPrints() {
        List<PrintOutcome> outcomes = List.of(PRINTED, SENT, FAILED, UNCERTAIN);
        return outcomes.stream().flatMap(document -> outcomes.stream().map(ticket -> Arguments.of(document, ticket)));
    }

    @ParameterizedTest
    @MethodSource("bothPrints")
    void howeverThePrintsEndTheApplicantGetsToTheFarewell(PrintOutcome document, PrintOutcome ticket) {
        Applicant applicant = Applicant.submitted().does(new JourneyEvent.TicketPrintEnded(ticket));
        assertThat(applicant.step()).isEqualTo(new Step.Finishing());
        applicant.does(new JourneyEvent.DocumentPrintEnded(document));
        assertThat(applicant.step()).isEqualTo(new Step.Farewell());
        Finish finish = applicant.state().finish();
        assertThat(finish.documentPrint()).isEqualTo(new PrintState.Ended(document));
        assertThat(finish.ticketPrint()).isEqualTo(new PrintState.Ended(ticket));
        assertThat(finish.ticket()).contains(ticket());
    }

    @Test
    void whatThePrinterWaitsForIsKnownUntilItGoesOn() {
        Applicant applicant = Applicant.submitted().does(moved(PrintProgress.Stage.STOPPED, Reason.MEDIA_EMPTY));
        assertThat(applicant.state().finish().documentPrint())
                .isEqualTo(new PrintState.UnderWay(Set.of(Reason.MEDIA_EMPTY)));
        applicant.does(moved(PrintProgress.Stage.PRINTING));
        assertThat(applicant.state().finish().documentPrint()).isEqualTo(new PrintState.UnderWay(Set.of()));
    }

    @Test
    void aPrintThatHasEndedIsNotUnderWayAgain() {
        Applicant applicant = Applicant.submitted()
                .does(
                        new JourneyEvent.DocumentPrintEnded(FAILED),
                        moved(PrintProgress.Stage.PRINTING),
                        new JourneyEvent.DocumentPrintEnded(PRINTED));
        assertThat(applicant.state().finish().documentPrint()).isEqualTo(new PrintState.Ended(FAILED));
    }

    @Test
    void whatIsBeingHandedInIsBroughtToItsEnd() {
        Applicant applicant = Applicant.finishing().does(HOME, BACK).waits(300);
        assertThat(applicant.step()).isEqualTo(new Step.Finishing());
    }

    @Test
    void aServiceWithoutFormOrTicketPrintsAndEnds() {
        Applicant applicant = Applicant.fetched()
                .does(
                        new JourneyEvent.DocumentReady(paper()),
                        PROCEED,
                        new JourneyEvent.Submitted(Optional.empty()),
                        new JourneyEvent.DocumentPrintEnded(PRINTED));
        assertThat(applicant.step()).isEqualTo(new Step.Farewell());
        assertThat(applicant.state().finish().ticketPrint()).isEqualTo(new PrintState.NotNeeded());
    }

    @Test
    void doneTwiceEndsOnceAndWakesNobody() {
        Applicant applicant = Applicant.atFarewell(PRINTED, PRINTED).does(PROCEED, PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Attract());
        assertThat(applicant.effects(Effect.EndSession.class))
                .containsExactly(new Effect.EndSession(Effect.Ending.COMPLETED));
    }

    private static JourneyEvent moved(PrintProgress.Stage stage, Reason... reasons) {
        return new JourneyEvent.DocumentPrintMoved(new PrintProgress(stage, Set.of(reasons)));
    }
}
