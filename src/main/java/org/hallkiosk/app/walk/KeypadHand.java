package org.hallkiosk.app.walk;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.text.Remark;
import org.hallkiosk.voice.HeardWords;
import org.jspecify.annotations.Nullable;

/** A hand on a keypad and an ear at the headphones: sees nothing. Call from any thread but JavaFX's. */
final class KeypadHand {
    private static final Duration LISTENS_AGAIN = Duration.ofMillis(20);
    private static final Duration HELD = Duration.ofMillis(2600);
    private static final int THINGS_ON_A_SCREEN = 200;

    private final Scene scene;
    private final BooleanSupplier screenTakesKeys;
    private final HeardWords heard;
    private int from;

    /** @param screenTakesKeys asked on the JavaFX thread: not while one screen gives way to the next */
    KeypadHand(Scene scene, BooleanSupplier screenTakesKeys, HeardWords heard) {
        this.scene = scene;
        this.screenTakesKeys = screenTakesKeys;
        this.heard = heard;
    }

    /** Null when there is such a key. */
    @Nullable Remark press(String name) throws InterruptedException {
        return press(name, Duration.ZERO);
    }

    /** Likewise; longer than a signature by keys wants. */
    @Nullable Remark hold(String name) throws InterruptedException {
        return press(name, HELD);
    }

    private @Nullable Remark press(String name, Duration held) throws InterruptedException {
        KeyCode code = KeyCode.getKeyCode(
                name.length() == 1 ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        if (code == null) {
            return Remark.of("journey.why.unknown-key", "key", name);
        }
        while (!Finger.onFxThread(screenTakesKeys::getAsBoolean)) {
            Thread.sleep(LISTENS_AGAIN);
        }
        Finger.onFxThread(() -> {
            Finger.layOut(scene);
            fire(KeyEvent.KEY_PRESSED, code);
            return true;
        });
        Thread.sleep(held);
        Finger.onFxThread(() -> {
            fire(KeyEvent.KEY_RELEASED, code);
            return true;
        });
        return null;
    }

    /** A button of the last screen has the focus until the next frame, which a platform without windows never draws. */
    private void fire(EventType<KeyEvent> type, KeyCode code) {
        Node focused = scene.getFocusOwner();
        Event.fireEvent(
                focused == null || !scene.equals(focused.getScene()) ? scene : focused,
                new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, code.getName(), code, false, false, false, false));
    }

    @Nullable Remark moveTo(String words, Deadline deadline) throws InterruptedException {
        for (int i = 0; i < THINGS_ON_A_SCREEN && !deadline.passed(); i++) {
            int before = heard.count();
            Remark trouble = press("Down");
            if (trouble != null) {
                return trouble;
            }
            if (heard.after(before, words) >= 0) {
                return null;
            }
        }
        return new Remark("journey.why.not-heard", Map.of("words", words, "heard", heard.last()));
    }

    @Nullable Remark hear(String words, Deadline deadline) throws InterruptedException {
        while (heard.after(from, words) < 0) {
            if (deadline.passed()) {
                return new Remark("journey.why.not-heard", Map.of("words", words, "heard", heard.last()));
            }
            Thread.sleep(LISTENS_AGAIN);
        }
        from = heard.after(from, words);
        return null;
    }
}
