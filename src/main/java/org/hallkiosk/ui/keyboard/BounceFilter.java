package org.hallkiosk.ui.keyboard;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a tap from the echo of one. A touch panel may report one touch twice, and a trembling finger touches twice; the
 * second touch must neither double a letter nor hit what has just appeared under the finger.
 */
final class BounceFilter {
    /** Quicker than people tap the same key on purpose, 110 included. */
    private static final long SAME_KEY = TimeUnit.MILLISECONDS.toNanos(90);

    /** After keys or candidates have changed their places. */
    private static final long AFTER_CHANGE = TimeUnit.MILLISECONDS.toNanos(250);

    private final LongSupplier nanoTime;
    private @Nullable Object last;
    private long deadUntil;

    /** @param nanoTime as {@link System#nanoTime} */
    BounceFilter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.deadUntil = nanoTime.getAsLong();
    }

    /** @param changesPlaces whether after this tap something else stands under the finger */
    boolean accepts(Object tapped, boolean changesPlaces) {
        long now = nanoTime.getAsLong();
        boolean everyKeyIsDead = last == null;
        if (now - deadUntil < 0 && (everyKeyIsDead || tapped.equals(last))) {
            return false;
        }
        last = changesPlaces ? null : tapped;
        deadUntil = now + (changesPlaces ? AFTER_CHANGE : SAME_KEY);
        return true;
    }
}
