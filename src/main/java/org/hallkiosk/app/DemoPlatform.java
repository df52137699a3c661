package org.hallkiosk.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.reference.KnownPeople;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.simulator.SimulatedPaymentProvider;

/**
 * The reference platform of a demo, and a payment provider whose payers pay by themselves after some seconds, really spoken to over HTTP, with the people of the configuration's sample records; a
 * configuration that names a platform of its own keeps it.
 */
final class DemoPlatform implements AutoCloseable {
    /** Long enough to see the code. */
    private static final Duration PAID_AFTER = Duration.ofSeconds(4);

    private final Configuration configuration;
    private final Optional<PlatformServer> server;
    private final Optional<SimulatedPaymentProvider> payments;

    private DemoPlatform(
            Configuration configuration, Optional<PlatformServer> server, Optional<SimulatedPaymentProvider> payments) {
        this.configuration = configuration;
        this.server = server;
        this.payments = payments;
    }

    static DemoPlatform start(Configuration configuration) throws IOException {
        if (configuration.platform().isPresent()) {
            return new DemoPlatform(configuration, Optional.empty(), Optional.empty());
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
        Configuration withPlatform = configuration.withPlatform(started.url());
        if (configuration.payment().isPresent()) {
            return new DemoPlatform(withPlatform, Optional.of(started), Optional.empty());
        }
        SimulatedPaymentProvider payments = SimulatedPaymentProvider.start(0, PAID_AFTER, InstantSource.system());
        return new DemoPlatform(withPlatform.withPayment(payments.url()), Optional.of(started), Optional.of(payments));
    }

    static DemoPlatform none(Configuration configuration) {
        return new DemoPlatform(configuration, Optional.empty(), Optional.empty());
    }

    /** The configuration with the platform in it. */
    Configuration configuration() {
        return configuration;
    }

    @Override
    public void close() {
        server.ifPresent(PlatformServer::close);
        payments.ifPresent(SimulatedPaymentProvider::close);
    }
}
