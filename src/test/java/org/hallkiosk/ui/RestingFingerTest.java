package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A touch tells the journey that someone is there; the screen that follows must not take the button from under it. */
class RestingFingerTest {

    /** But the time-out's own: a touch there says by itself what it means. */
    static Stream<String> screens() {
        return SampleSteps.all().keySet().stream().filter(screen -> !screen.endsWith("timeout"));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void theButtonUnderAFingerStaysWhileItRests(String screen) {
        Applicant applicant = SampleSteps.all().get(screen).get();
        JourneyState before = applicant.state();
        KioskView view = FxToolkit.onFxThread(() -> StepScreensTest.shown(before, StepScreensTest.PLAIN));

        FxToolkit.onFxThread(() -> {
            List<Node> buttons = buttons(view.frame());
            applicant.does(new JourneyEvent.StillHere());
            view.show(applicant.state());
            assertThat(buttons(view.frame())).containsExactlyElementsOf(buttons);
            return true;
        });
    }

    private static List<Node> buttons(Parent root) {
        List<Node> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (node instanceof ButtonBase) {
                found.add(node);
            } else if (node instanceof Parent parent) {
                found.addAll(buttons(parent));
            }
        }
        return found;
    }
}
