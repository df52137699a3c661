package org.hallkiosk.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real cupsd of this machine on a free port of loopback, with configuration and spool of its own. */
public final class PrivateCups implements AutoCloseable {
    private static final String QUEUE = "kiosk";

    private final Path folder;
    private final int port;
    private final PrivateMessageBus bus;
    private final WantedProcess daemon;

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
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path configuration = Files.writeString(folder.resolve("cupsd.conf"), configuration(port));
        Path files = Files.writeString(folder.resolve("cups-files.conf"), files(folder));
        bus = new PrivateMessageBus();
        daemon = WantedProcess.start(
                folder,
                folder.resolve("log/out"),
                List.of(program.toString(), "-f", "-c", configuration.toString(), "-s", files.toString()),
                bus.environment());
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!answers(port)) {
            if (!daemon.alive() || System.nanoTime() > giveUp) {
                String log = Files.readString(folder.resolve("log/out"));
                close();
                throw new IOException("cupsd does not start: " + log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /**
     * Makes a driverless queue for a printer and tells where the queue is. A queue made while the printer is still
     * starting knows less of it than a technician would leave it with, and is made again.
     */
    public String queueFor(String printer) throws IOException, InterruptedException {
        String queue = "ipp://localhost:" + port + "/printers/" + QUEUE;
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        do {
            makeQueue(printer);
            if (saysWhatItCan(queue)) {
                return queue;
            }
        } while (System.nanoTime() < giveUp);
        throw new IOException("the queue never said on how many sides it prints");
    }

    private boolean saysWhatItCan(String queue) throws IOException, InterruptedException {
        Path said = folder.resolve("log/ipptool");
        Process asked = new ProcessBuilder(find("ipptool").toString(), "-tv", queue, "get-printer-attributes.test")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return asked.waitFor(30, TimeUnit.SECONDS) && Files.readString(said).contains("sides-supported");
    }

    private void makeQueue(String printer) throws IOException, InterruptedException {
        Path lpadmin = find("lpadmin");
        Process made = new ProcessBuilder(
                        lpadmin.toString(),
                        "-h",
                        "127.0.0.1:" + port,
                        "-p",
                        QUEUE,
                        "-E",
                        "-v",
                        printer,
                        "-m",
                        "everywhere",
                        "-o",
                        "printer-error-policy=abort-job")
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

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        daemon.close();
        bus.close();
        Folders.delete(folder);
    }
}
