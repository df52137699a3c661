package org.hallkiosk.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hallkiosk.device.DeviceKind;
import org.jspecify.annotations.Nullable;

/**
 * A document printer on loopback: the real {@code ippeveprinter} of the CUPS project, with a fault script in place of a
 * print engine. What it prints lands as files in a folder, PDF or raster as they came. It speaks TLS on the same port, with
 * a certificate that it signs itself. Its processes end with this object, and with the JVM.
 */
public final class SimulatedDocumentPrinter implements SimulatedDevice {
    private static final Set<Trouble> POSSIBLE = Collections.unmodifiableSet(EnumSet.of(
            Trouble.UNPLUGGED,
            Trouble.SILENT,
            Trouble.SLOW,
            Trouble.PAPER_LOW,
            Trouble.PAPER_OUT,
            Trouble.COVER_OPEN,
            Trouble.JAM));

    private static final int TRIES_TO_START = 3;
    private static final int A_FULL_TRAY = 250;
    private static final int A_FEW_SHEETS = 5;

    private final Path program;
    private final DocumentPrinterModel model;
    private final Path workFolder;
    private final Path printed;
    private final Path troubleFiles;
    private final Path jobScript;
    private final PrivateMessageBus bus;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final Thread teller;
    private final int port;
    private final PrinterPanel panel;

    private @Nullable WantedProcess printer;
    private boolean stateToTell;
    private boolean closed;

    /**
     * Starts the printer and waits until it answers, ten seconds at most.
     *
     * @param printed the folder for what comes out; made when it is not there, never deleted
     * @throws IOException when it cannot start; names the Debian package when a program is missing
     */
    public SimulatedDocumentPrinter(Path printed) throws IOException {
        this(printed, DocumentPrinterModel.office());
    }

    /** The same as {@link #SimulatedDocumentPrinter(Path)}, of another model. */
    public SimulatedDocumentPrinter(Path printed, DocumentPrinterModel model) throws IOException {
        this.model = model;
        this.printed = Files.createDirectories(printed.toAbsolutePath());
        program = WantedProcess.find("ippeveprinter")
                .orElseThrow(() -> new IOException("ippeveprinter is missing: apt-get install cups-ipp-utils"));
        workFolder = Files.createTempDirectory("kiosk-printer");
        troubleFiles = Files.createDirectory(workFolder.resolve("troubles"));
        Files.createDirectory(workFolder.resolve("spool"));
        Files.createDirectory(workFolder.resolve("keys"));
        jobScript = WantedProcess.script(workFolder, "document-printer-job.sh");
        WantedProcess.script(workFolder, "document-printer-job-state.test");
        bus = new PrivateMessageBus();
        try {
            port = startOnAFreePort();
        } catch (IOException e) {
            bus.close();
            Folders.delete(workFolder);
            throw e;
        }
        panel = new PrinterPanel(port, model);
        try {
            // It comes with envelopes in one tray; ours has A4 in all.
            panel.load(A_FULL_TRAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        teller = Thread.ofVirtual().name("simulated-printer-state").start(this::keepTelling);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_PRINTER;
    }

    @Override
    public String port() {
        return "ipp://localhost:" + port + "/ipp/print";
    }

    /** The same printer over TLS. */
    public String securePort() {
        return "ipps://localhost:" + port + "/ipp/print";
    }

    /** The certificate that it shows, as PEM; made at its first TLS connection. */
    public Path certificate() {
        return workFolder.resolve("keys").resolve("localhost.crt");
    }

    @Override
    public Set<Trouble> possibleTroubles() {
        return POSSIBLE;
    }

    @Override
    public synchronized Set<Trouble> troubles() {
        return Set.copyOf(troubles);
    }

    @Override
    public synchronized void set(Trouble trouble, boolean present) {
        if (!POSSIBLE.contains(trouble)) {
            throw new IllegalArgumentException("a document printer does not have " + trouble);
        }
        if (closed || !(present ? troubles.add(trouble) : troubles.remove(trouble))) {
            return;
        }
        try {
            switch (trouble) {
                case UNPLUGGED -> plug(!present);
                case SILENT -> signal(present ? "STOP" : "CONT");
                default -> mark(trouble, present);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the simulated printer cannot be changed", e);
        }
        stateToTell = true;
        notifyAll();
    }

    /** The documents that came out so far, in order. */
    public List<Path> documents() {
        return printed("[0-9]+\\.(pdf|pwg)");
    }

    /** What each of these jobs asked for, in order: a file of {@code IPP_NAME=value} lines each. */
    public List<Path> jobs() {
        return printed("[0-9]+\\.job");
    }

    private List<Path> printed(String name) {
        try (Stream<Path> files = Files.list(printed)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the folder of printed documents is gone", e);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (printer != null) {
                printer.close();
            }
            notifyAll();
        }
        teller.interrupt();
        bus.close();
        Folders.delete(workFolder);
    }

    private void mark(Trouble trouble, boolean present) throws IOException {
        Path file = troubleFiles.resolve(trouble.name());
        if (present) {
            Files.createFile(file);
        } else {
            Files.deleteIfExists(file);
        }
    }

    private void plug(boolean in) throws IOException {
        if (printer != null) {
            printer.close();
            printer = null;
        }
        if (in) {
            printer = start(port);
        }
    }

    private void signal(String name) throws IOException {
        if (printer != null) {
            try {
                new ProcessBuilder("kill", "-" + name, String.valueOf(printer.pid()))
                        .start()
                        .waitFor();
                if (name.equals("STOP")) {
                    awaitStandstill(printer.pid());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One of its threads takes the signal and stops the others; until that one had its turn they go on answering. */
    private static void awaitStandstill(long pid) throws IOException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!standsStill(pid) && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private static boolean standsStill(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            for (Path thread : threads.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
        }
        return true;
    }

    private int startOnAFreePort() throws IOException {
        IOException last = new IOException("ippeveprinter does not start");
        for (int i = 0; i < TRIES_TO_START; i++) {
            int free;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }
            try {
                printer = start(free);
                return free;
            } catch (IOException e) {
                // Somebody else may have taken the port meanwhile.
                last = e;
            }
        }
        throw last;
    }

    private WantedProcess start(int onPort) throws IOException {
        Map<String, String> environment = new HashMap<>(bus.environment());
        environment.put("KIOSK_TROUBLES", troubleFiles.toString());
        environment.put("KIOSK_PRINTED", printed.toString());
        Path log = workFolder.resolve("log");
        // With the host name localhost it listens on loopback alone, and -r off announces it to nobody.
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-r",
                "off",
                "-n",
                "localhost",
                "-p",
                String.valueOf(onPort),
                "-d",
                workFolder.resolve("spool").toString(),
                "-K",
                workFolder.resolve("keys").toString(),
                "-c",
                jobScript.toString()));
        command.addAll(model.options());
        command.add("Hall Kiosk simulated printer");
        WantedProcess started = WantedProcess.start(workFolder, log, command, environment);
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!ListeningProcess.holds(started.pid(), onPort)) {
            if (!started.alive() || System.nanoTime() > giveUp) {
                started.close();
                throw new IOException("ippeveprinter does not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return started;
    }

    /**
     * Brings the printer's own words in line with its troubles, again and again until it takes them: a busy or silent
     * one does not.
     */
    private void keepTelling() {
        try {
            while (true) {
                int sheets;
                synchronized (this) {
                    while (!stateToTell || printer == null) {
                        wait();
                    }
                    stateToTell = false;
                    sheets = troubles.contains(Trouble.PAPER_OUT)
                            ? 0
                            : troubles.contains(Trouble.PAPER_LOW) ? A_FEW_SHEETS : A_FULL_TRAY;
                }
                // Without paper it starts no job, so the job that tells the rest must wait for paper as well.
                boolean told = panel.load(sheets) && (sheets == 0 || panel.tellState());
                synchronized (this) {
                    if (!told) {
                        stateToTell = true;
                        wait(200);
                    }
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
