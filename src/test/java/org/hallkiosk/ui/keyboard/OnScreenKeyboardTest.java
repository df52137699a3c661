package org.hallkiosk.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.FxTesting;
import org.hallkiosk.ui.FxToolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finger on the keyboard: real mouse events at real keys. */
class OnScreenKeyboardTest {
    @TempDir
    Path folder;

    private final AtomicLong nanoTime = new AtomicLong(1);
    private final RecordingTarget field = new RecordingTarget();
    private KeyboardModel model = new KeyboardModel(PinyinDictionary::empty);
    private OnScreenKeyboard keyboard;
    private TextField focused;

    @BeforeEach
    void showKeyboard() throws IOException {
        Path file = Files.writeString(
                folder.resolve("small.yaml"),
                "...\n你好\tni hao\t9\n你\tni\t9\n泥\tni\t3\n好\thao\t9\n号\thao\t5\n王\twang\t1\n");
        PinyinDictionary dictionary = PinyinDictionary.load(file);
        FxTesting.run(() -> {
            model = new KeyboardModel(() -> dictionary, HandwritingReader.NONE, nanoTime::get);
            keyboard = new OnScreenKeyboard(model, KeyboardSamples.texts(Language.ZH_CN));
            focused = new TextField();
            Scene scene = new Scene(new VBox(focused, keyboard), 1080, 1920);
            scene.getStylesheets().add(KeyboardStylesheet.address());
            layOut();
            focused.requestFocus();
        });
    }

    @Test
    void nihaoAndATapOnTheFirstCandidateIsNiHao() {
        edit(KeyboardKind.PINYIN);
        tap("N", "I", "H", "A", "O");
        assertThat(field.text()).isEmpty();
        tap("你好");
        assertThat(field.text()).isEqualTo("你好");
        assertThat(model.state().isComposing()).isFalse();
    }

    @Test
    void choosingPartOfItLeavesTheRest() {
        edit(KeyboardKind.PINYIN);
        tap("N", "I", "H", "A", "O", "泥");
        assertThat(model.state().spelled()).isEqualTo("hao");
        tap("号");
        assertThat(field.text()).isEqualTo("泥号");
    }

    @Test
    void whileLettersWaitTheDoneKeyChoosesAndOnlyThenLeaves() {
        edit(KeyboardKind.PINYIN);
        tap("W", "A", "N", "G", "选定");
        assertThat(field.text()).isEqualTo("王");
        assertThat(field.timesDone()).isZero();
        tap("完成");
        assertThat(field.timesDone()).isEqualTo(1);
    }

    @Test
    void anIdentityNumberEndsWithX() {
        edit(KeyboardKind.ID_NUMBER);
        "11010519491231002X".chars().forEach(digit -> tap(Character.toString(digit)));
        assertThat(field.text()).isEqualTo("11010519491231002X");
    }

    @Test
    void deletingTakesTheLettersFirstAndThenTheText() {
        edit(KeyboardKind.PINYIN);
        tap("N", "I", "选定", "H", "删除");
        assertThat(model.state().isComposing()).isFalse();
        assertThat(field.text()).isEqualTo("你");
        tap("删除");
        assertThat(field.text()).isEmpty();
    }

    @Test
    void deletingGoesOnWhileTheKeyIsHeld() {
        edit(KeyboardKind.DIGITS);
        tap("1", "2", "3", "4", "5", "6");
        FxTesting.run(() -> send(cap("删除"), MouseEvent.MOUSE_PRESSED));
        assertThat(field.text()).hasSizeLessThan(6);
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> FxToolkit.onFxThread(field::text).isEmpty());
        FxTesting.run(() -> {
            send(cap("删除"), MouseEvent.MOUSE_RELEASED);
            field.insert("7");
        });
        tap("8");
        assertThat(field.text()).isEqualTo("78");
    }

    @Test
    void layersChangeByKeysAndFinishWhatWasTyped() {
        edit(KeyboardKind.PINYIN);
        tap("W", "A", "N", "G", "123", "8", "号", "英文", "大写", "B", "c", "中文", "H", "A", "O", "空格");
        assertThat(field.text()).isEqualTo("王8号Bc好");
    }

    @Test
    void anotherFieldGetsAnotherKeyboardAndTheFirstOneItsLetters() {
        edit(KeyboardKind.PINYIN);
        tap("N", "I");
        RecordingTarget phone = new RecordingTarget();
        FxTesting.run(() -> {
            model.edit(KeyboardKind.DIGITS, phone);
            layOut();
        });
        tap("1", "0");
        assertThat(field.text()).isEqualTo("你");
        assertThat(phone.text()).isEqualTo("10");
    }

    @Test
    void theEchoOfATapIsNoSecondLetter() {
        edit(KeyboardKind.DIGITS);
        tap("1");
        FxTesting.run(() -> click(cap("1")));
        assertThat(field.text()).isEqualTo("1");
        tap("1");
        assertThat(field.text()).isEqualTo("11");
    }

    @Test
    void aDoubleTapOnACandidateDoesNotHitTheNextOne() {
        edit(KeyboardKind.PINYIN);
        tap("N", "I", "H", "A", "O", "你");
        FxTesting.run(() -> click(cap("好")));
        assertThat(field.text()).isEqualTo("你");
    }

    @Test
    void aScannerThatTypesLikeAKeyboardPressesNothing() {
        edit(KeyboardKind.DIGITS);
        tap("1");
        FxTesting.run(() -> {
            KeyCap key = cap("1");
            key.requestFocus();
            assertThat(key.getScene().getFocusOwner()).isSameAs(focused);
            for (KeyCode code : new KeyCode[] {KeyCode.SPACE, KeyCode.ENTER}) {
                Event.fireEvent(key, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
                Event.fireEvent(key, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
            }
        });
        assertThat(field.text()).isEqualTo("1");
    }

    @Test
    void aKeyShowsThatItIsTouched() {
        edit(KeyboardKind.DIGITS);
        FxTesting.run(() -> {
            send(cap("5"), MouseEvent.MOUSE_PRESSED);
            assertThat(cap("5").isArmed()).isTrue();
            send(cap("5"), MouseEvent.MOUSE_RELEASED);
            assertThat(cap("5").isArmed()).isFalse();
        });
    }

    @Test
    void theNextApplicantMeetsNoLettersOfTheLast() {
        edit(KeyboardKind.PINYIN);
        tap("N", "I");
        FxTesting.run(model::forget);
        edit(KeyboardKind.PINYIN);
        assertThat(model.state().isComposing()).isFalse();
        assertThat(field.text()).isEmpty();
    }

    @Test
    void aChangeOfLanguageKeepsWhatIsTyped() {
        edit(KeyboardKind.PINYIN);
        tap("N", "I");
        FxTesting.run(() -> keyboard.setTexts(KeyboardSamples.texts(Language.EN)));
        tap("Choose");
        assertThat(field.text()).isEqualTo("你");
    }

    private void edit(KeyboardKind kind) {
        FxTesting.run(() -> {
            model.edit(kind, field);
            layOut();
        });
    }

    /** Taps, as a person does, some time apart. */
    private void tap(String... keys) {
        for (String key : keys) {
            nanoTime.addAndGet(TimeUnit.MILLISECONDS.toNanos(300));
            FxTesting.run(() -> click(cap(key)));
        }
    }

    private void click(KeyCap cap) {
        send(cap, MouseEvent.MOUSE_PRESSED);
        send(cap, MouseEvent.MOUSE_RELEASED);
        layOut();
    }

    private void layOut() {
        keyboard.getScene().getRoot().applyCss();
        keyboard.getScene().getRoot().layout();
    }

    private KeyCap cap(String spoken) {
        layOut();
        Predicate<KeyCap> isIt = cap -> cap.getAccessibleText().equals(spoken);
        return keyboard.lookupAll(".keyboard-key").stream()
                .map(KeyCap.class::cast)
                .filter(isIt)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no key " + spoken));
    }

    private static void send(KeyCap cap, EventType<MouseEvent> type) {
        double x = cap.getWidth() / 2;
        double y = cap.getHeight() / 2;
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        Event.fireEvent(
                cap,
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
                        true,
                        false,
                        true,
                        null));
    }
}
