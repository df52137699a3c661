package org.hallkiosk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.payment.PaymentAnswer.State;
import org.hallkiosk.store.Application;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreOpening;

/** Requests and answers get lost, payers pay when they like, the power goes: nobody pays twice, and no money is lost. */
class CashierProperties {
    private static final long FEE = 1600;
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    /** Where the money is; loses requests and answers as the dice fall. */
    private static final class UnreliableProvider implements PaymentProvider {
        private final Map<String, State> orders = new HashMap<>();
        private final Random dice;
        private boolean reliable;

        UnreliableProvider(Random dice) {
            this.dice = dice;
        }

        @Override
        public PaymentAnswer order(String id, long amount, Deadline deadline) {
            return lossy(id, () -> orders.putIfAbsent(id, State.WAITING));
        }

        @Override
        public PaymentAnswer ask(String id, Deadline deadline) {
            return lossy(id, () -> {});
        }

        @Override
        public PaymentAnswer cancel(String id, Deadline deadline) {
            return lossy(
                    id,
                    () -> orders.merge(id, State.CLOSED, (before, closed) -> switch (before) {
                        case WAITING -> State.CLOSED;
                        case PAID -> State.REFUNDED;
                        case REFUSED, EXPIRED, CLOSED, REFUNDED -> before;
                    }));
        }

        private PaymentAnswer lossy(String id, Runnable work) {
            if (!reliable && dice.nextInt(4) == 0) {
                return new PaymentAnswer.Unknown();
            }
            work.run();
            State state = orders.get(id);
            return state == null || (!reliable && dice.nextInt(4) == 0)
                    ? new PaymentAnswer.Unknown()
                    : new PaymentAnswer.Known(state, Optional.of("code"));
        }

        void somebodyActs(String id) {
            State[] outcomes = {State.PAID, State.PAID, State.PAID, State.REFUSED, State.EXPIRED};
            orders.computeIfPresent(
                    id, (same, state) -> state == State.WAITING ? outcomes[dice.nextInt(outcomes.length)] : state);
        }

        long paid() {
            return orders.values().stream().filter(State.PAID::equals).count();
        }
    }

    @Property(tries = 25)
    void nobodyPaysTwiceAndNoMoneyIsLost(@ForAll long seed) throws Exception {
        Random dice = new Random(seed);
        UnreliableProvider provider = new UnreliableProvider(new Random(dice.nextLong()));
        Path folder = Files.createTempDirectory("cashier");
        try {
            boolean handedIn = false;
            for (int life = 0; life < 2 && !handedIn; life++) {
                try (KioskStore store = open(folder)) {
                    Cashier cashier = new Cashier(() -> store, provider);
                    cashier.settle();
                    handedIn = applicant(dice, provider, cashier, store, life);
                }
            }
            provider.reliable = true;
            try (KioskStore store = open(folder)) {
                Cashier cashier = new Cashier(() -> store, provider);
                assertThat(cashier.settle()).isZero();
                assertThat(provider.paid()).isEqualTo(handedIn ? 1 : 0);
                assertThat(provider.orders.values()).doesNotContain(State.WAITING);
                assertThat(store.payments().unsettled()).isEmpty();
            }
        } finally {
            delete(folder);
        }
    }

    /** Does this and that until the power goes, or the application is handed in. */
    private static boolean applicant(
            Random dice, UnreliableProvider provider, Cashier cashier, KioskStore store, int life)
            throws StoreException {
        int attempt = 0;
        boolean paid = false;
        for (int step = 0; step < 12; step++) {
            String order = "order-" + life + "-" + attempt;
            PaymentAnswer answer = new PaymentAnswer.Unknown();
            switch (dice.nextInt(6)) {
                case 0 -> answer = cashier.order(order, "application", FEE);
                case 1 -> answer = cashier.ask(order);
                case 2 -> provider.somebodyActs(order);
                case 3 -> {
                    if (paid) {
                        store.applications().submit(application(), new byte[0]);
                        return true;
                    }
                }
                case 4 -> {
                    if (dice.nextInt(3) == 0) {
                        cashier.giveBack(order);
                        paid = false;
                        attempt++;
                    }
                }
                default -> {
                    if (dice.nextInt(6) == 0) {
                        return false;
                    }
                }
            }
            if (answer instanceof PaymentAnswer.Known(State state, var ignored)) {
                paid = state == State.PAID;
                attempt += state == State.REFUSED || state == State.EXPIRED || state == State.CLOSED ? 1 : 0;
            }
        }
        return false;
    }

    private static Application application() {
        return new Application(
                "application",
                "social-security-card",
                "R-1",
                NOW,
                Optional.empty(),
                FactSheet.empty(),
                Optional.empty());
    }

    private static KioskStore open(Path folder) {
        return ((StoreOpening.Opened) KioskStore.open(folder.resolve("data"), folder.resolve("kiosk.key"))).store();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : List.copyOf(all.toList()).reversed()) {
                Files.delete(each);
            }
        }
    }
}
