package org.hallkiosk.platform.drafts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hallkiosk.store.DraftPlace;
import org.hallkiosk.store.DraftSeal;
import org.hallkiosk.store.SealedDraft;
import org.hallkiosk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the drafts that lie here to the other terminals of the hall, one virtual thread a request. Whoever lacks the
 * hall's key gets nothing, and what the others get is ciphertext.
 */
public final class DraftServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DraftServer.class);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Place place;
    private final HallSignature signature;

    /** Where the drafts lie; opening it may be tried at each request. */
    public interface Place {
        DraftPlace drafts() throws StoreException;
    }

    private record Answer(int status, Optional<SealedDraft> draft) {
        static Answer of(int status) {
            return new Answer(status, Optional.empty());
        }
    }

    private DraftServer(HttpServer server, Place place, HallSignature signature) {
        this.server = server;
        this.place = place;
        this.signature = signature;
    }

    /**
     * Starts serving on every address of this machine.
     *
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static DraftServer start(int port, Place place, DraftSeal seal, Clock clock) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(port), 0);
        DraftServer server = new DraftServer(http, place, new HallSignature(seal, clock));
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = answer.draft().map(DraftMessages::draft).orElse(new byte[0]);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(DraftMessages.LONGEST + 1);
        if (body.length > DraftMessages.LONGEST) {
            return Answer.of(413);
        }
        String path = exchange.getRequestURI().getPath();
        Optional<String> header =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(HallSignature.HEADER));
        if (!exchange.getRequestMethod().equals("POST") || !signature.holds(header, path, body)) {
            return Answer.of(401);
        }
        try {
            return switch (path) {
                case DraftMessages.KEEP -> keep(body);
                case DraftMessages.FIND -> find(body);
                case DraftMessages.FORGET -> forget(body);
                default -> Answer.of(404);
            };
        } catch (StoreException e) {
            log.error("drafts of the hall: {}", e.trouble().keyword());
            return Answer.of(503);
        }
    }

    private Answer keep(byte[] body) throws StoreException {
        Optional<SealedDraft> draft = DraftMessages.draft(body);
        if (draft.isEmpty()) {
            return Answer.of(400);
        }
        place.drafts().keep(draft.get());
        return Answer.of(204);
    }

    private Answer find(byte[] body) throws StoreException {
        Optional<String> finder = DraftMessages.question(body);
        if (finder.isEmpty()) {
            return Answer.of(400);
        }
        return place.drafts()
                .find(finder.get())
                .map(draft -> new Answer(200, Optional.of(draft)))
                .orElseGet(() -> Answer.of(404));
    }

    private Answer forget(byte[] body) throws StoreException {
        Optional<String> finder = DraftMessages.question(body);
        if (finder.isEmpty()) {
            return Answer.of(400);
        }
        place.drafts().forget(finder.get());
        return Answer.of(204);
    }

    /** Stops at once; a request that is under way is cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
