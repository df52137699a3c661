package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.service.ChecklistWords;
import org.hallkiosk.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of what to bring goes to a phone by the code on the screen: a program that is not ours reads it off. */
class TakeAwayCodeTest {
    static Stream<StepScreensTest.Look> looks() {
        return Stream.of(
                new StepScreensTest.Look("portrait-zh", 1080, 1920, Language.ZH_CN, false, false, true),
                new StepScreensTest.Look("landscape-en", 1920, 1080, Language.EN, false, false, true),
                new StepScreensTest.Look("portrait-elder-en", 1080, 1920, Language.EN, true, true, true),
                new StepScreensTest.Look("low-elder-zh", 1080, 1920, Language.ZH_CN, true, false, true, true),
                new StepScreensTest.Look("compact-elder-en", 1280, 1024, Language.EN, true, false, true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePhoneReadsTheListAsItIsPrinted(StepScreensTest.Look look) throws Exception {
        JourneyState state = SampleSteps.seen(
                Applicant.atGuide(Applicant.PERMIT).does(new JourneyEvent.TakeAwayChosen()),
                look.language(),
                look.mode());
        KioskView view = FxToolkit.onFxThread(() -> StepScreensTest.shown(state, look));
        Path picture =
                FxToolkit.picture(view.frame(), look.width(), look.height(), "take-away/" + look.name() + "/code");

        ChecklistWords words = new ChecklistWords(Applicant.shipped().texts(), look.language());
        String list =
                words.forPhone(words.of(state.chosenService(), state.answers().scenarios()));
        assertThat(list).contains("1.");
        assertThat(read(picture).strip()).isEqualTo(list.strip());
    }

    private static String read(Path picture) throws Exception {
        Process zbarimg = new ProcessBuilder("zbarimg", "-q", "--raw", picture.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String read = new String(zbarimg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        zbarimg.waitFor();
        return read;
    }
}
