package org.hallkiosk.driver.wedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.CodeTrouble;
import org.hallkiosk.device.CodeReading.NoCode;
import org.hallkiosk.device.CodeReading.Problem;
import org.hallkiosk.device.CodeReading.ScannerTrouble;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.device.ScreenKeyboard.Burst;
import org.hallkiosk.device.ScreenKeyboard.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The driver's port {@code keyboard}, with a window at its far side that says what was typed. */
@Timeout(60)
class ScreenScannerTest {
    private final ScreenKeyboard keyboard = new ScreenKeyboard();

    @Test
    void withoutAWindowItIsNotOpened() throws Exception {
        assertThat(opening(Map.of()))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_CONNECTED));
    }

    @Test
    void onlyOneScannerListensAndAnotherMayWhenItIsClosed() throws Exception {
        CodeScanner first = open(Map.of());
        assertThat(opening(Map.of()))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.PORT_BUSY));
        first.close();
        assertThat(opening(Map.of())).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void theProfileSaysWhatABurstIs() throws Exception {
        open(Map.of("timing.keyMilliseconds", 20, "framing.shortestBurst", 9, "framing.terminator", "tab"));
        assertThat(keyboard.listener()).hasValueSatisfying(listener -> {
            assertThat(listener.rule().betweenKeys()).isEqualTo(Duration.ofMillis(20));
            assertThat(listener.rule().shortest()).isEqualTo(9);
            assertThat(listener.rule().end()).isEqualTo(End.TAB);
        });
    }

    @Test
    void aBurstIsRead() throws Exception {
        assertThat(scanning(open(Map.of()), "]Q1HK1:ABC", true, true)).isEqualTo(new CodeRead("HK1:ABC"));
    }

    @Test
    void aBurstThatSilenceEndsIsRead() throws Exception {
        assertThat(scanning(open(Map.of("framing.terminator", "gap")), "HK1:ABC", true, true))
                .isEqualTo(new CodeRead("HK1:ABC"));
    }

    @Test
    void aBurstWithoutItsTerminatorIsTorn() throws Exception {
        assertThat(scanning(open(Map.of()), "HK1:ABC", true, false)).isEqualTo(new CodeTrouble(Problem.TORN));
    }

    @Test
    void aBurstWithKeysThatAreNoCharactersIsNoText() throws Exception {
        assertThat(scanning(open(Map.of()), "HK1:ABC", false, true)).isEqualTo(new CodeTrouble(Problem.NOT_TEXT));
    }

    @Test
    void aBurstThatIsTooLongIsSaidToBe() throws Exception {
        assertThat(scanning(open(Map.of("framing.longest", 6)), "HK1:ABC", true, true))
                .isEqualTo(new CodeTrouble(Problem.TOO_LONG));
    }

    @Test
    void whatBeganBeforeTheScanIsNoAnswerToIt() throws Exception {
        CodeScanner scanner = open(Map.of());
        for (int i = 0; i < 10; i++) {
            type("OF-THE-LAST-APPLICANT", true, true);
        }
        assertThat(scanner.scan(Deadline.after(Duration.ofMillis(50)))).isEqualTo(new NoCode());
    }

    @Test
    void closingEndsAScanThatWaits() throws Exception {
        CodeScanner scanner = open(Map.of());
        CompletableFuture<CodeReading> reading = begin(scanner);
        scanner.close();
        assertThat(reading.join()).isInstanceOf(ScannerTrouble.class);
        assertThat(scanner.status(soon()).condition()).isEqualTo(Condition.OFFLINE);
        assertThat(scanner.scan(soon())).isInstanceOf(ScannerTrouble.class);
    }

    private CodeReading scanning(CodeScanner scanner, String text, boolean onlyText, boolean whole) {
        CompletableFuture<CodeReading> reading = begin(scanner);
        type(text, onlyText, whole);
        return reading.join();
    }

    private void type(String text, boolean onlyText, boolean whole) {
        keyboard.listener().orElseThrow().typed(new Burst(text, onlyText, whole, System.nanoTime()));
    }

    /** Returns once the scan waits. */
    private static CompletableFuture<CodeReading> begin(CodeScanner scanner) {
        CompletableFuture<CodeReading> reading = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                reading.complete(scanner.scan(soon()));
            } catch (InterruptedException | RuntimeException e) {
                reading.completeExceptionally(e);
            }
        });
        await().pollInterval(Duration.ofMillis(2)).until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return reading;
    }

    private CodeScanner open(Map<String, Object> profile) throws InterruptedException {
        keyboard.watch();
        return switch (opening(profile)) {
            case Opening.Opened(var device) -> (CodeScanner) device;
            case Opening.NotOpened no -> throw new AssertionError(no);
        };
    }

    private Opening opening(Map<String, Object> profile) throws InterruptedException {
        return new WedgeDriver(keyboard)
                .open(
                        new DeviceSettings(
                                "CODE_SCANNER", DeviceKind.CODE_SCANNER, "generic-wedge", "keyboard", profile),
                        soon());
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }
}
