package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.ScenarioQuestion;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide of each shipped service, for whoever gives the last answer to each of its questions. */
class ServiceGuidesTest {
    static Stream<Arguments> guides() {
        return Applicant.shipped().catalogue().items().stream()
                .flatMap(item -> Stream.of(
                                new StepScreensTest.Look("portrait-zh", 1080, 1920, Language.ZH_CN, false, false, true),
                                new StepScreensTest.Look("landscape-en", 1920, 1080, Language.EN, false, false, true),
                                new StepScreensTest.Look(
                                        "portrait-elder-zh", 1080, 1920, Language.ZH_CN, true, false, true),
                                new StepScreensTest.Look("compact-elder-en", 1280, 1024, Language.EN, true, true, true))
                        .map(look -> Arguments.of(item.id(), look)));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void guideCanBeReadAndTouched(String service, StepScreensTest.Look look) {
        JourneyState state = SampleSteps.seen(atGuide(service), look.language(), look.mode());
        assertThat(state.step()).isEqualTo(new Step.Guide());

        KioskView view = FxToolkit.onFxThread(() -> StepScreensTest.shown(state, look));

        List<String> faults = FxToolkit.onFxThread(() -> ScreenAudit.faults(view.frame()));
        Path picture =
                FxToolkit.picture(view.frame(), look.width(), look.height(), "guides/" + look.name() + "/" + service);
        assertThat(picture).exists();
        assertThat(faults).isEmpty();
    }

    private static Applicant atGuide(String service) {
        Applicant applicant = new Applicant().answeringHimself().choosing(service);
        ServiceItem item = Applicant.shipped().catalogue().item(service).orElseThrow();
        Optional<ScenarioQuestion> asked = item.scenarios().start().question();
        while (asked.isPresent()) {
            ScenarioQuestion.Answer last = asked.get().answers().getLast();
            applicant.does(new JourneyEvent.QuestionAnswered(asked.get().id(), last.id()));
            asked = last.next().flatMap(item.scenarios()::question);
        }
        return applicant;
    }
}
