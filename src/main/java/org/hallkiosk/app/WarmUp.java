package org.hallkiosk.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.text.Language;

/**
 * What the ahead-of-time cache learns from: a start as {@code run} makes it, up to the first screens, without any device.
 * What a start does only later (store, documents, network) is left out on purpose: every class in the cache is loaded at
 * each start before anything else, so what is not needed for a screen would only hold the first one up.
 */
final class WarmUp {
    static final String COMMAND = "warm-up";

    /** Where nothing answers. */
    private static final String NOWHERE = "tcp://127.0.0.1:1";

    private WarmUp() {}

    /** @return the exit code: 2 for a configuration that cannot be used */
    static int perform(Path state, Home home, PrintWriter out, Supplier<Speech> speech) throws InterruptedException {
        Thread toolkit = Thread.ofPlatform().name("toolkit").start(Serving::startToolkit);
        Optional<Configuration> loaded = new Configurations(home, state, speech).load(home.configuration(), out, false);
        if (loaded.isEmpty()) {
            return 2;
        }
        Configuration configuration = loaded.get()
                .withPorts(loaded.get().devices().stream()
                        .collect(Collectors.toMap(DeviceSettings::id, device -> NOWHERE)));
        try (KioskTerminal terminal = new KioskTerminal(
                configuration, Drivers.of(configuration), Map.of(), Clock.system(ZoneId.systemDefault()))) {
            toolkit.join();
            KioskWindow window = KioskWindow.open(
                    configuration,
                    terminal.runner(),
                    terminal.supervisor().scannerPictures(),
                    KioskWindow.Shape.of(configuration.orientation(), !KioskWindow.isWithoutScreen()));
            window.awaitFirstFrame();
            terminal.runner().start();
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
    }
}
