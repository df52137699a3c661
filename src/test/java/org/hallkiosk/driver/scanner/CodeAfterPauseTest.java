package org.hallkiosk.driver.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.CodeTrouble;
import org.hallkiosk.device.CodeReading.Problem;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening.Opened;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transport.ReplayTransport;
import org.hallkiosk.transport.Replays;
import org.hallkiosk.transport.VirtualClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half a code, and more within the time in which it could still be the rest of it. */
class CodeAfterPauseTest {
    private static final Duration BEFORE = Duration.ofMillis(50);
    private static final Duration WAIT = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource({
        "cr, '\r', 60",
        "cr, '\r', 290",
        "lf, '\n', 60",
        "lf, '\n', 290",
        "crlf, '\r\n', 60",
        "crlf, '\r\n', 290"
    })
    void theSameCodeAgainIsReadWhole(String terminator, String end, int pause) throws Exception {
        assertThat(scan(terminator, pause, "HK1:7K", "HK1:7KQ2M" + end)).isEqualTo(new CodeRead("HK1:7KQ2M"));
    }

    @ParameterizedTest
    @CsvSource({"cr, '\r', 60", "lf, '\n', 290", "crlf, '\r\n', 60"})
    void anotherCodeThatSaysWhereItBeginsIsReadWhole(String terminator, String end, int pause) throws Exception {
        assertThat(scan(terminator, pause, "]Q1HK1:7K", "]Q1HK1:OTHER" + end)).isEqualTo(new CodeRead("HK1:OTHER"));
    }

    @ParameterizedTest
    @CsvSource({"cr, '\r', 60", "lf, '\n', 290", "crlf, '\r\n', 60"})
    void theRestOfACodeThatAHubHoldsBackBelongsToIt(String terminator, String end, int pause) throws Exception {
        assertThat(scan(terminator, pause, "HK1:7K", "Q2M" + end)).isEqualTo(new CodeRead("HK1:7KQ2M"));
    }

    @ParameterizedTest
    @CsvSource({"cr, '\r'", "lf, '\n'", "crlf, '\r\n'"})
    void afterTheGapTheTornOneIsSaidToBeTorn(String terminator, String end) throws Exception {
        assertThat(scan(terminator, 310, "HK1:7K", "HK1:7KQ2M" + end)).isEqualTo(new CodeTrouble(Problem.TORN));
    }

    /** On a line that has no pauses of its own the profile's gap may be short, and then no code is glued to a torn one. */
    @ParameterizedTest
    @CsvSource({"cr, '\r'", "lf, '\n'", "crlf, '\r\n'"})
    void afterAShortGapAnotherCodeThatSaysNothingOfItselfIsReadWhole(String terminator, String end) throws Exception {
        Map<String, Object> direct = Map.of("framing.terminator", terminator, "timing.gapMilliseconds", 50);

        assertThat(scans(2, direct, 60, "HK1:7K", "6901234567892" + end))
                .containsExactly(new CodeTrouble(Problem.TORN), new CodeRead("6901234567892"));
    }

    private static CodeReading scan(String terminator, int pause, String first, String then) throws Exception {
        return scans(1, Map.of("framing.terminator", terminator), pause, first, then)
                .getFirst();
    }

    private static List<CodeReading> scans(int count, Map<String, Object> profile, int pause, String first, String then)
            throws Exception {
        ReplayTransport far = ReplayTransport.of();
        Map<String, Object> values = new HashMap<>(profile);
        DeviceSettings settings =
                new DeviceSettings("CODE_SCANNER", DeviceKind.CODE_SCANNER, "generic-serial", "replay", values);
        return Replays.run(far, new VirtualClock(), () -> {
            Opened opened = (Opened) new ScannerDriver().open(settings, Deadline.after(WAIT));
            try (CodeScanner scanner = (CodeScanner) opened.device()) {
                far.goOn(
                        List.of(
                                ReplayTransport.pause(BEFORE),
                                ReplayTransport.say(first.getBytes(StandardCharsets.US_ASCII)),
                                ReplayTransport.pause(Duration.ofMillis(pause)),
                                ReplayTransport.say(then.getBytes(StandardCharsets.US_ASCII))),
                        List.of());
                List<CodeReading> readings = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    readings.add(scanner.scan(Deadline.after(WAIT)));
                }
                return readings;
            }
        });
    }
}
