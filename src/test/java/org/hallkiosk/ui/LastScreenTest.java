package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever leaves in a hurry sees without a touch what to take, the number, and what to do about what did not print. */
class LastScreenTest {

    static Stream<Arguments> farewells() {
        return StepScreensTest.looks().filter(each -> ((String) each.get()[1]).startsWith("14-farewell"));
    }

    static Stream<Arguments> usualFarewells() {
        return farewells().filter(each -> !((StepScreensTest.Look) each.get()[0]).elder());
    }

    static Stream<Arguments> allPrinted() {
        return farewells().filter(each -> each.get()[1].equals("14-farewell"));
    }

    static Stream<Arguments> somethingDidNotPrint() {
        return farewells()
                .filter(each -> List.of(
                                "14-farewell-document-failed", "14-farewell-nothing", "14-farewell-ticket-uncertain")
                        .contains((String) each.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("usualFarewells")
    void nothingLiesBelowTheFold(StepScreensTest.Look look, String screen) {
        double hidden = FxToolkit.onFxThread(() -> {
            ScrollPane pane = find(shown(look, screen));
            return pane.getContent().getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
        });

        assertThat(hidden).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("allPrinted")
    void theHeadlineSaysWhatToTake(StepScreensTest.Look look, String screen) {
        assertThat(headline(look, screen))
                .contains(
                        look.language() == Language.ZH_CN
                                ? List.of("身份证", "号票", "文件")
                                : List.of("ID card", "ticket", "papers"));
    }

    @ParameterizedTest
    @MethodSource("somethingDidNotPrint")
    void theHeadlineSaysTheNumberThatIsOnNoPaper(StepScreensTest.Look look, String screen) {
        assertThat(headline(look, screen)).contains("A007");
    }

    static Stream<Arguments> notAccepted() {
        return farewells().filter(each -> ((String) each.get()[1]).contains("turned-away"));
    }

    @ParameterizedTest
    @MethodSource("notAccepted")
    void whatWasNotAcceptedIsNotCalledDone(StepScreensTest.Look look, String screen) {
        assertThat(headline(look, screen))
                .doesNotContain("办好了")
                .doesNotStartWith("Done")
                .containsAnyOf("没有接收", "Not accepted", "Take your");
    }

    private static String headline(StepScreensTest.Look look, String screen) {
        return FxToolkit.onFxThread(
                () -> ((Labeled) shown(look, screen).lookup(".headline-zone").lookup(".type-headline")).getText());
    }

    private static Parent shown(StepScreensTest.Look look, String screen) {
        Applicant applicant = SampleSteps.all().get(screen).get();
        DisplayMode mode = look.mode();
        return StepScreensTest.shown(SampleSteps.seen(applicant, look.language(), mode), look)
                .frame();
    }

    private static ScrollPane find(Parent frame) {
        Node pane = frame.lookup(".scroll-column").lookup(".scroll-pane");
        return (ScrollPane) pane;
    }
}
