package org.hallkiosk.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The keyboard as the screen's window sees it: the way in for a scanner that types and whose own input device may not be
 * opened. The window hands over what was typed faster than a hand can; one scanner listens at a time. Thread-safe.
 */
public final class ScreenKeyboard {
    private final AtomicReference<Optional<Listener>> listener = new AtomicReference<>(Optional.empty());
    private volatile boolean watched;

    /** What ends a code. */
    public enum End {
        ENTER,
        TAB,
        /** Nothing but silence. */
        SILENCE
    }

    /**
     * How a burst is told from typing.
     *
     * @param betweenKeys keys further apart than this are a hand's; every key that is typed waits for so long
     * @param shortest so many keys, none further apart, are a burst; only so many are ever held back
     * @param longest characters of the longest code that is one
     * @param gap silence after which nothing more belongs to a burst
     */
    public record Rule(Duration betweenKeys, int shortest, int longest, Duration gap, End end) {}

    /**
     * What a scanner typed.
     *
     * @param text by the keys of a keyboard of the United States, without what ended it; at most one character more than
     *     the longest code has
     * @param onlyText whether every key stood for a character
     * @param whole whether it ended as a code must end
     * @param begun when its first key came, in {@link MonotonicClock} nanoseconds
     */
    public record Burst(String text, boolean onlyText, boolean whole, long begun) {
        /** Without the text, which may be an applicant's. */
        @Override
        public String toString() {
            return "Burst[" + text.length() + " characters, whole=" + whole + "]";
        }
    }

    /** A scanner. */
    public interface Listener {
        Rule rule();

        /** Called on the screen's thread; returns at once. */
        void typed(Burst burst);
    }

    /** A window says that it hands over from now on. */
    public void watch() {
        watched = true;
    }

    /** Whether any window hands over; without one nothing will ever come. */
    public boolean isWatched() {
        return watched;
    }

    /** @return false when another scanner listens already */
    public boolean listen(Listener scanner) {
        Optional<Listener> nobody = listener.get();
        return nobody.isEmpty() && listener.compareAndSet(nobody, Optional.of(scanner));
    }

    public void stopListening(Listener scanner) {
        listener.updateAndGet(now -> now.filter(other -> !other.equals(scanner)));
    }

    public Optional<Listener> listener() {
        return listener.get();
    }
}
