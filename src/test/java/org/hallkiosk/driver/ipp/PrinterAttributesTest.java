package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.PrinterState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterAttributesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "3, none, '', READY, -",
                "4, none, '', READY, -",
                "4, media-empty-warning, '', FAULT, MEDIA_EMPTY",
                "3, cover-open-report, '', FAULT, COVER_OPEN",
                "3, toner-low-report, '', WARNING, MARKER_SUPPLY_LOW",
                "5, paused, '', FAULT, PAUSED",
                "5, none, '', FAULT, OTHER",
                // A queue whose printer is off: nothing but the message tells.
                "4, none, The printer is not responding., OFFLINE, NOT_RESPONDING",
                "4, cups-waiting-for-job-completed, 'The printer is unreachable at this time.', OFFLINE, NOT_RESPONDING",
                "4, none, The printer may not exist or is unavailable at this time., OFFLINE, NOT_RESPONDING",
                "4, none, Waiting for printer to finish., READY, -",
            })
    void statusComesFromStateReasonsAndMessage(
            int state, String keyword, String message, Condition condition, Reason reason) {
        var status = printer(state, keyword, message, List.of(), List.of()).status();
        assertThat(status.condition()).isEqualTo(condition);
        assertThat(status.reasons()).isEqualTo(reason == null ? Set.of() : Set.of(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "50 60, 10 10, false",
        "5 60, 10 10, true",
        "-2 -3, 10 10, false",
        "9, '', true",
        "12, 15, true",
    })
    void lowMarkerIsAWarning(String levels, String low, boolean warns) {
        var status = printer(3, "none", "", integers(levels), integers(low)).status();
        assertThat(status.condition()).isEqualTo(warns ? Condition.WARNING : Condition.READY);
        assertThat(status.reasons().contains(Reason.MARKER_SUPPLY_LOW)).isEqualTo(warns);
    }

    @Test
    void printerWithoutPdfCannotServe() {
        PrinterAttributes printer = new PrinterAttributes(
                PrinterState.idle, List.of(), "", true, List.of(), List.of(), Set.of("image/pwg-raster"), Set.of());
        assertThat(printer.status().condition()).isEqualTo(Condition.FAULT);
        assertThat(printer.status().reasons()).containsExactly(Reason.NOT_ACCEPTED);
    }

    private static PrinterAttributes printer(
            int state, String keyword, String message, List<Integer> levels, List<Integer> low) {
        return new PrinterAttributes(
                PrinterState.all.get(state),
                List.of(keyword),
                message,
                true,
                levels,
                low,
                Set.of(PrinterAttributes.PDF),
                Set.of());
    }

    private static List<Integer> integers(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
