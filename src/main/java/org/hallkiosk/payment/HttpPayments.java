package org.hallkiosk.payment;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider over HTTP: {@code PUT /orders/ID} with {@code {"amountFen": N}} opens, {@code GET /orders/ID} asks, {@code POST
 * /orders/ID/cancel} takes back; each answers {@code {"state": "WAITING", "payCode": "…"}}. A hall's real provider stands
 * behind a small gateway that speaks this.
 */
public final class HttpPayments implements PaymentProvider, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final HttpClient client;

    /** @param base for instance {@code https://pay.example/hall} */
    public HttpPayments(URI base) {
        this.base = base.toString().replaceAll("/+$", "");
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public PaymentAnswer order(String orderId, long amountFen, Deadline deadline) {
        return send("PUT", path(orderId), BodyPublishers.ofString("{\"amountFen\":" + amountFen + "}"), deadline);
    }

    @Override
    public PaymentAnswer ask(String orderId, Deadline deadline) {
        return send("GET", path(orderId), BodyPublishers.noBody(), deadline);
    }

    @Override
    public PaymentAnswer cancel(String orderId, Deadline deadline) {
        return send("POST", path(orderId) + "/cancel", BodyPublishers.noBody(), deadline);
    }

    private static String path(String orderId) {
        return "/orders/" + URLEncoder.encode(orderId, StandardCharsets.UTF_8);
    }

    private PaymentAnswer send(String method, String path, BodyPublisher body, Deadline deadline) {
        Duration left = deadline.remaining();
        if (left.isZero()) {
            return new PaymentAnswer.Unknown();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(left)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return response.statusCode() == OK ? read(response.body()) : new PaymentAnswer.Unknown();
        } catch (IOException lost) {
            return new PaymentAnswer.Unknown();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new PaymentAnswer.Unknown();
        }
    }

    private static PaymentAnswer read(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return new PaymentAnswer.Known(
                    PaymentAnswer.State.valueOf(answer.path("state").asString("")),
                    Optional.of(answer.path("payCode").asString("")).filter(code -> !code.isEmpty()));
        } catch (JacksonException | IllegalArgumentException nonsense) {
            return new PaymentAnswer.Unknown();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
