package org.hallkiosk.platform;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.PlatformAnswer.Trouble;

/** HTTP or HTTPS by the JDK's client, which follows no redirect: what was signed for one address goes to no other. */
public final class HttpWire implements PlatformWire, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** A result is a few pages; whoever sends more is not the platform. */
    private static final long LONGEST_ANSWER = 32L << 20;

    private final URI base;
    private final HttpClient client;

    /**
     * @param base without the contract's path, for instance {@code https://platform.example/hall}
     * @param trust whose certificates are believed; the JDK's authorities when empty
     */
    public HttpWire(URI base, Optional<SSLContext> trust) {
        this.base = base;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
        trust.ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    @Override
    public WireAnswer send(WireRequest request, Deadline deadline) {
        Duration left = deadline.remaining();
        if (left.isZero()) {
            return new WireAnswer.Lost(Trouble.NOT_REACHABLE);
        }
        HttpRequest.Builder http = HttpRequest.newBuilder(
                        URI.create(base.toString().replaceAll("/+$", "") + request.path()))
                .timeout(left)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(http::header);
        try {
            HttpResponse<byte[]> response =
                    client.send(http.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            return new WireAnswer.Arrived(response.statusCode(), response.body());
        } catch (HttpConnectTimeoutException | ConnectException e) {
            return new WireAnswer.Lost(Trouble.NOT_REACHABLE);
        } catch (SSLException e) {
            return new WireAnswer.Lost(Trouble.NOT_TRUSTED);
        } catch (IOException e) {
            return new WireAnswer.Lost(Trouble.NO_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WireAnswer.Lost(Trouble.NO_ANSWER);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
