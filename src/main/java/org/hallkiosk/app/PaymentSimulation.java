package org.hallkiosk.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.simulator.SimulatedPaymentProvider;
import org.hallkiosk.simulator.SimulatedPaymentProvider.Order;

/**
 * {@code simulate payment-provider}: a payment provider that moves no money. Whoever types is the payer, the payer's bank, and
 * the network in between; an order is told to the newest that waits.
 */
final class PaymentSimulation {
    static final String NAME = "payment-provider";
    static final int USUAL_PORT = 9795;
    private static final String ORDERS = "pay, refuse, expire, silent, answer, list, quit";

    private final Speech speech;
    private final int port;

    PaymentSimulation(Speech speech, int port) {
        this.speech = speech;
        this.port = port;
    }

    /** Takes orders until {@code quit}, or until it is stopped when the orders end. */
    int run(InputStream orders) throws IOException, InterruptedException {
        try (SimulatedPaymentProvider provider =
                SimulatedPaymentProvider.start(port, Duration.ZERO, InstantSource.system())) {
            speech.out().println(provider.url());
            say("simulate.orders", Map.of("orders", ORDERS));
            if (!obeyed(provider, orders)) {
                // No one gives orders (a service, a script in the background): stay until stopped.
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    private boolean obeyed(SimulatedPaymentProvider provider, InputStream orders) {
        Scanner lines = new Scanner(orders, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            String order = lines.nextLine().strip();
            if (order.equals("quit")) {
                return true;
            }
            obey(provider, order);
        }
        return false;
    }

    private void obey(SimulatedPaymentProvider provider, String order) {
        switch (order) {
            case "pay" -> newest(provider).ifPresentOrElse(provider::pay, this::nobodyWaits);
            case "refuse" -> newest(provider).ifPresentOrElse(provider::refuse, this::nobodyWaits);
            case "expire" -> newest(provider).ifPresentOrElse(provider::expire, this::nobodyWaits);
            case "silent" -> provider.loseAnswers(true);
            case "answer" -> provider.loseAnswers(false);
            case "list" ->
                provider.orders().entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getValue().opened()))
                        .forEach(entry -> speech.out()
                                .println(entry.getKey() + "  "
                                        + entry.getValue().amountFen() + "  "
                                        + entry.getValue().state()));
            default -> say("simulate.not-understood", Map.of("given", order, "orders", ORDERS));
        }
        speech.out().flush();
    }

    private static Optional<String> newest(SimulatedPaymentProvider provider) {
        return provider.orders().entrySet().stream()
                .filter(entry -> entry.getValue().state().equals("WAITING"))
                .max(Comparator.comparing(
                        (Map.Entry<String, Order> entry) -> entry.getValue().opened()))
                .map(Map.Entry::getKey);
    }

    private void nobodyWaits() {
        say("simulate.nobody-waits", Map.of());
    }

    private void say(String key, Map<String, ?> values) {
        speech.out().println(speech.texts().get(speech.language(), key, values));
        speech.out().flush();
    }
}
