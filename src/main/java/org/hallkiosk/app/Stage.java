package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.hallkiosk.app.walk.JourneyWalker;
import org.hallkiosk.app.walk.Stagehand;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.supervisor.Supervisor;
import org.hallkiosk.voice.HeardWords;
import org.jspecify.annotations.Nullable;

/** A running kiosk for scripted applicants: simulated hardware where the configuration asks for it, terminal, window. */
final class Stage implements AutoCloseable {
    private final @Nullable SimulatedHardware hardware;
    private final KioskTerminal terminal;
    private final KioskWindow window;
    private final Stagehand stagehand;
    private final HeardWords heard = new HeardWords();
    private boolean listening;

    private Stage(
            @Nullable SimulatedHardware hardware, KioskTerminal terminal, KioskWindow window, Stagehand stagehand) {
        this.hardware = hardware;
        this.terminal = terminal;
        this.window = window;
        this.stagehand = stagehand;
    }

    /**
     * Starts everything, and JavaFX where it does not run yet.
     *
     * @param folder for the simulated ports and what is printed
     * @param prompt where a person is asked to lay a card on a real reader
     */
    static Stage set(
            Configuration configuration,
            Home home,
            Path folder,
            KioskWindow.Shape shape,
            Consumer<String> prompt,
            Speech speech)
            throws IOException, InterruptedException {
        SimulatedHardware hardware = configuration.simulatedDevices().isEmpty()
                ? null
                : SimulatedHardware.start(configuration, home.devices(), folder);
        Configuration ready = hardware == null ? configuration : configuration.withPorts(hardware.ports());
        ScreenKeyboard keyboard = new ScreenKeyboard();
        KioskTerminal terminal = new KioskTerminal(
                ready,
                Drivers.of(configuration, keyboard),
                hardware == null ? Map.of() : hardware.codeKeys(),
                Clock.system(java.time.ZoneId.systemDefault()));
        KioskWindow.startToolkit();
        KioskWindow window =
                KioskWindow.open(ready, terminal.runner(), terminal.supervisor().scannerPictures(), shape);
        window.handOverTo(keyboard);
        terminal.start();
        Stagehand hands = hardware == null ? new PromptingStagehand(prompt, speech) : hardware;
        return new Stage(hardware, terminal, window, hands);
    }

    /** Whose scripts hear what is said, without a sound. */
    JourneyWalker walker(Path pictures, Consumer<String> progress) {
        if (!listening) {
            listening = true;
            terminal.configuration().voice().ifPresent(settings -> window.speakWith(heard, settings));
        }
        return new JourneyWalker(
                window.view(), window.scene(), terminal.configuration().texts(), stagehand, heard, pictures, progress);
    }

    /** Waits until every device serves or the time is over; what does not serve is found out by the script. */
    void awaitDevices() throws InterruptedException {
        Supervisor supervisor = terminal.supervisor();
        var deadline = org.hallkiosk.device.Deadline.after(java.time.Duration.ofSeconds(30));
        while (!deadline.passed()
                && !supervisor.statuses().values().stream()
                        .allMatch(status -> status.condition().canServe())) {
            Thread.sleep(java.time.Duration.ofMillis(20));
        }
    }

    KioskTerminal terminal() {
        return terminal;
    }

    KioskWindow window() {
        return window;
    }

    @Nullable SimulatedHardware hardware() {
        return hardware;
    }

    @Override
    public void close() {
        window.close();
        terminal.close();
        if (hardware != null) {
            hardware.close();
        }
    }
}
