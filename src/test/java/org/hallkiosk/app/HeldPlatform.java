package org.hallkiosk.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hallkiosk.platform.Json;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Problem;
import org.hallkiosk.platform.contract.ProblemCode;

/**
 * Stands before a platform and keeps an application back: before the platform has it, or its answer after that; or turns
 * away what is asked of it for one service.
 */
final class HeldPlatform implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI platform;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile Where where;
    private volatile Optional<String> turnedAway = Optional.empty();

    /** Where an application is held. */
    enum Where {
        BEFORE_THE_PLATFORM,
        AFTER_THE_PLATFORM,
        NOWHERE
    }

    HeldPlatform(URI platform, Where where) throws IOException {
        this.platform = platform;
        this.where = where;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    boolean holds() {
        return held.getCount() == 0;
    }

    /** From now on this platform will not have applications for this service. */
    void turnAway(String serviceId) {
        turnedAway = Optional.of(serviceId);
    }

    void letEverythingPass() {
        where = Where.NOWHERE;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean application = exchange.getRequestMethod().equals("PUT");
            if (application && isTurnedAway(body)) {
                Problem problem = new Problem(ProblemCode.NOT_ACCEPTED, "not in this test", Instant.now());
                byte[] said = Json.write(problem);
                exchange.sendResponseHeaders(problem.code().status(), said.length);
                exchange.getResponseBody().write(said);
                return;
            }
            if (application && where == Where.BEFORE_THE_PLATFORM) {
                hold();
            }
            HttpResponse<byte[]> answer = ask(exchange, body);
            if (application && where == Where.AFTER_THE_PLATFORM) {
                hold();
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private boolean isTurnedAway(byte[] body) {
        return turnedAway
                .filter(service -> Json.read(body, HandedInApplication.class)
                        .map(application -> application.serviceId().equals(service))
                        .orElse(false))
                .isPresent();
    }

    /** Until it is closed: whoever asked is killed meanwhile. */
    private void hold() throws IOException {
        held.countDown();
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("held");
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(platform + exchange.getRequestURI().getRawPath()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.startsWith("Hall-")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        never.countDown();
        threads.shutdownNow();
        client.close();
    }
}
