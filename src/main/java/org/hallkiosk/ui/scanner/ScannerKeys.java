package org.hallkiosk.ui.scanner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.device.ScreenKeyboard.Burst;
import org.hallkiosk.device.ScreenKeyboard.Listener;
import org.hallkiosk.ui.scanner.BurstDetector.Verdict;

/**
 * Takes a scanner's keys out of a scene before anything in it sees them. While a scanner listens, a key is held back for
 * the few milliseconds until it is known whose it is: a scanner's is never seen by a field or a button, a hand's arrives
 * complete and in order, at what had the focus when it was struck. Where that has lost the focus meanwhile, the screen has
 * changed, and the key is nobody's. JavaFX thread only.
 */
public final class ScannerKeys {

    /** Runs something later on the JavaFX thread, unless something else is put in its place before. */
    interface Later {
        void runAfter(Duration time, Runnable action);

        void cancel();
    }

    private final Scene scene;
    private final ScreenKeyboard keyboard;
    private final LongSupplier nanoTime;
    private final Later later;
    private final List<KeyEvent> held = new ArrayList<>();
    /** Held back or swallowed and not yet released, as far as is known. */
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    private final Set<KeyCode> swallowed = EnumSet.noneOf(KeyCode.class);
    private boolean swallowsTyped;
    private boolean replaying;
    private Optional<Judge> judge = Optional.empty();

    /** The detector for whoever listens. */
    private record Judge(Listener listener, BurstDetector detector) {}

    ScannerKeys(Scene scene, ScreenKeyboard keyboard, LongSupplier nanoTime, Later later) {
        this.scene = scene;
        this.keyboard = keyboard;
        this.nanoTime = nanoTime;
        this.later = later;
    }

    /** From now on the keyboard's scanner gets what it types into this scene, and the scene does not. */
    public static void watch(Scene scene, ScreenKeyboard keyboard) {
        LongSupplier nanoTime = () -> MonotonicClock.current().nanoTime();
        new ScannerKeys(scene, keyboard, nanoTime, new Pause()).begin();
    }

    void begin() {
        scene.addEventFilter(KeyEvent.ANY, this::filter);
        keyboard.watch();
    }

    private void filter(KeyEvent event) {
        if (replaying || UsKeyCodes.typesNothing(event.getCode())) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            swallowed.remove(event.getCode());
            swallowsTyped = false;
            judge().ifPresent(now -> press(now, event));
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            follow(event, swallowsTyped);
        } else {
            down.remove(event.getCode());
            follow(event, swallowed.remove(event.getCode()));
        }
    }

    /** What comes of a key that was pressed goes its way. */
    private void follow(KeyEvent event, boolean swallow) {
        if (swallow) {
            event.consume();
        } else if (!held.isEmpty()) {
            hold(event);
        }
    }

    private Optional<Judge> judge() {
        Optional<Listener> listener = keyboard.listener();
        if (!listener.equals(judge.map(Judge::listener))) {
            later.cancel();
            release();
            judge = listener.map(scanner -> new Judge(scanner, new BurstDetector(scanner.rule())));
        }
        return judge;
    }

    private void press(Judge now, KeyEvent event) {
        boolean repeats = !down.add(event.getCode());
        PressedKey key = repeats ? new PressedKey.Other() : UsKeyCodes.of(event);
        switch (now.detector().press(nanoTime.getAsLong(), key)) {
            case Verdict.Unknown _ -> hold(event);
            case Verdict.Typing _ -> {
                if (!held.isEmpty()) {
                    hold(event);
                }
                release();
            }
            case Verdict.Scanner(Optional<Burst> ended) -> {
                hold(event);
                swallow();
                swallowsTyped = true;
                ended.ifPresent(now.listener()::typed);
            }
        }
        awaitQuiet(now);
    }

    private void awaitQuiet(Judge now) {
        now.detector()
                .quietAt()
                .ifPresentOrElse(
                        at -> later.runAfter(
                                Duration.ofNanos(Math.max(0, at - nanoTime.getAsLong())), () -> quiet(now)),
                        later::cancel);
    }

    private void quiet(Judge now) {
        switch (now.detector().quiet()) {
            case Verdict.Unknown _ -> {
                // Silence is always a verdict.
            }
            case Verdict.Typing _ -> release();
            case Verdict.Scanner(Optional<Burst> ended) -> {
                down.clear();
                ended.ifPresent(now.listener()::typed);
            }
        }
    }

    private void hold(KeyEvent event) {
        held.add(event);
        event.consume();
    }

    /** Their releases are still to come, and must not be seen either. */
    private void swallow() {
        for (KeyEvent event : held) {
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                swallowed.add(event.getCode());
            } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
                swallowed.remove(event.getCode());
            }
        }
        held.clear();
    }

    private void release() {
        List<KeyEvent> typed = List.copyOf(held);
        held.clear();
        // A release that never came, because the window was left, must not make every later press a repetition.
        down.clear();
        replaying = true;
        try {
            for (KeyEvent event : typed) {
                if (hasFocus(event.getTarget())) {
                    Event.fireEvent(event.getTarget(), event.copyFor(event.getSource(), event.getTarget()));
                }
            }
        } finally {
            replaying = false;
        }
    }

    private boolean hasFocus(EventTarget target) {
        return target.equals(scene) || target.equals(scene.getFocusOwner());
    }

    /**
     * By the toolkit's own clock. When the time is over, keys that wait already go first: they were struck before, and only
     * the screen was busy.
     */
    private static final class Pause implements Later {
        private final PauseTransition pause = new PauseTransition();
        private long wanted;

        @Override
        public void runAfter(Duration time, Runnable action) {
            cancel();
            long mine = wanted;
            pause.setDuration(javafx.util.Duration.millis(time.toNanos() / 1e6));
            pause.setOnFinished(over -> Platform.runLater(() -> {
                if (mine == wanted) {
                    action.run();
                }
            }));
            pause.playFromStart();
        }

        @Override
        public void cancel() {
            wanted++;
            pause.stop();
        }
    }
}
