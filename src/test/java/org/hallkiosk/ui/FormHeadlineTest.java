package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.control.Labeled;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.JourneyEvent;
import org.junit.jupiter.api.Test;

class FormHeadlineTest {
    private static final String ADDRESS = "person.householdAddress";

    @Test
    void asksOnlyToCheckOnceWhatDisagreedIsDecided() {
        Applicant applicant = Applicant.identifying(Applicant.PERMIT)
                .does(
                        Applicant.code(Map.of(ADDRESS, "样本市旧样本区老样本路88号", "person.phone", "13900001234")),
                        Applicant.card(Applicant.NAME, Applicant.NUMBER));
        KioskView view = FxToolkit.onFxThread(() -> StepScreensTest.shown(applicant.state(), StepScreensTest.PLAIN));
        assertThat(headline(view)).isEqualTo("请核对，缺的补上");

        applicant.does(new JourneyEvent.SourceChosen(ADDRESS, FactSource.ID_CARD));
        FxToolkit.runOnFxThread(() -> view.show(applicant.state()));

        assertThat(headline(view)).isEqualTo("填好了，请核对一遍");
    }

    private static String headline(KioskView view) {
        return FxToolkit.onFxThread(
                () -> ((Labeled) view.frame().lookup(".headline-zone").lookup(".type-headline")).getText());
    }
}
