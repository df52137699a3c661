package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.Grouping;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.StepScreensTest.Look;
import org.junit.jupiter.api.Test;

/** Large letters show few services, and the others behind one button. */
class ElderServicesTest {
    private static final Look ELDER =
            new Look("portrait-elder-zh", 1080, 1920, Language.ZH_CN, true, false, false, false);

    private final List<JourneyEvent> told = new ArrayList<>();

    @Test
    void theFirstFourServicesAreShownAndTheOthersAreOneTouchAway() {
        KioskView view = FxToolkit.onFxThread(() -> StepScreensTest.shown(
                SampleSteps.seen(Applicant.atServices(), Language.ZH_CN, new DisplayMode(true, false, false)),
                ELDER,
                Applicant.shipped().catalogue(),
                told::add));
        assertThat(FxToolkit.onFxThread(() -> view.frame().lookupAll(".service-tile")))
                .hasSize(4);
        FxToolkit.runOnFxThread(() -> view.frame().lookupAll(".secondary-button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> button.getText().equals("更多事项"))
                .findFirst()
                .orElseThrow()
                .getOnAction()
                .handle(new ActionEvent()));
        assertThat(told).contains(new JourneyEvent.GroupsOpened(Grouping.CATEGORY));
    }
}
