package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.HOME;
import static org.hallkiosk.journey.Applicant.PRINTED;
import static org.hallkiosk.journey.Applicant.PROCEED;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Back, home, time-out, and that nothing of the applicant stays behind. */
class LeavingTest {
    private static final Step WANTING_PHONE =
            SampleSteps.all().get("03-follow-supplement-here").get().step();

    private static final Step FINISHED =
            SampleSteps.all().get("03-follow-case-finished").get().step();

    private static final Map<String, Supplier<Applicant>> SAMPLES = SampleSteps.all();

    static Stream<Arguments> steps() {
        return SAMPLES.entrySet().stream().map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
    }

    static Stream<Arguments> wayBack() {
        Step finishing = new Step.Finishing();
        Step trouble = new Step.Sign();
        return Stream.of(
                back("01-attract", new Step.Attract()),
                back("02-language", new Step.Attract()),
                back("03-service", new Step.ChooseLanguage()),
                back("04-guide-permit", new Step.Question("home-paper")),
                back("04-guide-certificate", new Step.ChooseService()),
                back("04-question-first", new Step.ChooseService()),
                back("04-question-second", new Step.Question("who")),
                back("04-take-away", new Step.Guide()),
                back("03-groups", new Step.ChooseService()),
                back("03-group", new Step.ChooseGroup(Grouping.CATEGORY)),
                back("03-search", new Step.ChooseService()),
                back("03-search-results", new Step.Search()),
                back("03-collect", new Step.ChooseService()),
                back("03-collect-found", new Step.Collect()),
                back("03-follow", new Step.ChooseService()),
                back("03-follow-looking", new Step.Follow()),
                back("03-follow-cases", new Step.Follow()),
                back("03-follow-case-accepted", new Step.Follow()),
                back("03-follow-result-fetching", FINISHED),
                back("03-follow-result", FINISHED),
                back("03-follow-supplement-typed", WANTING_PHONE),
                back("03-follow-supplement-sent", WANTING_PHONE),
                back("05-identify", new Step.Guide()),
                back("05-access-mistaken", new Step.Identify()),
                back("05-reading-document", new Step.AskAccessKey(AccessKeyPart.CARD_ACCESS_NUMBER)),
                back("06-expired", new Step.Guide()),
                back("07-consent-shared", new Step.Guide()),
                back("07-draft-looking", new Step.Guide()),
                back("07-draft-half-done", new Step.Guide()),
                back("08-draft-keeping", new Step.Form(0)),
                back("08-draft-kept-code", new Step.Form(0)),
                back("07-fetching", new Step.Guide()),
                back("07-no-records", new Step.Guide()),
                back("08-form", new Step.Guide()),
                back("08-form-second-page", new Step.Form(0)),
                back("09-field-phone", new Step.Form(0)),
                back("09-field-since", new Step.Form(1)),
                back("09-ask-phone", new Step.Form(0)),
                back("09-ask-since", new Step.AskField(1, "residence.address")),
                back("09-ask-address", new Step.AskField(0, "person.phone")),
                back("07-fetching-licences", new Step.Guide()),
                back("09-materials", new Step.Form(2)),
                back("09-delivery", new Step.Materials()),
                back("09-photograph", new Step.Materials()),
                back("09-judge-picture", new Step.Materials()),
                back("09-promise", new Step.Materials()),
                back("12-pay-waiting", new Step.Preview()),
                back("10-sign", new Step.Form(1)),
                back("11-preparing", new Step.Sign()),
                back("12-preview", new Step.Sign()),
                back("12-preview-certificate", new Step.Guide()),
                back("13-finishing", finishing),
                back("14-farewell", new Step.Attract()),
                back("17-take-card", new Step.Attract()),
                back("14-rate", new Step.Farewell()),
                back("14-rate-reason", new Step.Farewell()),
                back("15-trouble-document", trouble),
                back("15-trouble-store", trouble));
    }

    private static Arguments back(String from, Step to) {
        return Arguments.of(from, to);
    }

    @ParameterizedTest
    @MethodSource("wayBack")
    void backLeadsToTheStepBefore(String from, Step to) {
        assertThat(SAMPLES.get(from).get().does(BACK).step()).isEqualTo(to);
    }

    @Test
    void backIsTriedFromEveryStep() {
        List<Class<?>> tried = new ArrayList<>();
        wayBack()
                .forEach(way -> tried.add(
                        SAMPLES.get((String) way.get()[0]).get().step().getClass()));
        assertThat(tried).contains(Step.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void homeEndsEverythingButHandingIn(String name, Supplier<Applicant> sample) {
        Applicant applicant = sample.get();
        boolean finishing = applicant.step() instanceof Step.Finishing;
        applicant.does(HOME);
        if (finishing) {
            assertThat(applicant.step()).isEqualTo(new Step.Finishing());
        } else {
            assertNobody(applicant);
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void anotherLanguageLosesNothingAnywhere(String name, Supplier<Applicant> sample) {
        Applicant applicant = sample.get();
        JourneyState before = applicant.state();
        JourneyState after =
                applicant.does(new JourneyEvent.LanguageSwitched(Language.EN)).state();
        assertThat(after.language()).isEqualTo(Language.EN);
        assertThat(after.facts()).isSameAs(before.facts());
        assertThat(after.drafts()).isEqualTo(before.drafts());
        assertThat(after.signature()).isEqualTo(before.signature());
        assertThat(after.document()).isEqualTo(before.document());
        assertThat(after.finish()).isEqualTo(before.finish());
        assertThat(after.sessionId()).isEqualTo(before.sessionId());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whoGoesAwayIsForgotten(String name, Supplier<Applicant> sample) {
        Applicant applicant = sample.get().waits(80);
        if (!(applicant.step() instanceof Step.Finishing)) {
            assertNobody(applicant);
        }
    }

    @Test
    void afterAMinuteTheTerminalAsksAndOneTouchGoesOn() {
        Applicant applicant = Applicant.atForm().waits(59);
        assertThat(applicant.state().secondsLeft()).isEmpty();
        assertThat(applicant.waits(1).state().secondsLeft()).isEqualTo(OptionalInt.of(15));
        assertThat(applicant.waits(5).state().secondsLeft()).isEqualTo(OptionalInt.of(10));
        applicant.does(new JourneyEvent.StillHere());
        assertThat(applicant.state().secondsLeft()).isEmpty();
        assertThat(applicant.waits(59).step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().secondsLeft()).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsWipedAfterFifteenSecondsMore() {
        Applicant applicant = Applicant.atForm().waits(74);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertNobody(applicant.waits(1));
        assertThat(applicant.effects(Effect.EndSession.class))
                .containsExactly(new Effect.EndSession(Effect.Ending.TIMED_OUT));
    }

    @Test
    void aCardOnTheReaderIsASignOfLife() {
        Applicant applicant = Applicant.identifying(Applicant.PERMIT).waits(70);
        applicant.does(Applicant.card(Applicant.NAME, Applicant.NUMBER));
        assertThat(applicant.waits(50).step()).isEqualTo(new Step.Form(0));
    }

    @Test
    void aCardLeftLyingIsNoSignOfLife() {
        Applicant applicant = Applicant.identifying(Applicant.PERMIT);
        for (int i = 0; i < 40; i++) {
            applicant.does(Applicant.trouble(CardReading.Problem.UNKNOWN_KIND)).waits(2);
        }
        assertThat(applicant.effects(Effect.EndSession.class))
                .containsExactly(new Effect.EndSession(Effect.Ending.TIMED_OUT));
    }

    @Test
    void aBrokenReaderDoesNotKeepASessionAlive() {
        Applicant applicant = Applicant.identifying(Applicant.PERMIT);
        for (int i = 0; i < 40; i++) {
            applicant.does(Applicant.readerGone()).waits(2);
        }
        assertThat(applicant.effects(Effect.EndSession.class))
                .containsExactly(new Effect.EndSession(Effect.Ending.TIMED_OUT));
    }

    @Test
    void theFarewellEndsByItself() {
        Applicant applicant = Applicant.submitted().waits(200);
        applicant.does(new JourneyEvent.DocumentPrintEnded(PRINTED), new JourneyEvent.TicketPrintEnded(PRINTED));
        assertThat(applicant.waits(29).step()).isEqualTo(new Step.Farewell());
        assertThat(applicant.state().secondsLeft()).isEqualTo(OptionalInt.of(1));
        assertNobody(applicant.waits(1));
        assertThat(applicant.effects(Effect.EndSession.class))
                .containsExactly(new Effect.EndSession(Effect.Ending.COMPLETED));
    }

    @Test
    void answersThatComeTooLateChangeNothing() {
        Applicant gone = Applicant.atPreview().does(HOME);
        JourneyState nobody = gone.state();
        gone.does(
                Applicant.card(Applicant.NAME, Applicant.NUMBER),
                Applicant.code(Map.of(CardFacts.NAME, Applicant.NAME)),
                new JourneyEvent.ScannerFailed(),
                new JourneyEvent.RecordsArrived(Applicant.records()),
                new JourneyEvent.RecordsFailed(),
                Applicant.AGREE,
                new JourneyEvent.DraftFound(DraftJourneyTest.draft()),
                new JourneyEvent.DraftKept(DraftJourneyTest.draft(), true),
                new JourneyEvent.DocumentReady(Applicant.paper()),
                new JourneyEvent.DocumentFailed(Notice.danger("trouble.document")),
                new JourneyEvent.Submitted(Optional.of(Applicant.ticket())),
                new JourneyEvent.SubmissionFailed(Notice.danger("trouble.store")),
                new JourneyEvent.DocumentPrintEnded(PRINTED),
                new JourneyEvent.TicketPrintEnded(PRINTED));
        assertThat(gone.state()).isEqualTo(nobody);
    }

    @Test
    void everyKindOfEndingHasItsName() {
        assertThat(Applicant.atForm().does(HOME).effects(Effect.EndSession.class))
                .containsExactly(new Effect.EndSession(Effect.Ending.LEFT));
        assertThat(Applicant.atFarewell(PRINTED, PRINTED).does(PROCEED).effects(Effect.EndSession.class))
                .containsExactly(new Effect.EndSession(Effect.Ending.COMPLETED));
    }

    @Test
    void nextComesSomebodyElse() {
        Applicant applicant = Applicant.atForm();
        String before = applicant.state().sessionId();
        assertThat(applicant.does(HOME).state().sessionId()).isNotEqualTo(before);
    }

    /** Walks the whole state and looks for the specimen's values. */
    private static void assertNobody(Applicant applicant) {
        assertThat(applicant.step()).isEqualTo(new Step.Attract());
        List<Object> found = new ArrayList<>();
        walk(applicant.state(), found);
        assertThat(found)
                .noneSatisfy(value -> assertThat(value.toString())
                        .containsAnyOf(
                                Applicant.NAME,
                                Applicant.NUMBER,
                                Applicant.ADDRESS,
                                Applicant.PHONE,
                                Applicant.HOME_ADDRESS,
                                Applicant.paper().receipt(),
                                Applicant.ticket().number()));
        assertThat(found).noneMatch(value -> value instanceof PreparedDocument);
    }

    private static void walk(Object value, List<Object> found) {
        switch (value) {
            case FactSheet sheet -> sheet.values().values().forEach(found::add);
            case Optional<?> optional -> optional.ifPresent(inner -> walk(inner, found));
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    walk(key, found);
                    walk(inner, found);
                });
            case Iterable<?> several -> several.forEach(inner -> walk(inner, found));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    try {
                        component.getAccessor().setAccessible(true);
                        walk(component.getAccessor().invoke(record), found);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> found.add(value);
        }
    }
}
