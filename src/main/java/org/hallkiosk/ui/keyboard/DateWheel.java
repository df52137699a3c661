package org.hallkiosk.ui.keyboard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.hallkiosk.ui.keyboard.DateChoice.Part;

/**
 * A date to turn by year, month and day: a tap above or below the chosen one goes a step, a finger that stays goes on, and
 * a finger that is drawn over a wheel turns it. JavaFX thread only.
 */
public final class DateWheel extends Region {
    private static final double GAP = KeyGrid.GAP;
    private static final double ROW = 136;
    private static final double LEAST_ROW = 64;
    private static final int ROWS = 3;
    private static final double WIDEST = 1100;

    /** Of the width: year, month, day, and the two keys. */
    private static final double[] SHARES = {0.29, 0.22, 0.22, 0.27};

    /**
     * How parts of a date are written, and the words on the two keys.
     *
     * @param year {@code month} and {@code day} as they stand on the wheels: 2024年, 3月, 1日
     * @param earlier and {@code later} are spoken by a screen reader
     * @param digits turns to typing: 打数字
     */
    public record Words(
            DateTimeFormatter year,
            DateTimeFormatter month,
            DateTimeFormatter day,
            String earlier,
            String later,
            String digits,
            String done) {}

    private final Words words;
    private final Consumer<LocalDate> chosen;
    private final Map<Part, Wheel> wheels = new EnumMap<>(Part.class);
    private final KeyCap digits;
    private final KeyCap done;
    private DateChoice choice;

    private record Wheel(KeyCap before, KeyCap now, KeyCap after) {
        List<KeyCap> caps() {
            return List.of(before, now, after);
        }
    }

    /**
     * @param start what the wheels show first; no answer as long as nothing was touched
     * @param chosen told at each turn, and at a tap on what the wheels show already
     * @param toDigits the applicant would rather type
     */
    DateWheel(DateChoice start, Words words, Consumer<LocalDate> chosen, Runnable toDigits, Runnable finished) {
        this.choice = start;
        this.words = words;
        this.chosen = chosen;
        getStyleClass().addAll("on-screen-keyboard", "date-wheel");
        for (Part part : Part.values()) {
            Wheel wheel = wheel(part);
            wheels.put(part, wheel);
            getChildren().addAll(wheel.caps());
            new WheelDrag(wheel.caps(), steps -> turn(part, steps));
        }
        digits = new KeyCap(words.digits(), words.digits(), toDigits);
        digits.getStyleClass().add("key-function");
        done = new KeyCap(words.done(), words.done(), finished);
        done.getStyleClass().add("key-done");
        getChildren().addAll(digits, done);
        setMaxWidth(WIDEST);
        draw();
    }

    private Wheel wheel(Part part) {
        KeyCap before = new RepeatingKeyCap("", words.earlier(), () -> turn(part, -1), () -> turn(part, -1));
        KeyCap after = new RepeatingKeyCap("", words.later(), () -> turn(part, 1), () -> turn(part, 1));
        // A tap on what is already right says so.
        KeyCap now = new KeyCap("", "", () -> turn(part, 0));
        before.getStyleClass().add("wheel-neighbour");
        after.getStyleClass().add("wheel-neighbour");
        now.getStyleClass().add("wheel-chosen");
        return new Wheel(before, now, after);
    }

    private void turn(Part part, int steps) {
        choice = choice.turned(part, steps);
        draw();
        chosen.accept(choice.date());
    }

    private void draw() {
        wheels.forEach((part, wheel) -> {
            DateTimeFormatter written = written(part);
            LocalDate now = choice.date();
            LocalDate before = choice.turned(part, -1).date();
            LocalDate after = choice.turned(part, 1).date();
            wheel.before().setText(before.equals(now) ? "" : before.format(written));
            wheel.before().setDisable(before.equals(now));
            wheel.now().setText(now.format(written));
            wheel.now().setAccessibleText(now.format(written));
            wheel.after().setText(after.equals(now) ? "" : after.format(written));
            wheel.after().setDisable(after.equals(now));
        });
    }

    private DateTimeFormatter written(Part part) {
        return switch (part) {
            case YEAR -> words.year();
            case MONTH -> words.month();
            case DAY -> words.day();
        };
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDEST;
    }

    @Override
    protected double computeMinHeight(double width) {
        return ROWS * (LEAST_ROW + GAP) - GAP + 2 * OnScreenKeyboard.PADDING;
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROWS * (ROW + GAP) - GAP + 2 * OnScreenKeyboard.PADDING;
    }

    @Override
    protected void layoutChildren() {
        double padding = OnScreenKeyboard.PADDING;
        double width = getWidth() - 2 * padding + GAP;
        double row = (getHeight() - 2 * padding + GAP) / ROWS;
        double x = padding;
        int place = 0;
        for (Wheel wheel : wheels.values()) {
            double column = SHARES[place++] * width;
            List<KeyCap> caps = wheel.caps();
            for (int i = 0; i < ROWS; i++) {
                place(caps.get(i), x, padding + i * row, column, row);
            }
            x += column;
        }
        double column = SHARES[place] * width;
        place(digits, x, padding, column, row);
        place(done, x, padding + row, column, 2 * row);
    }

    private void place(KeyCap cap, double x, double y, double width, double height) {
        double left = snapPositionX(x);
        double top = snapPositionY(y);
        // Rounded down: a size rounded up would take a pixel from the gap.
        cap.resizeRelocate(left, top, Math.floor(x + width - GAP) - left, Math.floor(y + height - GAP) - top);
    }
}
