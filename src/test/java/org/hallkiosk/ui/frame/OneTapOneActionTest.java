package org.hallkiosk.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.hallkiosk.ui.component.ChoiceCard;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.SecondaryButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fingers on the real frame, in every way in which one touch could become two actions. The clock is the test's. */
class OneTapOneActionTest {
    private final List<String> done = new ArrayList<>();
    private long now;
    private final KioskFrame frame = onFxThread(this::make);

    @Test
    void aDoubleTapOnTheMainActionActsOnce() {
        Button next = onFxThread(() -> new PrimaryButton("下一步", () -> done.add("next")));
        show(Screen.of("请核对", new StackPane()).withMainAction(next));
        later(1_000);
        tap(next);
        later(180);
        tap(next);
        assertThat(done).containsExactly("next");
    }

    @Test
    void theSecondTapOfADoubleTapDoesNotHitWhatTheFirstBroughtUp() {
        Button first = onFxThread(() -> new PrimaryButton("开始", () -> done.add("start")));
        show(Screen.of("欢迎", new StackPane()).withMainAction(first));
        later(1_000);
        tap(first);
        Button second = onFxThread(() -> new PrimaryButton("同意", () -> done.add("agree")));
        later(120);
        show(Screen.of("请同意", new StackPane()).withMainAction(second));
        later(120);
        tap(second);
        assertThat(done).containsExactly("start");
        later(400);
        tap(second);
        assertThat(done).containsExactly("start", "agree");
    }

    @Test
    void aTapMeantForTheScreenBeforeHitsNothingOnTheNextOne() {
        show(Screen.of("请放身份证", new StackPane()));
        later(5_000);
        // No tap brought this up: the card was read.
        Button sign = onFxThread(() -> new PrimaryButton("去签名", () -> done.add("sign")));
        show(Screen.of("请核对", new StackPane()).withMainAction(sign));
        later(200);
        tap(sign);
        assertThat(done).isEmpty();
        later(200);
        tap(sign);
        assertThat(done).containsExactly("sign");
    }

    @Test
    void theSecondTapOnTheKeyThatLeavesAKeyboardDoesNotHitTheNextScreen() {
        Button key = keyboard("完成");
        later(1_000);
        tap(key);
        Button next = onFxThread(() -> new PrimaryButton("下一步", () -> done.add("next")));
        later(60);
        show(Screen.of("请核对", new StackPane()).withMainAction(next));
        later(250);
        tap(next);
        assertThat(done).containsExactly("完成");
    }

    @Test
    void theSecondTapOnTheRowThatOpensAKeyboardTypesNothing() {
        Button change = onFxThread(() -> new SecondaryButton("改", () -> done.add("change")));
        show(Screen.of("请核对", onFxThread(() -> new StackPane(change))));
        later(1_000);
        tap(change);
        later(60);
        Button key = keyboard("1");
        later(200);
        tap(key);
        assertThat(done).containsExactly("change");
        later(200);
        tap(key);
        tap(key);
        assertThat(done).containsExactly("change", "1", "1");
    }

    @Test
    void aPalmOverTwoChoicesChoosesOne() {
        ChoiceCard rented = onFxThread(() -> new ChoiceCard("租赁", null, () -> done.add("rented")));
        ChoiceCard owned = onFxThread(() -> new ChoiceCard("自有", null, () -> done.add("owned")));
        show(Screen.of("请选择", onFxThread(() -> new HBox(rented, owned))));
        later(1_000);
        onFxThread(() -> {
            press(rented);
            press(owned);
            release(owned);
            release(rented);
            return null;
        });
        assertThat(done).hasSize(1);
    }

    @Test
    void twoFingersOnOneButtonAreOneAction() {
        Button next = onFxThread(() -> new PrimaryButton("下一步", () -> done.add("next")));
        show(Screen.of("请核对", new StackPane()).withMainAction(next));
        later(1_000);
        onFxThread(() -> {
            touch(next, TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, 1);
            // The window system makes a mouse of the first finger, and so it acts.
            press(next);
            touch(next, TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, 2);
            touch(next, TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED, 1);
            release(next);
            press(next);
            touch(next, TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED, 2);
            release(next);
            return null;
        });
        assertThat(done).containsExactly("next");
    }

    @Test
    void backAndMainActionTouchedTogetherAreOneAction() {
        Button next = onFxThread(() -> new PrimaryButton("下一步", () -> done.add("next")));
        show(Screen.of("请核对", new StackPane()).withMainAction(next));
        later(1_000);
        tap(back());
        tap(next);
        assertThat(done).containsExactly("back");
    }

    @Test
    void aSheetThatComesUpUnderAFingerIsNotTouched() {
        Button next = onFxThread(() -> new PrimaryButton("下一步", () -> done.add("next")));
        show(Screen.of("请核对", new StackPane()).withMainAction(next));
        later(60_000);
        // The warning that the time is running out, with a button that wipes everything.
        Button leave = onFxThread(() -> new PrimaryButton("结束", () -> done.add("leave")));
        overlay(new StackPane(leave));
        later(150);
        tap(leave);
        assertThat(done).isEmpty();
        later(250);
        tap(leave);
        assertThat(done).containsExactly("leave");
    }

    @Test
    void aSheetThatGoesDoesNotLeaveItsTapToWhatLayUnderIt() {
        Button next = onFxThread(() -> new PrimaryButton("下一步", () -> done.add("next")));
        show(Screen.of("请核对", new StackPane()).withMainAction(next));
        overlay(new StackPane());
        later(5_000);
        overlay(null);
        later(150);
        tap(next);
        assertThat(done).isEmpty();
    }

    @Test
    void aPalmOverAKeyAndBackIsOneAction() {
        Button key = keyboard("1");
        later(1_000);
        Button back = back();
        tap(key);
        later(30);
        tap(back);
        assertThat(done).containsExactly("1");
        later(1_000);
        tap(back);
        later(30);
        tap(key);
        assertThat(done).containsExactly("1", "back");
    }

    @Test
    void fastTypingLosesNoKey() {
        Button key = keyboard("1");
        later(400);
        for (int i = 0; i < 20; i++) {
            tap(key);
            later(40);
        }
        assertThat(done).hasSize(20);
    }

    @Test
    void whoTypesFastMayGoOnAtOnce() {
        Button key = keyboard("1");
        Button back = back();
        later(400);
        tap(key);
        later(120);
        tap(back);
        assertThat(done).containsExactly("1", "back");
    }

    @Test
    void theFirstScreenTakesTheFirstTouchAtOnce() {
        KioskFrame unseen = onFxThread(() -> frame(false));
        Button start = onFxThread(() -> new PrimaryButton("点一下开始", () -> done.add("start")));
        onFxThread(() -> {
            unseen.show(Screen.of("欢迎", new StackPane()).withMainAction(start));
            unseen.layout();
            return null;
        });
        tap(start);
        assertThat(done).containsExactly("start");
    }

    private Button back() {
        return (Button) onFxThread(() -> frame.lookupAll(".button").stream()
                .filter(node ->
                        node instanceof Button button && button.getText().equals("返回"))
                .findFirst()
                .orElseThrow());
    }

    private void overlay(@Nullable StackPane sheet) {
        onFxThread(() -> {
            frame.setOverlay(sheet);
            layOut();
            return null;
        });
    }

    private Button keyboard(String name) {
        show(Screen.of("请填写", new StackPane()));
        return onFxThread(() -> {
            Button key = new SecondaryButton(name, () -> done.add(name));
            StackPane keys = new StackPane(key);
            frame.setKeyboard(keys);
            layOut();
            return key;
        });
    }

    private KioskFrame make() {
        return frame(true);
    }

    /** @param seen whether it was laid out before its first screen came */
    private KioskFrame frame(boolean seen) {
        KioskFrame made = new KioskFrame(
                new FrameTexts("云溪区政务服务中心", "English", "大字", "对比", "低位", "返回", "首页", "求助"),
                new FrameActions(
                        () -> done.add("language"),
                        () -> done.add("largeText"),
                        () -> done.add("contrast"),
                        () -> done.add("low"),
                        () -> done.add("back"),
                        () -> done.add("home"),
                        () -> done.add("help")),
                () -> now);
        made.setMotion(false);
        new Scene(made, 1080, 1920);
        made.resize(1080, 1920);
        if (seen) {
            made.applyCss();
            made.layout();
        }
        return made;
    }

    private void show(Screen screen) {
        onFxThread(() -> {
            frame.show(screen);
            layOut();
            return null;
        });
    }

    private void layOut() {
        frame.applyCss();
        frame.layout();
    }

    private void later(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static void tap(Button button) {
        onFxThread(() -> {
            press(button);
            release(button);
            return null;
        });
    }

    private static void press(Button button) {
        mouse(button, MouseEvent.MOUSE_PRESSED);
    }

    private static void release(Button button) {
        mouse(button, MouseEvent.MOUSE_RELEASED);
    }

    private static void mouse(Button button, EventType<MouseEvent> type) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
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
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private static void touch(Button button, EventType<TouchEvent> type, TouchPoint.State state, int id) {
        TouchPoint point = new TouchPoint(id, state, 5, 5, 5, 5, button, null);
        Event.fireEvent(
                button, new TouchEvent(button, button, type, point, List.of(point), 0, false, false, false, false));
    }
}
