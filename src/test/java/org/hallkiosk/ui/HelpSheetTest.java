package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.ui.StepScreensTest.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Help is called by one touch, is seen to be called, and staff who came keep the screen as it is. */
class HelpSheetTest {
    private static final Look PORTRAIT = StepScreensTest.PLAIN;

    private final List<JourneyEvent> told = new CopyOnWriteArrayList<>();

    @Test
    void whoCallsForHelpSeesThatItWasCalledAndCanCarryOn() {
        KioskView view = shown(Applicant.atServices().state());
        touch(view, "求助");
        touch(view, "叫工作人员过来");
        assertThat(told).contains(new JourneyEvent.HelpCalled());
        assertThat(words(view)).contains("已经叫了工作人员");

        touch(view, "知道了");
        assertThat(view.frame().contents().isSheet()).isFalse();
        touch(view, "求助");
        assertThat(words(view)).contains("已经叫了工作人员");
    }

    @Test
    void whoCalledSeesThatStaffIsOnTheWayOnceTheyAnswered() {
        Applicant applicant = Applicant.atServices();
        KioskView view = shown(applicant.state());
        touch(view, "求助");
        touch(view, "叫工作人员过来");
        touch(view, "知道了");
        applicant.does(new JourneyEvent.HelpCalled(), new JourneyEvent.HelpAnswered());
        FxToolkit.runOnFxThread(() -> view.show(applicant.state()));
        assertThat(view.frame().contents().isSheet()).isTrue();
        assertThat(words(view)).contains("工作人员正在过来");

        touch(view, "知道了");
        FxToolkit.runOnFxThread(() -> view.show(applicant.state()));
        assertThat(view.frame().contents().isSheet()).isFalse();
    }

    @Test
    void whoDidNotCallIsNotInterruptedByTheAnswer() {
        Applicant applicant = Applicant.atServices();
        KioskView view = shown(applicant.state());
        applicant.does(new JourneyEvent.HelpAnswered());
        FxToolkit.runOnFxThread(() -> view.show(applicant.state()));
        assertThat(view.frame().contents().isSheet()).isFalse();
    }

    @Test
    void theNextApplicantHasCalledNobody() {
        Applicant applicant = Applicant.atServices();
        KioskView view = shown(applicant.state());
        touch(view, "求助");
        touch(view, "叫工作人员过来");
        applicant.does(new JourneyEvent.Home(), new JourneyEvent.Touched());
        FxToolkit.runOnFxThread(() -> view.show(applicant.state()));
        touch(view, "求助");
        assertThat(words(view)).contains("需要帮忙？");
    }

    @Test
    void staffWhoHoldTheirButtonKeepTheScreenUntilTheyAreDone() {
        KioskView view = shown(Applicant.atServices().state());
        touch(view, "求助");
        mouse(view, "工作人员请按住两秒", MouseEvent.MOUSE_PRESSED);
        await().atMost(Duration.ofSeconds(20)).until(() -> told.contains(new JourneyEvent.StaffHelping(true)));
        assertThat(view.frame().contents().isSheet()).isFalse();

        told.clear();
        FxToolkit.runOnFxThread(view::showClock);
        assertThat(told).isNotEmpty().containsOnly(new JourneyEvent.StillHere());
        assertThat(words(view)).anyMatch(word -> word.startsWith("有人在帮您"));

        touch(view, "求助");
        touch(view, "帮完了");
        told.clear();
        FxToolkit.runOnFxThread(view::showClock);
        assertThat(told).isEmpty();
    }

    @Test
    void aTouchInPassingDoesNotMakeOneStaff() {
        KioskView view = shown(Applicant.atServices().state());
        touch(view, "求助");
        mouse(view, "工作人员请按住两秒", MouseEvent.MOUSE_PRESSED);
        mouse(view, "工作人员请按住两秒", MouseEvent.MOUSE_RELEASED);
        await().pollDelay(Duration.ofMillis(2300)).until(() -> true);
        assertThat(told).doesNotContain(new JourneyEvent.StaffHelping(true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theSheetCanBeReadAndTouched(Look look) {
        JourneyState state = SampleSteps.seen(Applicant.atServices(), look.language(), look.mode());
        String help = Applicant.shipped().texts().get(look.language(), "frame.help");
        List<String> faults = FxToolkit.onFxThread(() -> {
            KioskView view = StepScreensTest.shown(state, look);
            touch(view, help);
            FxToolkit.picture(view.frame(), look.width(), look.height(), "help/" + look.name());
            return ScreenAudit.faults(view.frame());
        });
        assertThat(faults).isEmpty();
    }

    static Stream<Look> looks() {
        return SpokenScreensTest.looks();
    }

    private KioskView shown(JourneyState state) {
        return FxToolkit.onFxThread(
                () -> StepScreensTest.shown(state, PORTRAIT, Applicant.shipped().catalogue(), told::add));
    }

    private static List<String> words(KioskView view) {
        return FxToolkit.onFxThread(() -> view.frame().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static ButtonBase button(KioskView view, String name) {
        view.frame().applyCss();
        view.frame().layout();
        return view.frame().lookupAll(".button").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> button.getText().equals(name) && button.isVisible())
                .toList()
                .getLast();
    }

    private static void touch(KioskView view, String name) {
        FxToolkit.runOnFxThread(() -> button(view, name).getOnAction().handle(new javafx.event.ActionEvent()));
    }

    private static void mouse(KioskView view, String name, javafx.event.EventType<MouseEvent> type) {
        FxToolkit.runOnFxThread(() -> {
            ButtonBase button = button(view, name);
            Event.fireEvent(
                    button,
                    new MouseEvent(
                            type,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        });
    }
}
