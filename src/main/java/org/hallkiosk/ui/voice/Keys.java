package org.hallkiosk.ui.voice;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.hallkiosk.ui.frame.FrameContents;
import org.hallkiosk.ui.frame.KioskFrame;
import org.hallkiosk.ui.signature.SignaturePad;
import org.hallkiosk.voice.Keypad;

/**
 * The frame by keys alone: arrows go from one thing to the next and say it, Enter presses it, Escape goes back, digits type,
 * plus and minus change the volume, * says the screen again, / and F1 call for help. They act only once an arrow was
 * pressed or headphones were plugged in, for a scanner that types like a keyboard has no arrows. Enter held on the field to
 * sign in signs. JavaFX thread only.
 */
final class Keys {
    /** Nobody holds a key so long by accident. */
    static final Duration HELD_TO_SIGN = Duration.seconds(2);

    private final KioskFrame frame;
    private final Narrator narrator;
    private final Optional<Keypad> keypad;
    private final Ears.Hands hands;
    private final KeyPath path = new KeyPath();
    private final Region dark = new Region();
    private final PauseTransition held = new PauseTransition(HELD_TO_SIGN);
    private boolean used;
    private boolean plugged;

    Keys(KioskFrame frame, Narrator narrator, Optional<Keypad> keypad, Ears.Hands hands) {
        this.frame = frame;
        this.narrator = narrator;
        this.keypad = keypad;
        this.hands = hands;
        dark.getStyleClass().add("dark");
        dark.setMouseTransparent(true);
        Scene there = frame.getScene();
        if (there != null) {
            watch(there);
        } else {
            frame.sceneProperty().addListener((scene, old, now) -> {
                if (now != null && old == null) {
                    watch(now);
                }
            });
        }
    }

    private void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    /** Another screen: the cursor begins anew. */
    void leaveScreen() {
        held.stop();
        path.leave();
    }

    /** Another applicant. */
    void leaveApplicant() {
        used = plugged;
        setDark(false);
        path.leave();
    }

    void switchDark() {
        setDark(!frame.isDarkened());
    }

    private void setDark(boolean on) {
        frame.darken(on ? dark : null);
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        String name = event.getCode().getName();
        if (keypad.filter(keys -> keys.plugged().equals(name)).isPresent()) {
            plug(true);
        } else if (keypad.filter(keys -> keys.unplugged().equals(name)).isPresent()) {
            plug(false);
        } else if (!acts(event.getCode(), event.isShiftDown())) {
            return;
        } else {
            hands.touched().run();
        }
        event.consume();
    }

    private void plug(boolean now) {
        plugged = now;
        used = now;
        if (!now) {
            setDark(false);
        }
        path.leave();
        hands.touched().run();
        narrator.plug(now);
    }

    private boolean acts(KeyCode code, boolean shift) {
        switch (code) {
            case DOWN, RIGHT, KP_DOWN, KP_RIGHT -> move(1);
            case UP, LEFT, KP_UP, KP_LEFT -> move(-1);
            default -> {
                return used && actsOnceUsed(code, shift);
            }
        }
        return true;
    }

    private boolean actsOnceUsed(KeyCode code, boolean shift) {
        FrameContents contents = frame.contents();
        switch (code) {
            case TAB -> move(shift ? -1 : 1);
            case ENTER, SPACE -> press();
            case ESCAPE -> hands.back().run();
            case ADD, PLUS, VOLUME_UP -> narrator.louder(1);
            case SUBTRACT, MINUS, VOLUME_DOWN -> narrator.louder(-1);
            case MULTIPLY -> narrator.repeat();
            case F1, HELP, DIVIDE -> hands.help().run();
            default -> {
                return code.isDigitKey() && type(contents, digit(code));
            }
        }
        return true;
    }

    private static boolean presses(KeyCode code) {
        return code == KeyCode.ENTER || code == KeyCode.SPACE;
    }

    private void released(KeyEvent event) {
        if (presses(event.getCode()) && held.getStatus() == Animation.Status.RUNNING) {
            held.stop();
            narrator.sayText("spoken.held-too-short");
        }
    }

    /** A key that is held comes again and again: only the first counts. */
    private void holdToSign(SignaturePad pad) {
        if (held.getStatus() == Animation.Status.RUNNING || pad.signature().byKeys()) {
            return;
        }
        held.setOnFinished(end -> {
            pad.confirmByKeys();
            narrator.sayText("spoken.signed-by-keys");
        });
        held.playFromStart();
    }

    private void press() {
        if (path.pad().isPresent()) {
            holdToSign(path.pad().get());
            return;
        }
        if (!path.press()) {
            narrator.sayText("spoken.nothing");
        }
    }

    private boolean type(FrameContents contents, String digit) {
        boolean typed = KeyPath.type(contents, digit);
        if (typed) {
            narrator.typed(digit);
        }
        return typed;
    }

    /** {@code DIGIT7} and {@code NUMPAD7}. */
    private static String digit(KeyCode code) {
        return code.name().substring(code.name().length() - 1);
    }

    private void move(int direction) {
        if (!used) {
            used = true;
            if (!narrator.isOn()) {
                narrator.switchOn(true);
            }
        }
        path.move(frame.contents(), direction)
                .ifPresent(place -> narrator.point(place.stop(), place.number(), place.count()));
    }
}
