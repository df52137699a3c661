package org.hallkiosk.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real cupsd of this machine on a free port of loopback, with configuration and spool of its own. */
public final class PrivateCups implements AutoCloseable {
    private static final String QUEUE = "kiosk";
    private static final int TRIES_TO_START = 3;

    private final Path folder;
    private final PrivateMessageBus bus;
    private int port;
    private WantedProcess daemon;

    /** Starts it and waits until it listens. */
    public PrivateCups() throws IOException {
        Path program = WantedProcess.find("cupsd")
                .orElseThrow(() -> new IOException("cupsd is missing: apt-get install cups cups-client cups-filters"));
        folder = Files.createTempDirectory("kiosk-cups");
        // Filters and backends run as the user lp.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String name : List.of("root", "spool", "tmp", "cache", "state", "log")) {
            Files.createDirectory(folder.resolve(name));
        }
        Files.setPosixFilePermissions(folder.resolve("tmp"), PosixFilePermissions.fromString("rwxrwxrwx"));
        bus = new PrivateMessageBus();
        for (int i = 0; i < TRIES_TO_START; i++) {
            port = freePort();
            daemon = start(program);
            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (daemon.alive() && System.nanoTime() < giveUp) {
                if (ListeningProcess.holds(daemon.pid(), port)) {
                    return;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            // Somebody else took the port meanwhile: cupsd then runs on and listens nowhere.
            daemon.close();
        }
        String log = Files.readString(folder.resolve("log/out"));
        close();
        throw new IOException("cupsd does not start: " + log);
    }

    private WantedProcess start(Path program) throws IOException {
        Path configuration = Files.writeString(folder.resolve("cupsd.conf"), configuration(port));
        Path files = Files.writeString(folder.resolve("cups-files.conf"), files(folder));
        return WantedProcess.start(
                folder,
                folder.resolve("log/out"),
                List.of(program.toString(), "-f", "-c", configuration.toString(), "-s", files.toString()),
                bus.environment());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Makes a driverless queue for a printer and tells where the queue is. cupsd takes what it noted of a queue within
     * the same second for its newest knowledge, and a printer that is still starting may refuse, so a queue that cannot
     * tell its sides is made again, for a minute at most.
     */
    public String queueFor(String printer) throws IOException, InterruptedException {
        String queue = "ipp://localhost:" + port + "/printers/" + QUEUE;
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            String trouble;
            try {
                lpadmin(List.of(
                        "-p", QUEUE, "-E", "-v", printer, "-m", "everywhere", "-o", "printer-error-policy=abort-job"));
                Optional<String> lacking = lackingIn(queue);
                if (lacking.isEmpty()) {
                    return queue;
                }
                trouble = "it never said on how many sides it prints: " + lacking.get();
            } catch (IOException refused) {
                trouble = String.valueOf(refused.getMessage());
            }
            if (System.nanoTime() > giveUp) {
                throw new IOException("no queue for " + printer + ": " + trouble + "\n" + lastWords());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }

    /** The end of what cupsd wrote, and whether it still runs. */
    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("log/error"));
        return (daemon.alive() ? "cupsd runs: " : "cupsd has ended: ")
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private Optional<String> lackingIn(String queue) throws IOException, InterruptedException {
        Path said = folder.resolve("log/ipptool");
        Process asked = new ProcessBuilder(find("ipptool").toString(), "-tv", queue, "get-printer-attributes.test")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = asked.waitFor(30, TimeUnit.SECONDS);
        String answer = Files.readString(said);
        return ended && answer.contains("sides-supported") ? Optional.empty() : Optional.of(answer);
    }

    private void lpadmin(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(find("lpadmin").toString(), "-h", "127.0.0.1:" + port));
        command.addAll(arguments);
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log/lpadmin").toFile())
                .start();
        if (!made.waitFor(30, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IOException("lpadmin: " + Files.readString(folder.resolve("log/lpadmin")));
        }
    }

    private static Path find(String program) throws IOException {
        Optional<Path> found = WantedProcess.find(program);
        return found.orElseThrow(
                () -> new IOException(program + " is missing: apt-get install cups-client cups-ipp-utils"));
    }

    private static String configuration(int port) {
        return """
                LogLevel info
                Listen 127.0.0.1:%d
                WebInterface No
                Browsing No
                DefaultAuthType None
                PreserveJobHistory Yes
                <Location />
                  Order allow,deny
                  Allow all
                </Location>
                <Location /admin>
                  Order allow,deny
                  Allow all
                </Location>
                <Policy default>
                  <Limit All>
                    Order allow,deny
                    Allow all
                  </Limit>
                </Policy>
                """.formatted(port);
    }

    private static String files(Path folder) {
        return """
                ServerRoot %1$s/root
                RequestRoot %1$s/spool
                TempDir %1$s/tmp
                CacheDir %1$s/cache
                StateDir %1$s/state
                AccessLog %1$s/log/access
                ErrorLog %1$s/log/error
                PageLog %1$s/log/page
                """.formatted(folder);
    }

    @Override
    public void close() {
        daemon.close();
        bus.close();
        Folders.delete(folder);
    }
}
