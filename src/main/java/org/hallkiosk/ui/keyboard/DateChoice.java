package org.hallkiosk.ui.keyboard;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date that is chosen by year, month and day, each turned on its own. Months and days go round; a day gives way where
 * its month is shorter.
 *
 * @param firstYear the earliest that can be reached
 * @param lastYear the latest; a turn beyond either end stops there
 */
record DateChoice(LocalDate date, int firstYear, int lastYear) {

    /** What is turned. */
    enum Part {
        YEAR,
        MONTH,
        DAY
    }

    /** By so many steps, forward or back. */
    DateChoice turned(Part part, int steps) {
        LocalDate turned = switch (part) {
            case YEAR ->
                at(YearMonth.of(Math.clamp(date.getYear() + (long) steps, firstYear, lastYear), date.getMonth()));
            case MONTH -> at(YearMonth.of(date.getYear(), round(date.getMonthValue() + steps, 12)));
            case DAY -> date.withDayOfMonth(round(date.getDayOfMonth() + steps, date.lengthOfMonth()));
        };
        return new DateChoice(turned, firstYear, lastYear);
    }

    private LocalDate at(YearMonth month) {
        return month.atDay(Math.min(date.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static int round(int number, int count) {
        return Math.floorMod(number - 1, count) + 1;
    }
}
