package org.hallkiosk.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.PemFile;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.reference.CaseArchive;
import org.hallkiosk.platform.reference.KnownPeople;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.ServerCertificate;
import org.hallkiosk.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code platform}: the reference platform on this machine until it is stopped, with the people of the configuration's
 * sample records; {@code platform key}: who this terminal is, for the platform's people; {@code platform check URL}: whether
 * a platform keeps the contract.
 */
@Command(name = "platform", mixinStandardHelpOptions = true)
public final class PlatformCommand implements Callable<Integer> {
    private final Speech speech;
    private final CommandConfiguration configurations;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "9790")
    private int port;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config")
    private Path folder = Path.of("kiosk-config");

    @Option(names = "--terminal", paramLabel = "ID=FILE")
    private Map<String, Path> terminals = Map.of();

    @Option(names = "--data", paramLabel = "DIR")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--tls-certificate", paramLabel = "FILE")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE")
    private Optional<Path> certificateKey = Optional.empty();

    private PlatformCommand(Speech speech, CommandConfiguration configurations) {
        this.speech = speech;
        this.configurations = configurations;
    }

    /** The command with everything below it. */
    public static CommandLine commandLine(Speech speech, CommandConfiguration configurations) {
        return new CommandLine(new PlatformCommand(speech, configurations))
                .addSubcommand(new Key(speech, configurations))
                .addSubcommand(new PlatformCheckCommand(speech));
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Configuration> configuration = configurations.load(folder, speech.out(), false);
        if (configuration.isEmpty()) {
            return 2;
        }
        Map<String, PublicKey> keys = new HashMap<>();
        for (var terminal : terminals.entrySet()) {
            try {
                keys.put(terminal.getKey(), PemFile.read(terminal.getValue()).publicKey());
            } catch (IOException | GeneralSecurityException e) {
                return refused("platform.no-public-key", Map.of("file", terminal.getValue()));
            }
        }
        if (certificate.isPresent() != certificateKey.isPresent()) {
            return refused("platform.half-a-certificate", Map.of());
        }
        Optional<SSLContext> https = Optional.empty();
        if (certificate.isPresent()) {
            try {
                https = Optional.of(ServerCertificate.of(certificate.get(), certificateKey.orElseThrow()));
            } catch (IOException e) {
                return refused("platform.certificate-unusable", Map.of("why", String.valueOf(e.getMessage())));
            }
        }
        ReferencePlatform platform = new ReferencePlatform(
                        KnownPeople.of(
                                configuration.get().records().values(),
                                configuration.get().catalogue()),
                        keys,
                        Clock.systemUTC())
                .decidingAtOnce();
        if (data.isEmpty()) {
            return serve(platform, https, keys.size());
        }
        // Beside the terminal's own keys: the folder with the cases does not hold what opens it.
        Path key = configuration.get().store().keyFile().resolveSibling("platform.key");
        try (CaseArchive archive = CaseArchive.open(data.get(), key)) {
            return serve(platform.keepingIn(archive), https, keys.size());
        } catch (StoreException | IOException e) {
            return refused("platform.data-unusable", Map.of("why", String.valueOf(e.getMessage())));
        }
    }

    private int serve(ReferencePlatform platform, Optional<SSLContext> https, int terminals)
            throws InterruptedException {
        try (PlatformServer server = https.isEmpty()
                ? PlatformServer.start(platform, port)
                : PlatformServer.start(platform, port, https.get())) {
            speech.say(
                    data.isEmpty() ? "platform.serving" : "platform.serving-and-keeping",
                    Map.of(
                            "address", server.url(),
                            "folder", data.map(Path::toString).orElse(""),
                            "count", platform.applications().size()));
            speech.say(terminals == 0 ? "platform.everybody" : "platform.known", Map.of("count", terminals));
            speech.out().flush();
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        } catch (IOException e) {
            return refused("platform.port-taken", Map.of("port", port));
        }
        return 0;
    }

    private int refused(String key, Map<String, ?> values) {
        return new DeviceAnswers(speech, false).refused(key, values);
    }

    @Command(name = "key", mixinStandardHelpOptions = true)
    private static final class Key implements Callable<Integer> {
        private final Speech speech;
        private final CommandConfiguration configurations;

        @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config")
        private Path folder = Path.of("kiosk-config");

        Key(Speech speech, CommandConfiguration configurations) {
            this.speech = speech;
            this.configurations = configurations;
        }

        @Override
        public Integer call() {
            Optional<Configuration> configuration = configurations.load(folder, speech.out(), false);
            if (configuration.isEmpty()) {
                return 2;
            }
            DeviceAnswers answers = new DeviceAnswers(speech, false);
            if (configuration.get().platform().isEmpty()) {
                return answers.refused("platform.none-configured", Map.of());
            }
            Path file = configuration.get().platform().get().keyFile();
            try {
                KeyPair pair = TerminalKey.of(file);
                speech.say(
                        "platform.key",
                        Map.of("terminal", configuration.get().terminal().id()));
                speech.out()
                        .print(PemFile.written(
                                PemFile.PUBLIC_KEY, pair.getPublic().getEncoded()));
                speech.out().flush();
                return 0;
            } catch (IOException e) {
                return answers.refused(
                        "platform.key-unusable", Map.of("file", file, "why", String.valueOf(e.getMessage())));
            }
        }
    }

    /** The address of a platform as it was typed. */
    static Optional<URI> address(String typed) {
        try {
            URI address = URI.create(typed);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                            && address.getHost() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
