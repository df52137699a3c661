package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.audit.TrailEntry;
import org.hallkiosk.audit.TrailStep;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.PrefillReading;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;

class JourneyTrailTest {
    private final Applicant.StoryClock clock = new Applicant.StoryClock();
    private final Journey journey = Applicant.journey(clock, new java.util.Random(1)::toString);
    private final List<TrailEntry> trail = new ArrayList<>();
    private JourneyState state = journey.start(Applicant.ALL, clock.instant());

    @Test
    void aWholeWayIsToldStepByStep() {
        toIdentify();
        does(Applicant.card(Applicant.NAME, Applicant.NUMBER));
        does(new JourneyEvent.FieldOpened("person.phone"), new JourneyEvent.FieldDone("person.phone", Applicant.PHONE));
        does(Applicant.HOME);

        assertThat(trail)
                .extracting(TrailEntry::step)
                .containsExactly(
                        TrailStep.SESSION_BEGUN,
                        TrailStep.LANGUAGE_CHOSEN,
                        TrailStep.SERVICE_CHOSEN,
                        TrailStep.QUESTION_ANSWERED,
                        TrailStep.QUESTION_ANSWERED,
                        TrailStep.QUESTION_ANSWERED,
                        TrailStep.CONSENT_GIVEN,
                        TrailStep.CARD_READ,
                        TrailStep.FACTS_MERGED,
                        TrailStep.FACTS_MERGED,
                        TrailStep.FACT_TYPED,
                        TrailStep.SESSION_ENDED);
        assertThat(trail.getLast().reasons()).isEqualTo(Map.of("how", "left", "where", "form", "why", "home"));
        assertThat(trail)
                .extracting(TrailEntry::session)
                .hasSize(12)
                .containsOnly(trail.getFirst().session());
    }

    @Test
    void whoHelpedStandsInIt() {
        toIdentify();
        does(new JourneyEvent.HelpCalled(), new JourneyEvent.StaffHelping(true), new JourneyEvent.StaffHelping(false));
        List<TrailEntry> last = trail.subList(trail.size() - 3, trail.size());
        assertThat(last)
                .extracting(TrailEntry::step)
                .containsExactly(TrailStep.CALLED_FOR_HELP, TrailStep.HELPED_BY_STAFF, TrailStep.HELPED_BY_STAFF);
        assertThat(last.get(1).reasons()).isEqualTo(Map.of("where", "identify", "how", "begun"));
        assertThat(last.get(2).reasons()).isEqualTo(Map.of("where", "identify", "how", "ended"));
    }

    @Test
    void noValueOfAFactIsInIt() {
        toIdentify();
        does(Applicant.card(Applicant.NAME, Applicant.NUMBER));
        does(new JourneyEvent.FieldOpened("person.phone"), new JourneyEvent.FieldDone("person.phone", Applicant.PHONE));

        assertThat(trail)
                .extracting(entry -> entry.reasons().toString())
                .noneMatch(reasons -> reasons.contains(Applicant.NAME)
                        || reasons.contains(Applicant.NUMBER)
                        || reasons.contains(Applicant.PHONE)
                        || reasons.contains("1949"));
        assertThat(trail).extracting(TrailEntry::personNumber).contains(Optional.of(Applicant.NUMBER));
    }

    @Test
    void factsAreNamedBySource() {
        toIdentify();
        does(new JourneyEvent.CodeArrived(new PrefillReading.Prefill(
                List.of(new Fact("person.phone", Applicant.PHONE, FactSource.CODE)), Optional.empty())));

        assertThat(trail).extracting(TrailEntry::reasons).contains(Map.of("source", "code", "facts", "person.phone"));
    }

    @Test
    void aConflictIsToldByItsFactAndSourcesAndTheDecisionByItsSource() {
        String address = "person.householdAddress";
        toIdentify();
        does(Applicant.code(Map.of(address, "样本市旧址1号")), Applicant.card(Applicant.NAME, Applicant.NUMBER));
        does(new JourneyEvent.SourceChosen(address, FactSource.CODE));

        assertThat(trail)
                .filteredOn(entry -> entry.step() == TrailStep.CONFLICT_FOUND)
                .extracting(TrailEntry::reasons)
                .containsExactly(Map.of("fact", address, "sources", "code,id-card"));
        assertThat(trail.getLast().step()).isEqualTo(TrailStep.CONFLICT_DECIDED);
        assertThat(trail.getLast().reasons()).isEqualTo(Map.of("fact", address, "source", "code"));
        assertThat(trail).extracting(entry -> entry.reasons().toString()).noneMatch(text -> text.contains("旧址"));
    }

    @Test
    void aConflictThatIsTypedOverIsDecidedByTheApplicant() {
        String address = "person.householdAddress";
        toIdentify();
        does(Applicant.code(Map.of(address, "样本市旧址1号")), Applicant.card(Applicant.NAME, Applicant.NUMBER));
        does(new JourneyEvent.FieldOpened(address), new JourneyEvent.FieldDone(address, "样本市新址1号"));

        assertThat(trail.getLast().reasons()).isEqualTo(Map.of("fact", address, "source", "applicant"));
    }

    @Test
    void aRefusedCodeAndABrokenReaderSayWhy() {
        toIdentify();
        does(new JourneyEvent.CodeArrived(new PrefillReading.Refused(PrefillReading.Problem.EXPIRED)));
        does(new JourneyEvent.CardArrived(new CardReading.ReaderTrouble(Reason.NOT_RESPONDING, "silent")));

        assertThat(trail)
                .extracting(TrailEntry::reasons)
                .contains(
                        Map.of("outcome", "refused", "reason", "expired"),
                        Map.of("outcome", "reader-trouble", "reason", "not-responding"));
    }

    @Test
    void whatLedToNothingLeavesNoTrace() {
        does(new JourneyEvent.Home(), new JourneyEvent.Proceed());
        does(new JourneyEvent.TicketPrintEnded(new PrintOutcome.Printed()));
        assertThat(trail).isEmpty();
    }

    @Test
    void whoGoesAwayIsToldAsTimedOut() {
        toIdentify();
        clock.pass(Duration.ofMinutes(5));
        does(new JourneyEvent.Tick(clock.instant()));

        assertThat(trail.getLast().reasons())
                .containsEntry("how", "timed-out")
                .containsEntry("where", "identify")
                .containsEntry("why", "tick");
    }

    private void toIdentify() {
        does(
                new JourneyEvent.Touched(),
                new JourneyEvent.LanguageChosen(Language.EN),
                new JourneyEvent.ServiceChosen(Applicant.PERMIT),
                new JourneyEvent.QuestionAnswered("who", "self"),
                new JourneyEvent.QuestionAnswered("ground", "home"),
                new JourneyEvent.QuestionAnswered("home-paper", "lease"),
                Applicant.PROCEED);
    }

    private void does(JourneyEvent... events) {
        for (JourneyEvent event : events) {
            Transition transition = journey.on(state, event);
            trail.addAll(JourneyTrail.steps(state, event, transition, clock.instant()));
            state = transition.state();
            if (state.step() instanceof Step.LookingForDraft) {
                does(new JourneyEvent.DraftNotFound(true));
            }
        }
    }
}
