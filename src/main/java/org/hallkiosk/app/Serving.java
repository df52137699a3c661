package org.hallkiosk.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.ui.KioskScene;

/** A terminal that serves applicants on real devices until the process is stopped. */
final class Serving {
    private Serving() {}

    /**
     * Shows the first screen as soon as it can; devices, store and monitor follow. Blocks until the process is stopped.
     *
     * @param out where a configuration's mistakes are told
     * @param speech asked only when something is wrong
     * @return the exit code: 2 for a configuration that cannot be used
     */
    static int begin(RunArguments arguments, Path state, Home home, PrintWriter out, Supplier<Speech> speech)
            throws InterruptedException {
        if (Display.isMissing(System.getenv())) {
            Speech told = speech.get();
            told.out().println(told.texts().get(told.language(), "run.no-display"));
            told.out().flush();
            return 2;
        }
        // The toolkit needs no configuration: both get ready at once.
        Thread toolkit = Thread.ofPlatform().name("toolkit").start(Serving::startToolkit);
        Optional<Configuration> loaded = new Configurations(home, state, speech).load(arguments.folder(), out, false);
        if (loaded.isEmpty()) {
            return 2;
        }
        Configuration configuration = loaded.get();
        if (!configuration.simulatedDevices().isEmpty()) {
            refuseSimulated(configuration, arguments.folder(), speech.get());
            return 2;
        }
        ScreenKeyboard keyboard = new ScreenKeyboard();
        try (KioskTerminal terminal = terminal(configuration, keyboard)) {
            toolkit.join();
            KioskWindow window = KioskWindow.open(
                    configuration,
                    terminal.runner(),
                    terminal.supervisor().scannerPictures(),
                    KioskWindow.Shape.of(configuration.orientation(), !arguments.windowed()));
            window.handOverTo(keyboard);
            window.awaitFirstFrame();
            terminal.start();
            terminal.startMonitor();
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
        return 0;
    }

    private static KioskTerminal terminal(Configuration configuration, ScreenKeyboard keyboard) {
        return new KioskTerminal(
                configuration, Drivers.of(configuration, keyboard), Map.of(), Clock.system(ZoneId.systemDefault()));
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
    static void startToolkit() {
        try {
            KioskWindow.startToolkit();
            Platform.runLater(KioskScene::prepare);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
