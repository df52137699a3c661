package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Beginning;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.ui.KioskScene;
import org.hallkiosk.voice.Voice;

/** A terminal that serves applicants on real devices until the process is stopped. */
final class Serving {
    /** No session begins before the terminal is there. */
    private static final String NOBODY = "";

    private Serving() {}

    /**
     * Shows the first screen as soon as it can; devices, store and monitor follow. Blocks until the process is stopped.
     *
     * @param out where a configuration's mistakes are told
     * @param speech asked only when something is wrong
     * @return the exit code: 2 for a configuration that cannot be used
     */
    static int begin(RunArguments arguments, Path state, Home home, PrintWriter out, Supplier<Speech> speech)
            throws IOException, InterruptedException {
        if (Display.isMissing(System.getenv())) {
            Speech told = speech.get();
            told.out().println(told.texts().get(told.language(), "run.no-display"));
            told.out().flush();
            return 2;
        }
        Configurations configurations = new Configurations(home, state, speech);
        Clock clock = Clock.system(ZoneId.systemDefault());
        Doorway doorway = new Doorway();
        Optional<Opened> opened = openWindow(arguments, configurations, out, speech, clock, doorway);
        if (opened.isEmpty()) {
            return 2;
        }
        Configuration configuration = opened.get().configuration();
        KioskWindow window = opened.get().window();
        ScreenKeyboard keyboard = new ScreenKeyboard();
        window.handOverTo(keyboard);
        try (KioskTerminal terminal =
                new KioskTerminal(configuration, Drivers.of(configuration, keyboard), Map.of(), clock)) {
            window.follow(terminal.runner());
            doorway.open(terminal.runner()::post, terminal.supervisor().scannerPictures());
            terminal.start();
            terminal.startMonitor();
            Voice voice = Speaking.begin(configuration, terminal, window);
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            if (arguments.watch()) {
                try (ConfigurationWatch watch = ConfigurationWatch.over(
                        configuration.folder(), configurations, terminal, window, speech.get())) {
                    watch.start();
                    stopped.await();
                }
            } else {
                stopped.await();
            }
            voice.close();
        }
        return 0;
    }

    /** A window with its first screen, and what stands behind it. */
    private record Opened(Configuration configuration, KioskWindow window) {}

    /** Empty when the configuration cannot be used; why is told then. */
    private static Optional<Opened> openWindow(
            RunArguments arguments,
            Configurations configurations,
            PrintWriter out,
            Supplier<Speech> speech,
            Clock clock,
            Doorway doorway)
            throws InterruptedException {
        Thread toolkit = startToolkit();
        Optional<Beginning> beginning = beginning(configurations, arguments.folder(), out);
        if (beginning.isEmpty()) {
            return Optional.empty();
        }
        Configuration face = beginning.get().face();
        if (!face.simulatedDevices().isEmpty()) {
            refuseSimulated(face, arguments.folder(), speech.get());
            return Optional.empty();
        }
        KioskScene.prepareFonts();
        KioskWindow window = showFirstScreen(face, doorway, clock, toolkit, !arguments.windowed());
        Configuration configuration = beginning.get().whole().get();
        window.bring(configuration);
        return Optional.of(new Opened(configuration, window));
    }

    /** Empty when the configuration cannot be used; why is told then. */
    static Optional<Beginning> beginning(Configurations configurations, Path folder, PrintWriter out) {
        return configurations
                .begin(folder)
                .or(() -> configurations.load(folder, out, false).map(all -> new Beginning(all, () -> all)));
    }

    /** The toolkit needs no configuration: both get ready at once. */
    static Thread startToolkit() {
        return Thread.ofPlatform().name("toolkit").start(Serving::prepareToolkit);
    }

    /**
     * Shows the screen that waits for an applicant. It needs no terminal behind it: devices, metrics and store are worth
     * a tenth of the start.
     *
     * @return when something is to be seen
     */
    static KioskWindow showFirstScreen(
            Configuration configuration, Doorway doorway, Clock clock, Thread toolkit, boolean fullScreen)
            throws InterruptedException {
        toolkit.join();
        KioskWindow window = KioskWindow.open(
                configuration,
                JourneyState.nobody(NOBODY, configuration.terminal().language(), Set.of(), clock.instant()),
                doorway::post,
                doorway,
                KioskWindow.Shape.of(configuration.orientation(), fullScreen));
        window.awaitFirstFrame();
        return window;
    }

    private static void refuseSimulated(Configuration configuration, Path folder, Speech speech) {
        String devices = String.join(
                ", ",
                configuration.simulatedDevices().stream()
                        .map(device -> device.id())
                        .toList());
        speech.out()
                .println(speech.texts()
                        .get(speech.language(), "run.simulated", Map.of("devices", devices, "folder", folder)));
        speech.out().flush();
    }

    /** Starts JavaFX; returns when it is ready. */
    private static void prepareToolkit() {
        try {
            KioskWindow.startToolkit();
            Platform.runLater(KioskScene::prepare);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
