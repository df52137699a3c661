package org.hallkiosk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hallkiosk.device.LivePicture;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.journey.JourneyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the window and a terminal that is built only when the first screen is there. Whoever touches it before
 * waits for a moment, and is not forgotten. Thread-safe; never blocks.
 */
final class Doorway implements LivePictures {
    /** What stands behind it: a terminal's ear and its camera. */
    private record Behind(Consumer<JourneyEvent> ear, LivePictures pictures) {}

    private final List<JourneyEvent> waiting = new ArrayList<>();
    private @Nullable Behind behind;

    /** Something happened at the window. */
    synchronized void post(JourneyEvent event) {
        if (behind == null) {
            waiting.add(event);
        } else {
            behind.ear().accept(event);
        }
    }

    /**
     * The terminal is there, and first hears what waited, in its order.
     *
     * @param ear returns at once
     */
    synchronized void open(Consumer<JourneyEvent> ear, LivePictures pictures) {
        behind = new Behind(ear, pictures);
        waiting.forEach(ear);
        waiting.clear();
    }

    @Override
    public synchronized Optional<LivePicture> newest() {
        return behind == null ? Optional.empty() : behind.pictures().newest();
    }
}
