package org.hallkiosk.app;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.reference.KnownPeople;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;

/**
 * The reference platform of a demo, really spoken to over HTTP, with the people of the configuration's sample records; a
 * configuration that names a platform of its own keeps it.
 */
final class DemoPlatform implements AutoCloseable {
    private final Configuration configuration;
    private final Optional<PlatformServer> server;

    private DemoPlatform(Configuration configuration, Optional<PlatformServer> server) {
        this.configuration = configuration;
        this.server = server;
    }

    static DemoPlatform start(Configuration configuration) throws IOException {
        if (configuration.platform().isPresent()) {
            return new DemoPlatform(configuration, Optional.empty());
        }
        ReferencePlatform platform = new ReferencePlatform(
                        KnownPeople.of(configuration.records().values(), configuration.catalogue()),
                        Map.of(
                                configuration.terminal().id(),
                                TerminalKey.of(configuration.store().keyFile().resolveSibling("terminal.key"))
                                        .getPublic()),
                        Clock.systemUTC())
                .decidingAtOnce();
        PlatformServer started = PlatformServer.start(platform, 0);
        return new DemoPlatform(configuration.withPlatform(started.url()), Optional.of(started));
    }

    static DemoPlatform none(Configuration configuration) {
        return new DemoPlatform(configuration, Optional.empty());
    }

    /** The configuration with the platform in it. */
    Configuration configuration() {
        return configuration;
    }

    @Override
    public void close() {
        server.ifPresent(PlatformServer::close);
    }
}
