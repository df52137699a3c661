package org.hallkiosk.monitor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code /healthz}, {@code /status} and {@code /metrics} on 127.0.0.1, one virtual thread a request. The one thing
 * that can be changed here is that a call for help was answered, by {@code POST /help/answered} with a header that no page
 * in a browser may send unasked; a page that reaches it under another name is refused.
 */
public final class MonitorServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> OWN_NAMES = Set.of(LOOPBACK, "localhost", "[::1]");
    private static final String ANSWERED = "/help/answered";
    private static final String STAFF = "Hall-Kiosk-Staff";
    private static final String PLAIN_TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Supplier<TerminalReport> reports;
    private final BooleanSupplier helpAnswered;
    private final KioskMetrics metrics;
    private final Clock clock;
    private final ExpositionFormats formats = ExpositionFormats.init();

    private MonitorServer(
            HttpServer server,
            Supplier<TerminalReport> reports,
            BooleanSupplier helpAnswered,
            KioskMetrics metrics,
            Clock clock) {
        this.helpAnswered = helpAnswered;
        this.server = server;
        this.reports = reports;
        this.metrics = metrics;
        this.clock = clock;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * Starts answering.
     *
     * @param port 0 for any free one
     * @param reports asked once a request, on its thread; must not block on a device
     */
    public static MonitorStart start(int port, Supplier<TerminalReport> reports, KioskMetrics metrics) {
        return start(port, reports, () -> false, metrics);
    }

    /**
     * Likewise.
     *
     * @param helpAnswered told that a member of staff saw the call for help; whether there was one
     */
    public static MonitorStart start(
            int port, Supplier<TerminalReport> reports, BooleanSupplier helpAnswered, KioskMetrics metrics) {
        return start(port, reports, helpAnswered, metrics, Clock.systemUTC());
    }

    static MonitorStart start(int port, Supplier<TerminalReport> reports, KioskMetrics metrics, Clock clock) {
        return start(port, reports, () -> false, metrics, clock);
    }

    static MonitorStart start(
            int port,
            Supplier<TerminalReport> reports,
            BooleanSupplier helpAnswered,
            KioskMetrics metrics,
            Clock clock) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port);
            HttpServer http = HttpServer.create(address, 0);
            MonitorServer monitor = new MonitorServer(http, reports, helpAnswered, metrics, clock);
            http.setExecutor(monitor.threads);
            http.createContext("/", monitor::handle);
            http.start();
            return new MonitorStart.Started(monitor);
        } catch (BindException e) {
            return new MonitorStart.NotStarted(
                    port,
                    "port " + port + " on " + LOOPBACK + " is taken; end what uses it or set another monitor port");
        } catch (IOException e) {
            return new MonitorStart.NotStarted(
                    port, "the monitor cannot listen on port " + port + ": " + e.getMessage());
        }
    }

    /** The port that it answers on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once; a request that is under way is cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!isOwnName(exchange.getRequestHeaders().getFirst("Host"))) {
            // A page that rebinds its own name to 127.0.0.1 gets here with that name.
            return Answer.text(403, "ask for localhost\n");
        }
        String method = exchange.getRequestMethod();
        if (method.equals("POST") && exchange.getRequestURI().getPath().equals(ANSWERED)) {
            return answered(exchange.getRequestHeaders().getFirst(STAFF));
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Answer.text(405, "only GET and HEAD\n");
        }
        try {
            return switch (exchange.getRequestURI().getPath()) {
                case "/healthz" -> health();
                case "/status" ->
                    new Answer(200, "application/json", StatusJson.write(reports.get(), metrics, clock.instant()));
                case "/metrics" -> metrics(exchange.getRequestHeaders().getFirst("Accept"));
                default -> Answer.text(404, "/healthz, /status or /metrics\n");
            };
        } catch (RuntimeException e) {
            LOG.error("The monitor cannot answer {}", exchange.getRequestURI().getPath(), e);
            return Answer.text(500, "the terminal's log says why\n");
        }
    }

    /** A browser asks before it sends such a header to another origin, and gets no leave here. */
    private Answer answered(@Nullable String staff) {
        if (staff == null) {
            return Answer.text(403, "send the header " + STAFF + ": yes\n");
        }
        return helpAnswered.getAsBoolean() ? Answer.text(200, "answered\n") : Answer.text(404, "nobody called\n");
    }

    private Answer health() {
        Health health = Health.of(reports.get());
        return health.good() ? Answer.text(200, "ok\n") : Answer.text(503, String.join("\n", health.reasons()) + "\n");
    }

    private Answer metrics(@Nullable String accept) throws IOException {
        List<MetricSnapshot> all = new ArrayList<>(ReportSnapshots.of(reports.get()));
        metrics.snapshots().forEach(all::add);
        ExpositionFormatWriter writer = formats.findWriter(accept);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer.write(body, new MetricSnapshots(all));
        return new Answer(200, writer.getContentType(), body.toByteArray());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(answer.body.length));
            exchange.sendResponseHeaders(answer.status, -1);
        } else {
            exchange.sendResponseHeaders(answer.status, answer.body.length);
            exchange.getResponseBody().write(answer.body);
        }
    }

    private static boolean isOwnName(@Nullable String host) {
        if (host == null) {
            return false;
        }
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return OWN_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static final class Answer {
        private final int status;
        private final String contentType;
        private final byte[] body;

        private Answer(int status, String contentType, byte[] body) {
            this.status = status;
            this.contentType = contentType;
            this.body = body;
        }

        private static Answer text(int status, String text) {
            return new Answer(status, PLAIN_TEXT, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
