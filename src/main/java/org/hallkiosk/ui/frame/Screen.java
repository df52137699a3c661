package org.hallkiosk.ui.frame;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What one screen puts into the frame.
 *
 * @param headline one sentence that says what to do now
 * @param hint a line under it, or nothing
 * @param work the one thing of this screen; it gets the whole of the zone
 * @param lookedAt whether the work is looked at, and touched at its lower end if at all, so that it may reach up in low mode
 * @param mainAction nothing where the work itself is what is touched
 * @param secondAction a button, several side by side, or nothing
 */
public record Screen(
        String headline,
        @Nullable String hint,
        Region work,
        boolean lookedAt,
        @Nullable Button mainAction,
        @Nullable Region secondAction) {

    /** A screen on which the work itself is what is touched. */
    public static Screen of(String headline, Region work) {
        return new Screen(headline, null, work, false, null, null);
    }

    /** A screen whose work is looked at. */
    public static Screen lookedAt(String headline, Region work) {
        return new Screen(headline, null, work, true, null, null);
    }

    public Screen withHint(String line) {
        return new Screen(headline, line, work, lookedAt, mainAction, secondAction);
    }

    public Screen withMainAction(Button button) {
        return new Screen(headline, hint, work, lookedAt, button, secondAction);
    }

    public Screen withSecondAction(Region buttons) {
        return new Screen(headline, hint, work, lookedAt, mainAction, buttons);
    }
}
