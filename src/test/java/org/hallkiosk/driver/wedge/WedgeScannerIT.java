package org.hallkiosk.driver.wedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.hallkiosk.simulator.SimulatedKeyboardScanner;
import org.hallkiosk.simulator.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The driver against a scanner that types. The bytes are those of the kernel; the node is a FIFO, because a test has no
 * rights to make an input device, so only the grab itself is not shown here.
 */
@Timeout(60)
class WedgeScannerIT {
    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private SimulatedKeyboardScanner far;
    private CodeScanner scanner;

    @BeforeEach
    void plugIn() throws InterruptedException {
        far = new SimulatedKeyboardScanner(folder.resolve("by-id/usb-scanner-event-kbd"));
        scanner = open(Map.of());
    }

    @AfterEach
    void unplug() {
        scanner.close();
        far.close();
        threads.shutdownNow();
    }

    @Test
    void aCodeThatIsTypedIsRead() {
        CompletableFuture<CodeReading> reading = scanning();
        far.show("HK1:7kq2M/+a=~");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:7kq2M/+a=~"));
    }

    @Test
    void anAimPrefixIsTakenAway() {
        CompletableFuture<CodeReading> reading = scanning();
        far.show("]Q1HK1:ABC");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:ABC"));
    }

    @Test
    void chineseCannotBeTypedAndIsSaidToBeNoText() {
        CompletableFuture<CodeReading> reading = scanning();
        far.show("HK1:林晓雯");
        assertThat(reading.join()).isEqualTo(new CodeTrouble(Problem.NOT_TEXT));
    }

    @Test
    void aCodeThatBreaksOffIsTorn() {
        CompletableFuture<CodeReading> reading = scanning();
        for (char c : "HK1:7K".toCharArray()) {
            far.type(c);
        }
        assertThat(reading.join()).isEqualTo(new CodeTrouble(Problem.TORN));
    }

    @Test
    void keysThatTheKernelLostMakeItTorn() {
        CompletableFuture<CodeReading> reading = scanning();
        far.type('A');
        far.send(0, 3, 0);
        far.show("CD");
        assertThat(reading.join()).isEqualTo(new CodeTrouble(Problem.TORN));
    }

    @Test
    void aFingerOnAKeyIsNoCode() throws Exception {
        scanner.close();
        scanner = open(Map.of("framing.shortest", 3));
        CompletableFuture<CodeReading> reading = scanning(Duration.ofMillis(900));
        far.type('x');
        assertThat(reading.join()).isEqualTo(new NoCode());
    }

    @Test
    void withoutATerminatorSilenceEndsTheCode() throws Exception {
        scanner.close();
        scanner = open(Map.of("framing.terminator", "gap"));
        CompletableFuture<CodeReading> reading = scanning();
        for (char c : "HK1:7KQ2M".toCharArray()) {
            far.type(c);
        }
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:7KQ2M"));
    }

    @Test
    void aLongCodeIsToldFromOneThatIsTooLong() throws Exception {
        scanner.close();
        scanner = open(Map.of("framing.longest", 20));
        CompletableFuture<CodeReading> reading = scanning();
        far.show("A".repeat(20));
        assertThat(reading.join()).isEqualTo(new CodeRead("A".repeat(20)));
        reading = scanning();
        far.show("A".repeat(21));
        assertThat(reading.join()).isEqualTo(new CodeTrouble(Problem.TOO_LONG));
    }

    @Test
    void whatWasTypedBeforeIsNotAnAnswer() throws Exception {
        far.show("of-the-last-applicant");
        assertThat(scanner.scan(Deadline.after(Duration.ofMillis(400)))).isEqualTo(new NoCode());
    }

    @Test
    void aCodeThatStaysInViewIsOneReadingUntilItLeaves() throws Exception {
        scanner.close();
        scanner = open(Map.of("timing.sameCodeMilliseconds", 800));
        CompletableFuture<CodeReading> reading = scanning();
        far.show("HK1:SAME");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:SAME"));
        reading = scanning();
        far.show("HK1:SAME");
        far.show("HK1:OTHER");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:OTHER"));
    }

    @Test
    void aScannerUnpluggedDuringAScanIsSaidAtOnceAndOpensWhenItIsBack() throws Exception {
        CompletableFuture<CodeReading> reading = scanning();
        far.set(Trouble.UNPLUGGED, true);
        assertThat(reading.join())
                .isInstanceOfSatisfying(
                        ScannerTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED));
        assertThat(scanner.status(soon()).condition()).isEqualTo(Condition.OFFLINE);
        assertThat(opening(far.port(), Map.of()))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_CONNECTED));

        far.set(Trouble.UNPLUGGED, false);
        scanner = open(Map.of());
        reading = scanning();
        far.show("HK1:BACK");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:BACK"));
    }

    @Test
    void closingEndsAScanThatWaits() {
        CompletableFuture<CodeReading> reading = scanning();
        await().until(() -> !reading.isDone());
        scanner.close();
        assertThat(reading.join()).isInstanceOf(ScannerTrouble.class);
    }

    @Test
    void aPortThatIsNoInputDeviceIsNotOpened() throws Exception {
        Path file = Files.writeString(folder.resolve("ttyUSB0"), "no keys");
        assertThat(opening(file.toString(), Map.of()))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.detail()).contains("is not an input device"));
    }

    private CompletableFuture<CodeReading> scanning() {
        return scanning(Duration.ofSeconds(10));
    }

    /** Returns once the scan has begun: what is typed from then on is its answer. */
    private CompletableFuture<CodeReading> scanning(Duration time) {
        Thread[] thread = new Thread[1];
        CompletableFuture<CodeReading> reading = CompletableFuture.supplyAsync(
                () -> {
                    thread[0] = Thread.currentThread();
                    try {
                        return scanner.scan(Deadline.after(time));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
        await().pollInterval(Duration.ofMillis(2))
                .until(() -> thread[0] != null && thread[0].getState() == Thread.State.TIMED_WAITING);
        return reading;
    }

    private CodeScanner open(Map<String, Object> profile) throws InterruptedException {
        return switch (opening(far.port(), profile)) {
            case Opening.Opened(var device) -> (CodeScanner) device;
            case Opening.NotOpened no -> throw new AssertionError(no);
        };
    }

    private static Opening opening(String port, Map<String, Object> profile) throws InterruptedException {
        return new WedgeDriver(new ScreenKeyboard())
                .open(
                        new DeviceSettings(
                                "CODE_SCANNER", DeviceKind.CODE_SCANNER, "generic-wedge", port, new HashMap<>(profile)),
                        soon());
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }
}
