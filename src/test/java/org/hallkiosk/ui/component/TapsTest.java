package org.hallkiosk.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;

import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class TapsTest {
    private long now;
    private int done;
    private final Taps taps = new Taps(() -> now);

    @Test
    void doubleTapActsOnce() {
        Button button = guarded(new PrimaryButton("取号", () -> done++));

        tap(button);
        later(150);
        tap(button);

        assertThat(done).isEqualTo(1);
    }

    @Test
    void palmOnTwoButtonsActsOnce() {
        StackPane root = onFxThread(StackPane::new);
        Button one = onFxThread(() -> new PrimaryButton("取号", () -> done++));
        Button other = onFxThread(() -> new SecondaryButton("返回", () -> done++));
        onFxThread(() -> root.getChildren().addAll(one, other));
        taps.guard(root);

        tap(one);
        tap(other);

        assertThat(done).isEqualTo(1);
    }

    @Test
    void secondTapAfterAWhileActsAgain() {
        Button button = guarded(new PrimaryButton("下一步", () -> done++));

        tap(button);
        later(400);
        tap(button);

        assertThat(done).isEqualTo(2);
    }

    @Test
    void impatientTappingNeverBecomesASecondActionWithinThePause() {
        Button button = guarded(new PrimaryButton("取号", () -> done++));

        for (int i = 0; i < 4; i++) {
            tap(button);
            later(99);
        }

        assertThat(done).isEqualTo(1);
    }

    @Test
    void nothingActsWhileTheScreenChanges() {
        Button button = guarded(new PrimaryButton("下一步", () -> done++));

        taps.hold();
        tap(button);
        taps.release();
        assertThat(done).isZero();
        tap(button);

        assertThat(done).isEqualTo(1);
    }

    @Test
    void keysOfAKeyboardMayBeTappedAsFastAsFingersGo() {
        Button key = guarded(new SecondaryButton("1", () -> done++));
        Taps.allowRapid(key.getParent());

        tap(key);
        tap(key);
        tap(key);

        assertThat(done).isEqualTo(3);
    }

    @Test
    void busyButtonIgnoresTaps() {
        PrimaryButton button = onFxThread(() -> new PrimaryButton("打印", () -> done++));

        onFxThread(() -> {
            button.setBusy("正在打印");
            button.fire();
            return null;
        });

        assertThat(done).isZero();
    }

    private Button guarded(Button button) {
        StackPane root = onFxThread(() -> new StackPane(new StackPane(button)));
        taps.guard(root);
        return button;
    }

    private void later(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static void tap(Button button) {
        onFxThread(() -> {
            button.fire();
            return null;
        });
    }
}
