package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;

/**
 * Notices when a file of the configuration comes, goes or changes, reads the whole anew, and offers its services from the
 * next applicant on. What cannot be used is told with file and line, and the terminal goes on with what it has.
 */
final class ConfigurationWatch implements AutoCloseable {
    /** An editor writes a file in several goes; it has written when nothing came for so long. */
    private static final long QUIET_MILLISECONDS = 250;

    private final Path folder;
    private final Configurations configurations;
    private final KioskTerminal terminal;
    private final KioskWindow window;
    private final Speech speech;
    private final WatchService watch;
    private final Thread thread;

    private ConfigurationWatch(
            Path folder,
            Configurations configurations,
            KioskTerminal terminal,
            KioskWindow window,
            Speech speech,
            WatchService watch) {
        this.folder = folder;
        this.configurations = configurations;
        this.terminal = terminal;
        this.window = window;
        this.speech = speech;
        this.watch = watch;
        this.thread = Thread.ofVirtual().name("configuration-watch").unstarted(this::run);
    }

    /** What changes after this returned is noticed, once the watch has {@linkplain #start started}. */
    static ConfigurationWatch over(
            Path folder, Configurations configurations, KioskTerminal terminal, KioskWindow window, Speech speech)
            throws IOException {
        WatchService service = folder.getFileSystem().newWatchService();
        ConfigurationWatch watch = new ConfigurationWatch(folder, configurations, terminal, window, speech, service);
        watch.register();
        return watch;
    }

    /** Returns at once. */
    void start() {
        thread.start();
    }

    /** Folders that come later, too; one that is watched already stays so. */
    private void register() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                each.register(
                        watch,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = watch.take();
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = watch.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
                reload();
            }
        } catch (InterruptedException | ClosedWatchServiceException closed) {
            // Nobody wants to know any more.
        }
    }

    private void reload() {
        PrintWriter out = speech.out();
        try {
            register();
            Optional<Configuration> next = configurations.load(folder, out, false);
            if (next.isEmpty()) {
                say("watch.kept");
                return;
            }
            terminal.offer(
                    next.get(),
                    offered -> window.offer(offered, terminal.runner().state()));
            say("watch.taken");
        } catch (IOException | UncheckedIOException e) {
            // A folder that went while it was looked at; what happens to it next wakes this again.
            say("watch.kept");
        }
    }

    private void say(String key) {
        speech.out().println(speech.texts().get(speech.language(), key, Map.of("folder", folder)));
        speech.out().flush();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            watch.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
