package org.hallkiosk.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.KioskScene;

/**
 * What the ahead-of-time cache learns from: a start as {@code run} makes it, up to the first screens, without any device. It goes the
 * way of {@link Serving}, through the same lines, since a lambda is remembered by the place that makes it.
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
        if (Display.isMissing(System.getenv())) {
            return 2;
        }
        Thread toolkit = Serving.startToolkit();
        Optional<Configuration> loaded = new Configurations(home, state, speech).load(home.configuration(), out, false);
        if (loaded.isEmpty()) {
            return 2;
        }
        Configuration configuration = loaded.get()
                .withPorts(loaded.get().devices().stream()
                        .collect(Collectors.toMap(DeviceSettings::id, device -> NOWHERE)));
        KioskScene.prepareFonts();
        ScreenKeyboard keyboard = new ScreenKeyboard();
        try (KioskTerminal terminal = Serving.terminal(configuration, keyboard)) {
            KioskWindow window =
                    Serving.showFirstScreen(configuration, terminal, keyboard, toolkit, !KioskWindow.isWithoutScreen());
            terminal.runner().start();
            ServiceItem first = configuration.catalogue().items().getFirst();
            List<JourneyEvent> way = new ArrayList<>(List.of(
                    new JourneyEvent.Touched(),
                    new JourneyEvent.LanguageChosen(Language.ZH_CN),
                    new JourneyEvent.ServiceChosen(first.id())));
            way.addAll(FirstAnswers.of(first));
            way.addAll(List.of(new JourneyEvent.Proceed(), new JourneyEvent.TypeInstead(), new JourneyEvent.Home()));
            for (JourneyEvent event : way) {
                terminal.runner().post(event);
                Finger.onFxThread(() -> window.scene().snapshot(null));
            }
        }
        return 0;
    }
}
