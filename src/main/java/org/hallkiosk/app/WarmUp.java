package org.hallkiosk.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Beginning;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.journey.Journey;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
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

    private static final String NOBODY = "";

    private WarmUp() {}

    /** @return the exit code: 2 for a configuration that cannot be used */
    static int perform(Path state, Home home, PrintWriter out, Supplier<Speech> speech) throws InterruptedException {
        if (Display.isMissing(System.getenv())) {
            return 2;
        }
        Thread toolkit = Serving.startToolkit();
        Optional<Beginning> beginning =
                Serving.beginning(new Configurations(home, state, speech), home.configuration(), out);
        if (beginning.isEmpty()) {
            return 2;
        }
        // A terminal that serves asks for them; here they may be simulated.
        beginning.get().face().simulatedDevices();
        KioskScene.prepareFonts();
        Clock clock = Clock.system(ZoneId.systemDefault());
        KioskWindow window = Serving.showFirstScreen(
                beginning.get().face(), new Doorway(), clock, toolkit, !KioskWindow.isWithoutScreen());
        Configuration configuration = beginning.get().whole().get();
        window.bring(configuration);
        ServiceItem first = configuration.catalogue().items().getFirst();
        List<JourneyEvent> way = new ArrayList<>(List.of(
                new JourneyEvent.Touched(),
                new JourneyEvent.LanguageChosen(Language.ZH_CN),
                new JourneyEvent.ServiceChosen(first.id())));
        way.addAll(FirstAnswers.of(first));
        way.addAll(List.of(new JourneyEvent.Proceed(), new JourneyEvent.TypeInstead(), new JourneyEvent.Home()));
        Journey journey = ConfiguredJourney.of(configuration, () -> NOBODY, clock);
        JourneyState at = journey.start(Set.of(), clock.instant());
        for (JourneyEvent event : way) {
            at = journey.on(at, event).state();
            JourneyState shown = at;
            Finger.onFxThread(() -> {
                window.view().show(shown);
                return window.scene().snapshot(null);
            });
        }
        return 0;
    }
}
