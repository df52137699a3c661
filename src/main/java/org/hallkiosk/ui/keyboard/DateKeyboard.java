package org.hallkiosk.ui.keyboard;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** Asks for a date: by wheels at first, by digits for who would rather type. JavaFX thread only. */
public final class DateKeyboard extends StackPane {

    /**
     * @param start what the wheels show first; no answer as long as nothing was touched
     * @param firstYear the earliest that the wheels reach, {@code lastYear} the latest
     * @param chosen told at each turn of a wheel
     * @param finished the applicant is done with the wheels; the digits tell their own field
     */
    public DateKeyboard(
            LocalDate start,
            int firstYear,
            int lastYear,
            DateWheel.Words words,
            Consumer<LocalDate> chosen,
            Runnable finished,
            OnScreenKeyboard digits) {
        DateChoice first = new DateChoice(start, firstYear, lastYear).turned(DateChoice.Part.YEAR, 0);
        getChildren()
                .setAll(new DateWheel(first, words, chosen, () -> getChildren().setAll(digits), finished));
    }
}
