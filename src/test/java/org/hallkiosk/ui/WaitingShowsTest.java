package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.journey.Step;
import org.junit.jupiter.api.Test;

/** Wherever the applicant waits for platform, printer or store, something moves at once and a bar says so before long. */
class WaitingShowsTest {

    @Test
    void whateverIsWaitedForMovesAtOnceAndIsShownByABarWithWordsAfterTwoSeconds() {
        Map<String, KioskView> waiting = new LinkedHashMap<>();
        SampleSteps.all().forEach((name, sample) -> {
            JourneyState state = sample.get().state();
            if (waits(state.step())) {
                waiting.put(name, FxToolkit.onFxThread(() -> StepScreensTest.shown(state, StepScreensTest.PLAIN)));
            }
        });
        assertThat(waiting).hasSizeGreaterThan(8);

        waiting.forEach((name, view) -> assertThat(sees(view, ".busy-dots") || sees(view, ".progress-bar"))
                .as("moves: " + name)
                .isTrue());
        waiting.forEach((name, view) -> {
            await(name).atMost(Duration.ofSeconds(20)).until(() -> sees(view, ".progress-bar"));
            assertThat(FxToolkit.onFxThread(() -> view.frame().contents().headline()))
                    .as("words: " + name)
                    .isNotBlank();
        });
    }

    private static boolean waits(Step step) {
        return switch (step) {
            case Step.LookingForCases ignored -> true;
            case Step.FetchingResult ignored -> true;
            case Step.SendingSupplement ignored -> true;
            case Step.LookingForDraft ignored -> true;
            case Step.KeepingDraft ignored -> true;
            case Step.FetchingRecords ignored -> true;
            case Step.FetchingLicences ignored -> true;
            case Step.PreparingDocument ignored -> true;
            case Step.Finishing ignored -> true;
            case Step.ReadWithKey ignored -> true;
            default -> false;
        };
    }

    @Test
    void somethingMovesAndTheWordsSayToLeaveTheCardWhileItIsRead() {
        for (String sample : List.of("05-identify-reading", "03-follow-reading")) {
            JourneyState state = SampleSteps.all().get(sample).get().state();
            KioskView view = FxToolkit.onFxThread(() -> StepScreensTest.shown(state, StepScreensTest.PLAIN));

            assertThat(sees(view, ".busy-dots") || sees(view, ".progress-bar"))
                    .as(sample)
                    .isTrue();
            assertThat(FxToolkit.onFxThread(() -> view.frame().contents().headline()))
                    .as(sample)
                    .isEqualTo("正在读取，请先别拿走");
        }
    }

    private static boolean sees(KioskView view, String part) {
        return FxToolkit.onFxThread(() -> view.frame().lookupAll(part).stream().anyMatch(Node::isVisible));
    }
}
