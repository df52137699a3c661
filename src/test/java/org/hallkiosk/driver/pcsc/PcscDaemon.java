package org.hallkiosk.driver.pcsc;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.simulator.SimulatedSmartCardReader;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.PcscSlots;

/**
 * The real pcscd with vpcd's virtual reader on ports of its own. A machine has one socket of pcscd, so whoever uses it
 * holds a lock that other runs of these tests wait for.
 */
public final class PcscDaemon implements AutoCloseable {
    /** What the names of all its readers begin with; the letter of one follows. */
    public static final String READERS = "Hall Kiosk Test Reader ";

    private static final int COUNT = 5;
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    private static final Path LOCK = Path.of("/tmp/hall-kiosk-pcscd.lock");
    private static final Path VPCD = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final int[] vpcdPorts = new int[COUNT];
    private int plugged;
    private Process daemon;

    private PcscDaemon(Path folder) throws IOException {
        this.folder = folder;
        lockFile = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = lockFile.lock();
        for (int i = 0; i < COUNT; i++) {
            vpcdPorts[i] = twoFreePorts();
            // vpcd keeps its slots in static memory: readers that share one file would share one slot.
            Files.copy(VPCD, driver(i), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createDirectories(Path.of("/run/pcscd"));
        plugIn(COUNT);
    }

    /** Takes the machine's pcscd for this test; it does not run yet. */
    public static PcscDaemon reserve(Path folder) throws IOException {
        return new PcscDaemon(folder);
    }

    /**
     * vpcd has two slots, each on a port of its own. Below those that the kernel gives to whoever connects somewhere, which
     * could be gone again before pcscd has started.
     */
    private static int twoFreePorts() throws IOException {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            if (isFree(first) && isFree(first + 1)) {
                return first;
            }
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    /** Writes so many readers into the configuration, which pcscd reads at its start. */
    void plugIn(int count) throws IOException {
        plugged = count;
        StringBuilder readers = new StringBuilder();
        for (int i = 0; i < count; i++) {
            readers.append("""
                    FRIENDLYNAME "%s"
                    DEVICENAME /dev/null:0x%04X
                    LIBPATH %s
                    CHANNELID 0x%04X
                    """.formatted(name(i), vpcdPorts[i], driver(i), vpcdPorts[i]));
        }
        Files.writeString(folder.resolve("reader.conf"), readers);
    }

    private Path driver(int reader) {
        return folder.resolve("libifdvpcd-" + reader + ".so");
    }

    private static String name(int reader) {
        return READERS + (char) ('A' + reader);
    }

    /** It ends with this JVM, however that ends: one that was left over would answer the next run with readers that are gone. */
    void run() throws IOException {
        Path whileWanted = folder.resolve("run-while-wanted.sh");
        try (InputStream script = SimulatedSmartCardReader.class.getResourceAsStream("run-while-wanted.sh")) {
            Files.copy(Objects.requireNonNull(script), whileWanted, StandardCopyOption.REPLACE_EXISTING);
        }
        daemon = new ProcessBuilder(
                        "/bin/sh",
                        whileWanted.toString(),
                        "pcscd",
                        "--foreground",
                        "--config",
                        folder.resolve("reader.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pcscd.log").toFile())
                .start();
    }

    /** Runs it until it lists all its readers. */
    public void start() throws IOException {
        run();
        await("pcscd lists its readers").atMost(Duration.ofSeconds(20)).until(this::listsItsReaders);
    }

    private boolean listsItsReaders() throws InterruptedException {
        try (PcscSlots slots = PcscSlots.create()) {
            return slots.names(Deadline.after(Duration.ofSeconds(1))).stream()
                            .filter(name -> name.startsWith(READERS))
                            .count()
                    >= plugged;
        } catch (TransportException notYet) {
            return false;
        }
    }

    /** Whether it has seen that no card lies anywhere; before that, a new one would be an exchange that confuses it. */
    static boolean hasNoCard() throws TransportException, InterruptedException {
        try (PcscSlots slots = PcscSlots.create()) {
            return slots.awaitCard(name -> true, card -> true, Deadline.after(Duration.ofMillis(50)))
                    .isEmpty();
        }
    }

    /** As power or the kernel ends it: nobody is told. */
    void kill() throws InterruptedException {
        daemon.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    }

    /** A card for the reader of that number, from 0. */
    public SimulatedSmartCardReader slot(int reader) {
        return new SimulatedSmartCardReader(vpcdPorts[reader], name(reader));
    }

    /** Where the reader of that number waits for its cards. */
    public int port(int reader) {
        return vpcdPorts[reader];
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (daemon != null) {
            daemon.destroy();
            if (!daemon.waitFor(5, TimeUnit.SECONDS)) {
                kill();
            }
        }
        lock.release();
        lockFile.close();
    }
}
