package org.hallkiosk.ui.screen;

import javafx.scene.layout.Region;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.ui.frame.Screen;
import org.jspecify.annotations.Nullable;

/** One step, drawn. Built anew when the step, the language or the mode changes; in between it follows the state. */
public interface StepView {

    Screen screen();

    /** What the screen asks for now; may change while the applicant stays. */
    default String headline() {
        return screen().headline();
    }

    /** What is typed on, or nothing. */
    default @Nullable Region keyboard() {
        return null;
    }

    /** Covers all but the identity, as the attract screen does, or nothing. */
    default @Nullable Region cover() {
        return null;
    }

    /** The state moved on within the same step. JavaFX thread. */
    default void follow(JourneyState state) {}

    /** This step was up already, in another language or look: what was half done there goes on here. */
    default void goOnFrom(StepView before) {}

    /** Another step was up before this one. */
    default void comeFrom(Step before) {}

    /** Goes back within the step, where there is something before what is up; false where there is not. */
    default boolean goBack() {
        return false;
    }

    /** The view goes; what it started ends. */
    default void leave() {}
}
