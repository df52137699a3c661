package org.hallkiosk.platform.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.hallkiosk.platform.Json;
import org.hallkiosk.platform.SignedRequest;
import org.hallkiosk.platform.WireRequest;

/** The reference platform on a port of this machine only. {@code GET /} shows what arrived, without personal data. */
public final class PlatformServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReferencePlatform platform;

    private PlatformServer(HttpServer server, ReferencePlatform platform) {
        this.server = server;
        this.platform = platform;
    }

    /** @param port 0 for any free one */
    public static PlatformServer start(ReferencePlatform platform, int port) throws IOException {
        return start(platform, HttpServer.create(here(port), 0));
    }

    /** The same over HTTPS, by the certificate of this context. */
    public static PlatformServer start(ReferencePlatform platform, int port, SSLContext certificate)
            throws IOException {
        HttpsServer server = HttpsServer.create(here(port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        return start(platform, server);
    }

    private static InetSocketAddress here(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static PlatformServer start(ReferencePlatform platform, HttpServer server) {
        PlatformServer started = new PlatformServer(server, platform);
        server.setExecutor(started.threads);
        server.createContext("/", started::answer);
        server.start();
        return started;
    }

    public URI url() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    public ReferencePlatform platform() {
        return platform;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            if (path.equals("/") && exchange.getRequestMethod().equals("GET")) {
                send(exchange, 200, Json.write(platform.seenCases()));
                return;
            }
            Reply reply = platform.handle(new WireRequest(exchange.getRequestMethod(), path, headers(exchange), body));
            send(exchange, reply.status(), Json.write(reply.body()));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        for (String name :
                new String[] {SignedRequest.TERMINAL, SignedRequest.TIME, SignedRequest.NONCE, SignedRequest.SIGNATURE
                }) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
