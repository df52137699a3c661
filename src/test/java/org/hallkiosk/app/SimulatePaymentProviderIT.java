package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent.PaymentMoved;
import org.hallkiosk.payment.PaymentAnswer;
import org.hallkiosk.payment.PaymentAnswer.Known;
import org.hallkiosk.payment.PaymentAnswer.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code simulate payment-provider} in a process of its own, and the kiosk's payment desk that its fees are paid at. */
@Timeout(120)
class SimulatePaymentProviderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private ProgramRun simulation;
    private StoreKeeper keeper;
    private PaymentDesk desk;

    /** How each order stood, in the order in which the desk told it. */
    private final List<PaymentAnswer> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void startTheCommand() throws Exception {
        simulation = new ProgramRun(folder, "simulate", "payment-provider", "--port", "0");
        await().atMost(PATIENCE).until(() -> said().size() >= 2);
        keeper = new StoreKeeper(folder.resolve("data"), folder.resolve("kiosk.key"));
        desk = new PaymentDesk(Optional.of(URI.create(said().getFirst())), keeper);
    }

    @AfterEach
    void stop() throws Exception {
        desk.close();
        keeper.close();
        simulation.close();
    }

    @Test
    void whatIsTypedThereIsWhatTheKioskHears() throws Exception {
        assertThat(said().get(1)).contains("pay, refuse, expire, silent, answer, list, quit");

        order("first");
        awaitTold(State.WAITING);
        assertThat(told.getLast())
                .isInstanceOfSatisfying(
                        Known.class,
                        waiting -> assertThat(waiting.payCode())
                                .hasValueSatisfying(code -> assertThat(code).startsWith(said().getFirst())));
        simulation.order("pay");
        awaitTold(State.PAID);
        assertThat(desk.paidFen("application first")).isEqualTo(1600);

        order("second");
        awaitTold(State.WAITING);
        simulation.order("refuse");
        awaitTold(State.REFUSED);

        order("third");
        awaitTold(State.WAITING);
        simulation.order("expire");
        awaitTold(State.EXPIRED);
        assertThat(desk.paidFen("application third")).isZero();

        simulation.order("list");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(said())
                        .endsWith("first  1600  PAID", "second  1600  REFUSED", "third  1600  EXPIRED"));

        simulation.order("pay");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(said().getLast()).startsWith("No order waits to be paid."));
        simulation.order("quit");
        assertThat(simulation.exit()).isZero();
        assertThat(simulation.err()).as("nothing but its own words").isEmpty();
    }

    @Test
    void whoPaysWhileTheProviderIsSilentIsChargedOnceWhenItAnswersAgain() throws Exception {
        order("silent");
        awaitTold(State.WAITING);
        simulation.order("silent");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told.getLast()).isEqualTo(new PaymentAnswer.Unknown()));
        simulation.order("pay");
        assertThat(desk.paidFen("application silent"))
                .as("nobody has heard of it")
                .isZero();
        simulation.order("answer");
        awaitTold(State.PAID);
        assertThat(desk.paidFen("application silent")).isEqualTo(1600);
        simulation.order("list");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(said().getLast()).isEqualTo("silent  1600  PAID"));
    }

    @Test
    void whoLeavesWithoutHandingInGetsTheMoneyBack() throws Exception {
        order("left");
        awaitTold(State.WAITING);
        simulation.order("pay");
        awaitTold(State.PAID);
        desk.sessionEnded();
        simulation.order("list");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(said().getLast()).isEqualTo("left  1600  REFUNDED"));
    }

    private void order(String id) {
        Thread.ofVirtual()
                .start(() -> desk.take(
                        new Effect.OrderPayment(id, "application " + id, 1600),
                        event -> told.add(((PaymentMoved) event).answer())));
    }

    private void awaitTold(State state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told)
                        .last()
                        .isInstanceOfSatisfying(
                                Known.class, known -> assertThat(known.state()).isEqualTo(state)));
    }

    private List<String> said() {
        try {
            return simulation.out();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
