package org.hallkiosk.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A payment provider that moves no money, over HTTP on a port of this machine only. Whoever is to pay does so by itself after a
 * while, or when told; {@code GET /} shows the orders.
 */
public final class SimulatedPaymentProvider implements AutoCloseable {
    private static final Pattern ORDER = Pattern.compile("/orders/([^/]+)(/cancel)?");
    private static final Pattern AMOUNT = Pattern.compile("\"amountFen\"\\s*:\\s*(\\d+)");
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** An order. */
    public record Order(long amountFen, String state, Instant opened) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final Duration paidAfter;
    private final InstantSource clock;
    private volatile boolean losingAnswers;

    private SimulatedPaymentProvider(HttpServer server, Duration paidAfter, InstantSource clock) {
        this.server = server;
        this.paidAfter = paidAfter;
        this.clock = clock;
    }

    /**
     * @param port 0 for any free one
     * @param paidAfter when an order pays itself; {@link Duration#ZERO} for never
     */
    public static SimulatedPaymentProvider start(int port, Duration paidAfter, InstantSource clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        SimulatedPaymentProvider provider = new SimulatedPaymentProvider(server, paidAfter, clock);
        server.setExecutor(provider.threads);
        server.createContext("/", provider::answer);
        server.start();
        return provider;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every order by its id, as it stands now. */
    public Map<String, Order> orders() {
        orders.replaceAll((id, order) -> asOfNow(order));
        return Map.copyOf(orders);
    }

    /** Somebody pays; nothing happens where the order does not wait. */
    public void pay(String orderId) {
        move(orderId, "WAITING", "PAID");
    }

    /** The payer's bank says no. */
    public void refuse(String orderId) {
        move(orderId, "WAITING", "REFUSED");
    }

    /** The time to pay is over. */
    public void expire(String orderId) {
        move(orderId, "WAITING", "EXPIRED");
    }

    /** It goes on doing what it is asked, and nobody hears of it: each answer is lost on its way. */
    public void loseAnswers(boolean lost) {
        losingAnswers = lost;
    }

    private void move(String orderId, String from, String to) {
        orders.computeIfPresent(
                orderId,
                (id, order) -> order.state().equals(from) ? new Order(order.amountFen(), to, order.opened()) : order);
    }

    private Order asOfNow(Order order) {
        boolean paid = !paidAfter.isZero()
                && order.state().equals("WAITING")
                && !order.opened().plus(paidAfter).isAfter(clock.instant());
        return paid ? new Order(order.amountFen(), "PAID", order.opened()) : order;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = ORDER.matcher(exchange.getRequestURI().getPath());
            if (!path.matches()) {
                send(exchange, exchange.getRequestURI().getPath().equals("/") ? OK : NOT_FOUND, orders().toString());
                return;
            }
            String id = path.group(1);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Order order = orders.compute(
                    id, (ignored, known) -> next(exchange.getRequestMethod(), path.group(2) != null, known, body));
            if (losingAnswers) {
                return;
            }
            if (order == null) {
                send(exchange, NOT_FOUND, "{}");
                return;
            }
            String code = order.state().equals("WAITING") ? ",\"payCode\":\"" + url() + "/pay/" + id + "\"" : "";
            send(exchange, OK, "{\"state\":\"" + order.state() + "\"" + code + "}");
        }
    }

    private @Nullable Order next(String method, boolean cancel, @Nullable Order known, String body) {
        Order now = known == null ? null : asOfNow(known);
        if (cancel) {
            if (now == null) {
                return new Order(0, "CLOSED", clock.instant());
            }
            return switch (now.state()) {
                case "WAITING" -> new Order(now.amountFen(), "CLOSED", now.opened());
                case "PAID" -> new Order(now.amountFen(), "REFUNDED", now.opened());
                default -> now;
            };
        }
        if (now == null && method.equals("PUT")) {
            Matcher amount = AMOUNT.matcher(body);
            return amount.find() ? new Order(Long.parseLong(amount.group(1)), "WAITING", clock.instant()) : null;
        }
        return now;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
