package org.hallkiosk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.payment.PaymentAnswer.Known;
import org.hallkiosk.payment.PaymentAnswer.State;
import org.hallkiosk.simulator.SimulatedPaymentProvider;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.PaymentState;
import org.hallkiosk.store.StoreOpening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider over HTTP: every state, and what a lost answer or a restart leaves behind. */
class HttpPaymentsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private SimulatedPaymentProvider provider;
    private HttpPayments payments;

    @BeforeEach
    void start() throws IOException {
        provider = SimulatedPaymentProvider.start(0, Duration.ZERO, InstantSource.system());
        payments = new HttpPayments(provider.url());
    }

    @AfterEach
    void stop() {
        payments.close();
        provider.close();
    }

    @Test
    void anOrderWaitsWithACodeUntilItIsPaid() {
        PaymentAnswer ordered = payments.order("o-1", 1600, in());
        assertThat(ordered).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.state()).isEqualTo(State.WAITING);
            assertThat(known.payCode()).isPresent();
        });

        provider.pay("o-1");

        assertThat(payments.ask("o-1", in())).isEqualTo(new Known(State.PAID, Optional.empty()));
        assertThat(payments.order("o-1", 1600, in())).isEqualTo(new Known(State.PAID, Optional.empty()));
        assertThat(provider.orders()).hasSize(1);
    }

    @Test
    void refusedAndExpiredAreSaidAndMoveNoMoney() {
        payments.order("o-1", 1600, in());
        payments.order("o-2", 1600, in());
        provider.refuse("o-1");
        provider.expire("o-2");

        assertThat(payments.ask("o-1", in())).isEqualTo(new Known(State.REFUSED, Optional.empty()));
        assertThat(payments.ask("o-2", in())).isEqualTo(new Known(State.EXPIRED, Optional.empty()));
    }

    @Test
    void cancellingClosesOrPaysBackAndTwiceIsOnce() {
        payments.order("o-1", 1600, in());
        payments.order("o-2", 1600, in());
        provider.pay("o-2");

        assertThat(payments.cancel("o-1", in())).isEqualTo(new Known(State.CLOSED, Optional.empty()));
        assertThat(payments.cancel("o-2", in())).isEqualTo(new Known(State.REFUNDED, Optional.empty()));
        assertThat(payments.cancel("o-2", in())).isEqualTo(new Known(State.REFUNDED, Optional.empty()));
    }

    @Test
    void anOrderThatWasCancelledBeforeItArrivedCannotBePaidLater() {
        payments.cancel("o-1", in());
        assertThat(payments.order("o-1", 1600, in())).isEqualTo(new Known(State.CLOSED, Optional.empty()));
    }

    @Test
    void noProviderIsNoAnswer() {
        provider.close();
        assertThat(payments.order("o-1", 1600, in())).isEqualTo(new PaymentAnswer.Unknown());
    }

    @Test
    void whoPaidAndWasGoneBeforeHandingInGetsTheMoneyBackAfterARestart() throws Exception {
        try (KioskStore store = open()) {
            new Cashier(() -> store, payments).order("o-1", "application", 1600);
            provider.pay("o-1");
        }

        try (KioskStore store = open()) {
            assertThat(new Cashier(() -> store, payments).settle()).isZero();
            assertThat(store.payments().find("o-1").orElseThrow().state()).isEqualTo(PaymentState.CLOSED);
        }
        assertThat(provider.orders().get("o-1").state()).isEqualTo("REFUNDED");
    }

    @Test
    void whatTheProviderDidNotAnswerForIsToldItAgain() throws Exception {
        try (KioskStore store = open()) {
            Cashier cashier = new Cashier(() -> store, payments);
            cashier.order("o-1", "application", 1600);
            provider.close();
            cashier.giveBack("o-1");
            assertThat(cashier.takeBackRest()).isEqualTo(1);
            assertThat(store.payments().find("o-1").orElseThrow().state()).isEqualTo(PaymentState.GIVING_BACK);
        }
    }

    private KioskStore open() {
        return ((StoreOpening.Opened) KioskStore.open(folder.resolve("data"), folder.resolve("kiosk.key"))).store();
    }

    private static Deadline in() {
        return Deadline.after(PATIENCE);
    }
}
