package org.hallkiosk.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.VBox;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.handwriting.Handwriting;
import org.hallkiosk.text.pinyin.Candidate;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.FxTesting;
import org.hallkiosk.ui.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finger on the field for writing; the installed library and model read. */
class WritingByHandTest {
    private final RecordingTarget field = new RecordingTarget();
    private final AtomicLong nanoTime = new AtomicLong(1);
    private KeyboardModel model = new KeyboardModel(PinyinDictionary::empty);
    private OnScreenKeyboard keyboard;

    @BeforeEach
    void showKeyboard() {
        Handwriting handwriting = new Handwriting(Handwriting.INSTALLED_MODEL);
        assumeTrue(handwriting.isInstalled(), "needs tegaki-zinnia-simplified-chinese and libzinnia0");
        FxTesting.run(() -> {
            model = new KeyboardModel(
                    PinyinDictionary::empty,
                    new HandwritingThread(handwriting),
                    () -> nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(1)));
            keyboard = new OnScreenKeyboard(model, KeyboardSamples.texts(Language.ZH_CN));
            Scene scene = new Scene(new VBox(keyboard), 1080, 1920);
            scene.getStylesheets().add(KeyboardStylesheet.address());
            model.edit(KeyboardKind.PINYIN, field);
            model.press(Key.Function.TO_HANDWRITING);
            keyboard.getParent().applyCss();
            keyboard.getParent().layout();
        });
    }

    @AfterEach
    void letGo() {
        FxTesting.run(() -> model.forget());
    }

    @Test
    void aCharacterOfSeveralStrokesIsOfferedAndChosen() {
        line(200, 60, 420, 60);
        awaitCandidate("一");
        line(140, 240, 500, 240);
        awaitCandidate("二");
        FxTesting.run(() -> model.choose(new Candidate("二", 0)));
        assertThat(field.text()).isEqualTo("二");
        assertThat(model.state().writing().isEmpty()).isTrue();
        assertThat(model.state().candidates().all()).isEmpty();
    }

    @Test
    void aStrokeTooManyIsTakenBackAndAllOfThemCleared() {
        line(140, 60, 500, 60);
        line(140, 240, 500, 240);
        awaitCandidate("二");
        FxTesting.run(() -> model.press(Key.Function.UNDO_STROKE));
        awaitCandidate("一");
        assertThat(model.state().writing().strokes()).hasSize(1);
        FxTesting.run(() -> model.press(Key.Function.CLEAR_STROKES));
        assertThat(model.state().isComposing()).isFalse();
        assertThat(field.text()).isEmpty();
    }

    @Test
    void theDoneKeyTakesTheFirstAndOnlyThenLeaves() {
        line(140, 200, 500, 200);
        await().atMost(20, TimeUnit.SECONDS).until(() -> FxToolkit.onFxThread(() -> first("一")));
        FxTesting.run(() -> model.press(Key.Function.DONE));
        assertThat(field.text()).isEqualTo("一");
        assertThat(field.timesDone()).isZero();
        FxTesting.run(() -> model.press(Key.Function.DONE));
        assertThat(field.timesDone()).isEqualTo(1);
    }

    @Test
    void aPalmThatComesDownMeanwhileWritesNothing() {
        FxTesting.run(() -> {
            touch(TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, 1, 140, 200);
            touch(TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, 2, 500, 60);
            touch(TouchEvent.TOUCH_MOVED, TouchPoint.State.MOVED, 2, 540, 90);
            touch(TouchEvent.TOUCH_MOVED, TouchPoint.State.MOVED, 1, 500, 200);
            touch(TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED, 2, 540, 90);
            touch(TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED, 1, 500, 200);
        });
        assertThat(model.state().writing().strokes()).hasSize(1);
        assertThat(model.state().writing().strokes().getFirst().places()).hasSize(2);
    }

    @Test
    void whereNothingCanReadTheKeyIsNotShown() {
        FxTesting.run(() -> {
            KeyboardModel without = new KeyboardModel(PinyinDictionary::empty);
            OnScreenKeyboard plain = new OnScreenKeyboard(without, KeyboardSamples.texts(Language.ZH_CN));
            new Scene(plain, 1080, 800);
            without.edit(KeyboardKind.PINYIN, field);
            plain.applyCss();
            List<String> faces = plain.lookupAll(".keyboard-key").stream()
                    .map(cap -> ((KeyCap) cap).getText())
                    .toList();
            assertThat(faces).contains("英文").doesNotContain("手写");
        });
    }

    private boolean first(String character) {
        List<Candidate> all = model.state().candidates().all();
        return !all.isEmpty() && all.getFirst().text().equals(character);
    }

    private void awaitCandidate(String character) {
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> FxToolkit.onFxThread(
                        () -> model.state().candidates().all().contains(new Candidate(character, 0))));
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        FxTesting.run(() -> {
            send(MouseEvent.MOUSE_PRESSED, fromX, fromY);
            for (int i = 1; i <= 8; i++) {
                send(MouseEvent.MOUSE_DRAGGED, fromX + (toX - fromX) * i / 8, fromY + (toY - fromY) * i / 8);
            }
            send(MouseEvent.MOUSE_RELEASED, toX, toY);
        });
    }

    private Node pad() {
        return keyboard.lookup(".writing-pad");
    }

    private void send(EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                pad(),
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
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
                        false,
                        null));
    }

    private void touch(EventType<TouchEvent> type, TouchPoint.State state, int id, double x, double y) {
        var place = pad().localToScene(x, y);
        TouchPoint point = new TouchPoint(id, state, place.getX(), place.getY(), x, y, pad(), null);
        Event.fireEvent(
                pad(), new TouchEvent(pad(), pad(), type, point, List.of(point), 0, false, false, false, false));
    }
}
