package org.hallkiosk.transcript;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hands questions on to a printer, and its answers back in many chunks, as print servers in front of printers do. */
final class ChunkingRelay implements AutoCloseable {
    private static final int CHUNK = 100;
    private static final int LENGTH_UNKNOWN = 0;

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int printer;

    /** @param printer its port on loopback */
    ChunkingRelay(int printer) throws IOException {
        this.printer = printer;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::relay);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + printer + exchange.getRequestURI()))
                            .header("Content-Type", "application/ipp")
                            .POST(BodyPublishers.ofByteArray(question))
                            .build(),
                    BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().set("Content-Type", "application/ipp");
            exchange.sendResponseHeaders(answer.statusCode(), LENGTH_UNKNOWN);
            OutputStream out = exchange.getResponseBody();
            byte[] said = answer.body();
            for (int at = 0; at < said.length; at += CHUNK) {
                out.write(said, at, Math.min(CHUNK, said.length - at));
                out.flush();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
        threads.shutdownNow();
    }
}
