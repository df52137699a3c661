package org.hallkiosk.app;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.platform.drafts.DraftServer;
import org.hallkiosk.platform.drafts.SharedDrafts;
import org.hallkiosk.store.DraftPlace;
import org.hallkiosk.store.DraftSeal;
import org.hallkiosk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the drafts of this terminal lie: here, here and served to the whole hall, or at another terminal. The HTTP client
 * is loaded when the first draft is looked for, not when the terminal starts.
 */
final class HallDrafts implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HallDrafts.class);

    private final Configuration.Store configured;
    private final StoreKeeper keeper;
    private final Clock clock;
    private Optional<DraftPlace> shared = Optional.empty();
    private Optional<DraftServer> server = Optional.empty();

    HallDrafts(Configuration.Store configured, StoreKeeper keeper, Clock clock) {
        this.configured = configured;
        this.keeper = keeper;
        this.clock = clock;
    }

    DraftSeal seal() throws StoreException {
        return DraftSeal.of(configured.hallKeyFile());
    }

    /** Whether an applicant may go on at any terminal of the hall. */
    boolean reachAllTerminals() {
        return configured.draftsAt().isPresent() || configured.draftsPort().isPresent();
    }

    synchronized DraftPlace place() throws StoreException {
        if (configured.draftsAt().isEmpty()) {
            return keeper.store().drafts();
        }
        if (shared.isEmpty()) {
            URI place = configured.draftsAt().get();
            shared = Optional.of(new SharedDrafts(place, seal(), clock));
        }
        return shared.get();
    }

    /** Begins to serve the others, where that is configured; a port that is taken is logged. */
    synchronized void serve() {
        if (configured.draftsPort().isEmpty()) {
            return;
        }
        int port = configured.draftsPort().getAsInt();
        try {
            DraftServer started = DraftServer.start(port, () -> keeper.store().drafts(), seal(), clock);
            server = Optional.of(started);
            log.info("drafts of the hall at port {}", started.port());
        } catch (StoreException e) {
            log.error("drafts of the hall: no key: {}", e.trouble().keyword());
        } catch (IOException e) {
            log.error("drafts of the hall: cannot listen on port {}: {}", port, e.getMessage());
        }
    }

    /** The port at which the others are served. */
    synchronized Optional<Integer> port() {
        return server.map(DraftServer::port);
    }

    @Override
    public synchronized void close() {
        server.ifPresent(DraftServer::close);
    }
}
