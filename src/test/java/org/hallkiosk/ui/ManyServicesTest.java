package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first choice in a hall with up to a dozen services, which all stand there, and in one with more, which stand in
 * categories. */
class ManyServicesTest {
    static Stream<Arguments> looks() {
        return Stream.of(8, 12, 13)
                .flatMap(count -> Stream.of(
                                new StepScreensTest.Look("portrait-zh", 1080, 1920, Language.ZH_CN, false, false, true),
                                new StepScreensTest.Look(
                                        "landscape-zh", 1920, 1080, Language.ZH_CN, false, false, true),
                                new StepScreensTest.Look("portrait-en", 1080, 1920, Language.EN, false, false, true),
                                new StepScreensTest.Look("landscape-en", 1920, 1080, Language.EN, false, false, true),
                                new StepScreensTest.Look(
                                        "portrait-elder-zh", 1080, 1920, Language.ZH_CN, true, false, true),
                                new StepScreensTest.Look("compact-en", 1280, 1024, Language.EN, true, true, true),
                                new StepScreensTest.Look(
                                        "portrait-low-en", 1080, 1920, Language.EN, false, false, true, true),
                                new StepScreensTest.Look(
                                        "portrait-low-elder-zh", 1080, 1920, Language.ZH_CN, true, false, true, true))
                        .map(look -> Arguments.of(count, look)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyServiceOrItsCategoryCanBeReadAndTouched(int count, StepScreensTest.Look look) {
        List<ServiceItem> shipped = Applicant.shipped().catalogue().items();
        Catalogue catalogue = new Catalogue(
                IntStream.range(0, count)
                        .mapToObj(i -> shipped.get(i % shipped.size()))
                        .toList(),
                Applicant.shipped().catalogue().facts());
        JourneyState state =
                SampleSteps.seen(SampleSteps.all().get("03-service").get(), look.language(), look.mode());

        KioskView view = FxToolkit.onFxThread(() -> StepScreensTest.shown(state, look, catalogue));

        List<String> faults = FxToolkit.onFxThread(() -> ScreenAudit.faults(view.frame()));
        Path picture = FxToolkit.picture(
                view.frame(), look.width(), look.height(), "steps/" + look.name() + "/03-service-of-" + count);
        assertThat(picture).exists();
        assertThat(faults).isEmpty();
        assertThat(FxToolkit.onFxThread(() -> view.frame().lookupAll(".scroll-pane")))
                .as("nothing is longer than the screen")
                .isEmpty();
    }
}
