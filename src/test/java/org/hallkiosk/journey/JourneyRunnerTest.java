package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.Reason;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journey with invented hands: reading only when wanted, answers to whom they belong, and no event out of turn. */
class JourneyRunnerTest {
    private final Hands hands = new Hands();
    private final AtomicInteger sessions = new AtomicInteger();
    private final JourneyRunner runner = new JourneyRunner(
            Applicant.journey(Clock.systemUTC(), () -> "session-" + sessions.incrementAndGet()),
            hands,
            Clock.systemUTC());

    @BeforeEach
    void start() {
        runner.start();
    }

    @AfterEach
    void stop() {
        runner.close();
    }

    @Test
    void theReadersReadWhileTheApplicantIdentifiesAndNeverElse() {
        assertThat(hands.reading.get()).isZero();
        identify(Applicant.PERMIT);
        await().until(() -> hands.reading.get() == 1 && hands.scanning.get() == 1);
        runner.post(Applicant.BACK);
        await().until(() -> hands.reading.get() == 0 && hands.scanning.get() == 0);
    }

    @Test
    void aCardOnTheReaderMovesTheJourneyAndEndsTheReading() {
        identify(Applicant.PERMIT);
        hands.cards.add(reading(Applicant.card(Applicant.NAME, Applicant.NUMBER)));
        awaitStep(new Step.Form(0));
        await().until(() -> hands.reading.get() == 0);
        runner.post(Applicant.HOME);
        await().until(() -> hands.scanning.get() == 0);
    }

    @Test
    void aCardThatIsLeftIsSeenAndThenSeenToBeTaken() {
        identify(Applicant.PERMIT);
        hands.presence = CardPresence.LIES;
        hands.cards.add(reading(Applicant.card(Applicant.NAME, Applicant.NUMBER)));
        awaitStep(new Step.Form(0));
        await().until(() -> runner.state().around().cardLies());
        runner.post(Applicant.HOME);
        awaitStep(new Step.TakeCard());
        hands.presence = CardPresence.GONE;
        awaitStep(new Step.Attract());
    }

    @Test
    void theScreenKnowsThatACardIsBeingReadUntilItWasRead() throws Exception {
        identify(Applicant.PERMIT);
        hands.begins.take().run();
        await().until(() -> runner.state().around().cardBeingRead());

        hands.cards.add(reading(Applicant.card(Applicant.NAME, Applicant.NUMBER)));

        awaitStep(new Step.Form(0));
        assertThat(runner.state().around().cardBeingRead()).isFalse();
    }

    @Test
    void aCardThatWasGoneBeforeAnythingCouldBeSaidOfItIsAwaitedAgain() throws Exception {
        identify(Applicant.PERMIT);
        hands.begins.take().run();
        await().until(() -> runner.state().around().cardBeingRead());

        hands.cards.add(new CardReading.NoCard());

        await().until(() -> !runner.state().around().cardBeingRead());
        assertThat(runner.state().step()).isEqualTo(new Step.Identify());
    }

    @Test
    void aReaderInTroubleIsAskedAgain() {
        identify(Applicant.PERMIT);
        hands.cards.add(new CardReading.ReaderTrouble(Reason.NOT_CONNECTED, "unplugged"));
        await().until(() -> runner.state().notice().map(Notice::key).orElse("").equals("identify.missing-reader"));
        hands.cards.add(reading(Applicant.card(Applicant.NAME, Applicant.NUMBER)));
        awaitStep(new Step.Form(0));
    }

    @Test
    void aReaderThatFailsInAWayNobodyThoughtOfIsAskedAgain() {
        hands.bugsInReading.set(1);
        identify(Applicant.PERMIT);
        await().until(() -> runner.state().notice().isPresent());
        hands.cards.add(reading(Applicant.card(Applicant.NAME, Applicant.NUMBER)));
        awaitStep(new Step.Form(0));
    }

    @Test
    void anAnswerForSomebodyWhoLeftIsDropped() {
        fetch();
        runner.post(Applicant.HOME);
        awaitStep(new Step.Attract());
        Consumer<JourneyEvent> late = hands.answers.getFirst();
        fetch();
        late.accept(new JourneyEvent.RecordsArrived(List.of()));
        runner.post(new JourneyEvent.ElderModeSwitched(true));
        await().until(() -> runner.state().mode().elder());
        assertThat(runner.state().step()).isEqualTo(new Step.FetchingRecords());
    }

    @Test
    void anAnswerToAQuestionThatWasAskedAnewIsDropped() {
        fetch();
        hands.answers.getLast().accept(new JourneyEvent.RecordsArrived(Applicant.records()));
        awaitStep(new Step.PreparingDocument());
        await().until(() -> hands.answers.size() == 2);
        Consumer<JourneyEvent> inChinese = hands.answers.get(1);
        runner.post(new JourneyEvent.LanguageSwitched(Language.EN));
        await().until(() -> hands.answers.size() == 3);
        PreparedDocument stale = Applicant.paper();
        PreparedDocument fresh = Applicant.paper();
        inChinese.accept(new JourneyEvent.DocumentReady(stale));
        hands.answers.get(2).accept(new JourneyEvent.DocumentReady(fresh));
        awaitStep(new Step.Preview());
        assertThat(runner.state().document()).containsSame(fresh);
    }

    @Test
    void aBugInAnEffectIsAnsweredAndTheJourneyGoesOn() {
        hands.bugs = true;
        fetching();
        awaitStep(new Step.NoRecords(false));
        runner.post(Applicant.HOME);
        awaitStep(new Step.Attract());
    }

    @Test
    void aListenerThatFailsDoesNotStopTheJourney() {
        runner.listen(state -> {
            throw new IllegalStateException("a screen broke");
        });
        runner.post(new JourneyEvent.Touched());
        awaitStep(new Step.ChooseLanguage());
        runner.post(new JourneyEvent.LanguageChosen(Language.EN));
        awaitStep(new Step.ChooseService());
    }

    @Test
    void listenersSeeEveryStepInOrder() {
        List<Step> seen = new CopyOnWriteArrayList<>();
        runner.listen(state -> seen.add(state.step()));
        identify(Applicant.CERTIFICATE);
        await().until(() -> seen.contains(new Step.Identify()));
        assertThat(seen.stream().distinct())
                .containsExactly(
                        new Step.ChooseLanguage(), new Step.ChooseService(), new Step.Guide(), new Step.Identify());
    }

    private void identify(String service) {
        runner.post(new JourneyEvent.Touched());
        runner.post(new JourneyEvent.LanguageChosen(Language.ZH_CN));
        runner.post(new JourneyEvent.ServiceChosen(service));
        await().until(this::answeredUntilTheGuide);
        runner.post(Applicant.PROCEED);
        awaitStep(new Step.Identify());
    }

    private boolean answeredUntilTheGuide() {
        if (runner.state().step() instanceof Step.Question(String question)) {
            runner.post(new JourneyEvent.QuestionAnswered(question, Applicant.USUAL_ANSWERS.get(question)));
        }
        return runner.state().step() instanceof Step.Guide;
    }

    private void fetching() {
        identify(Applicant.CERTIFICATE);
        hands.cards.add(reading(Applicant.card(Applicant.NAME, Applicant.NUMBER)));
        awaitStep(new Step.AskConsent(Consents.About.SHARED_DATA));
        runner.post(Applicant.AGREE);
    }

    private void fetch() {
        int before = hands.answers.size();
        fetching();
        await().until(() -> hands.answers.size() > before);
        awaitStep(new Step.FetchingRecords());
    }

    private void awaitStep(Step step) {
        await().atMost(20, TimeUnit.SECONDS).until(() -> runner.state().step().equals(step));
    }

    private static CardReading reading(JourneyEvent event) {
        return ((JourneyEvent.CardArrived) event).reading();
    }

    /** What stands on the far side: cards are laid down by the test, answers are given by it. */
    private static final class Hands implements JourneyHands {
        final BlockingQueue<CardReading> cards = new LinkedBlockingQueue<>();
        final AtomicInteger reading = new AtomicInteger();
        final AtomicInteger scanning = new AtomicInteger();
        final AtomicInteger bugsInReading = new AtomicInteger();
        final List<Consumer<JourneyEvent>> answers = new CopyOnWriteArrayList<>();
        final BlockingQueue<Runnable> begins = new LinkedBlockingQueue<>();
        volatile boolean bugs;
        volatile CardPresence presence = CardPresence.UNKNOWN;

        @Override
        public CardReading readCard(Deadline deadline, Runnable begun) throws InterruptedException {
            begins.add(begun);
            return readCard(deadline);
        }

        @Override
        public CardReading readCard(Deadline deadline) throws InterruptedException {
            if (bugsInReading.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("a bug");
            }
            reading.incrementAndGet();
            try {
                return cards.take();
            } finally {
                reading.decrementAndGet();
            }
        }

        @Override
        public CardPresence cardPresence(Deadline deadline) {
            return presence;
        }

        @Override
        public CodeAnswer scanCode(Deadline deadline) throws InterruptedException {
            scanning.incrementAndGet();
            try {
                new LinkedBlockingQueue<CodeAnswer>().take();
                return new CodeAnswer.Nothing();
            } finally {
                scanning.decrementAndGet();
            }
        }

        @Override
        public void perform(Effect effect, Consumer<JourneyEvent> answer) {
            if (bugs) {
                throw new IllegalStateException("a bug");
            }
            if (effect instanceof Effect.FindDraft) {
                answer.accept(new JourneyEvent.DraftNotFound(true));
            } else if (!(effect instanceof Effect.EndSession)) {
                answers.add(answer);
            }
        }

        @Override
        public Set<DeviceKind> serving() {
            return Applicant.ALL;
        }
    }
}
