package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.text.Language;
import picocli.CommandLine.Command;

/** {@code warm-up}: starts, shows the first screens without any device, and ends: what the ahead-of-time cache learns from. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;
    private final Configurations configurations;

    WarmUpCommand(Speech speech, Home home, Configurations configurations) {
        this.speech = speech;
        this.home = home;
        this.configurations = configurations;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path state = Files.createTempDirectory("hall-kiosk-warm-up");
        try {
            Optional<Configuration> loaded =
                    configurations.writingTo(state).load(home.configuration(), speech.out(), false);
            if (loaded.isEmpty()) {
                return 2;
            }
            Configuration configuration = loaded.get()
                    .withPorts(Map.copyOf(loaded.get().devices().stream()
                            .collect(java.util.stream.Collectors.toMap(
                                    DeviceSettings::id, device -> "tcp://127.0.0.1:1"))));
            try (KioskTerminal terminal = new KioskTerminal(
                    configuration, Drivers.shipped(), Map.of(), Clock.system(java.time.ZoneId.systemDefault()))) {
                KioskWindow.startToolkit();
                KioskWindow window = KioskWindow.open(
                        configuration,
                        terminal.runner(),
                        KioskWindow.Shape.of(configuration.orientation(), !KioskWindow.isWithoutScreen()));
                window.awaitFirstFrame();
                terminal.start();
                for (JourneyEvent event : List.of(
                        new JourneyEvent.Touched(),
                        new JourneyEvent.LanguageChosen(Language.ZH_CN),
                        new JourneyEvent.ServiceChosen(
                                configuration.catalogue().items().getFirst().id()),
                        new JourneyEvent.Proceed(),
                        new JourneyEvent.TypeInstead(),
                        new JourneyEvent.Home())) {
                    terminal.runner().post(event);
                    Finger.onFxThread(() -> window.scene().snapshot(null));
                }
            }
            return 0;
        } finally {
            Folders.delete(state);
        }
    }
}
