package org.hallkiosk.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.FxTesting;
import org.hallkiosk.ui.keyboard.DateChoice.Part;
import org.junit.jupiter.api.Test;

/** A finger on the wheels of a date. */
class DateWheelTest {
    private static final DateWheel.Words WORDS = new DateWheel.Words(
            DateTimeFormatter.ofPattern("uuuu年", Locale.CHINA),
            DateTimeFormatter.ofPattern("M月", Locale.CHINA),
            DateTimeFormatter.ofPattern("d日", Locale.CHINA),
            "往前",
            "往后",
            "打数字",
            "完成");

    private final List<LocalDate> chosen = new ArrayList<>();
    private final AtomicInteger finished = new AtomicInteger();
    private DateKeyboard keyboard;

    @Test
    void aTapAboveOrBelowGoesOneStep() {
        show(LocalDate.of(2024, 3, 1));
        tap("2025年");
        tap("2月");
        tap("2日");
        assertThat(chosen)
                .containsExactly(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 2));
    }

    @Test
    void aFingerDrawnOverAWheelTurnsItAndTapsNothing() {
        show(LocalDate.of(2024, 3, 1));
        FxTesting.run(() -> {
            KeyCap year = cap("2024年");
            send(year, MouseEvent.MOUSE_PRESSED, 100);
            send(year, MouseEvent.MOUSE_DRAGGED, 100 + 4 * 56);
            send(year, MouseEvent.MOUSE_RELEASED, 100 + 4 * 56);
        });
        assertThat(chosen).containsExactly(LocalDate.of(2020, 3, 1));
    }

    @Test
    void aDateThatNobodyChoseIsNotAnAnswer() {
        show(LocalDate.of(2024, 3, 1));
        tap("完成");
        assertThat(chosen).isEmpty();
        assertThat(finished).hasValue(1);
        tap("2024年");
        assertThat(chosen).containsExactly(LocalDate.of(2024, 3, 1));
    }

    @Test
    void whoWouldRatherTypeGetsDigits() {
        show(LocalDate.of(2024, 3, 1));
        tap("打数字");
        assertThat(cap("7").isVisible()).isTrue();
    }

    @Test
    void aDayThatTheMonthHasNotGivesWay() {
        DateChoice choice = new DateChoice(LocalDate.of(2024, 1, 31), 1900, 2026);
        assertThat(choice.turned(Part.MONTH, 1).date()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(choice.turned(Part.MONTH, -1).date()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(choice.turned(Part.DAY, 1).date()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(new DateChoice(LocalDate.of(2024, 2, 29), 1900, 2026)
                        .turned(Part.YEAR, 1)
                        .date())
                .isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(choice.turned(Part.YEAR, 9).date()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    private void show(LocalDate start) {
        FxTesting.run(() -> {
            OnScreenKeyboard digits = new OnScreenKeyboard(
                    new KeyboardModel(PinyinDictionary::empty), KeyboardSamples.texts(Language.ZH_CN));
            digits.model().edit(KeyboardKind.DIGITS, new RecordingTarget());
            keyboard = new DateKeyboard(start, 1900, 2026, WORDS, chosen::add, finished::incrementAndGet, digits);
            Scene scene = new Scene(keyboard, 952, 520);
            scene.getStylesheets().add(KeyboardStylesheet.address());
            keyboard.applyCss();
            keyboard.layout();
        });
    }

    private KeyCap cap(String face) {
        keyboard.applyCss();
        keyboard.layout();
        return keyboard.lookupAll(".keyboard-key").stream()
                .map(KeyCap.class::cast)
                .filter(cap -> cap.getText().equals(face))
                .findFirst()
                .orElseThrow();
    }

    private void tap(String face) {
        FxTesting.run(() -> {
            KeyCap cap = cap(face);
            if (!cap.isDisabled()) {
                send(cap, MouseEvent.MOUSE_PRESSED, 10);
                send(cap, MouseEvent.MOUSE_RELEASED, 10);
            }
        });
    }

    private static void send(KeyCap cap, EventType<MouseEvent> type, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                cap,
                new MouseEvent(
                        type,
                        10,
                        y,
                        10,
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
                        true,
                        null));
    }
}
