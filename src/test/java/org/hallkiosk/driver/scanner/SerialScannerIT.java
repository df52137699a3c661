package org.hallkiosk.driver.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.hallkiosk.simulator.SimulatedCodeScanner;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The driver against a scanner on the far side of a real serial port. */
@Timeout(60)
class SerialScannerIT {
    private static final SerialLine LINE = SerialLine.of8N1(9_600);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private SimulatedCodeScanner far;
    private CodeScanner scanner;

    @BeforeEach
    void plugIn() throws InterruptedException {
        far = SimulatedCodeScanner.onSerial(folder.resolve("scanner"), LINE);
        scanner = open(Map.of());
    }

    @AfterEach
    void unplug() {
        scanner.close();
        far.close();
        threads.shutdownNow();
    }

    @Test
    void aCodeThatIsShownIsRead() {
        CompletableFuture<CodeReading> reading = scanning(seconds(10));
        far.show("HK1:7KQ2M");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:7KQ2M"));
    }

    @Test
    void chineseComesThroughInEitherEncoding() {
        CompletableFuture<CodeReading> reading = scanning(seconds(10));
        far.show("]Q1林晓雯");
        assertThat(reading.join()).isEqualTo(new CodeRead("林晓雯"));

        reading = scanning(seconds(10));
        far.showBytes("林晓雯\r".getBytes(Charset.forName("GB18030")));
        assertThat(reading.join()).isEqualTo(new CodeRead("林晓雯"));
    }

    @Test
    void nothingShownIsNoCodeAtTheDeadline() throws Exception {
        assertThat(scanner.scan(Deadline.after(Duration.ofMillis(100)))).isEqualTo(new NoCode());
    }

    @Test
    void whatWasScannedBeforeIsNotAnAnswer() throws Exception {
        far.show("of-the-last-applicant");
        assertThat(scanner.scan(Deadline.after(Duration.ofMillis(500)))).isEqualTo(new NoCode());
    }

    @Test
    void theRestOfACodeThatBeganBeforeIsNotAnAnswer() throws Exception {
        // However late the rest comes on a busy machine, it belongs to what began before.
        scanner.close();
        scanner = open(Map.of("timing.gapMilliseconds", 10_000));
        far.showBytes("of-the-last-".getBytes(StandardCharsets.US_ASCII));
        CompletableFuture<CodeReading> reading = scanning(seconds(10));
        far.showBytes("applicant\r".getBytes(StandardCharsets.US_ASCII));
        far.show("HK1:NEW");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:NEW"));
    }

    @Test
    void aTornCodeIsSaidToBeTornAndTheNextIsRead() {
        CompletableFuture<CodeReading> reading = scanning(seconds(10));
        far.showBytes("HK1:7K".getBytes(StandardCharsets.US_ASCII));
        assertThat(reading.join()).isEqualTo(new CodeTrouble(Problem.TORN));

        reading = scanning(seconds(10));
        far.show("HK1:7KQ2M");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:7KQ2M"));
    }

    @Test
    void aGarbledCodeIsNoText() {
        far.set(Trouble.GARBLED, true);
        CompletableFuture<CodeReading> reading = scanning(seconds(10));
        far.show("HK1:7KQ2M");
        assertThat(reading.join()).isEqualTo(new CodeTrouble(Problem.NOT_TEXT));
    }

    @Test
    void aCodeThatIsTooLongIsSaidToBe() {
        CompletableFuture<CodeReading> reading = scanning(seconds(30));
        // Nothing in it repeats, so that no pause on a busy machine looks like a code that begins anew.
        far.show(IntStream.range(1000, 2250).mapToObj(Integer::toString).collect(Collectors.joining()));
        assertThat(reading.join()).isEqualTo(new CodeTrouble(Problem.TOO_LONG));
    }

    @Test
    void unpluggedDuringAScanIsReportedAndRecovers() throws Exception {
        CompletableFuture<CodeReading> reading = scanning(seconds(30));
        far.set(Trouble.UNPLUGGED, true);
        assertThat(reading.join())
                .isInstanceOfSatisfying(
                        ScannerTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED));
        assertThat(scanner.status(seconds(1)).condition()).isEqualTo(Condition.OFFLINE);
        scanner.close();

        far.set(Trouble.UNPLUGGED, false);
        scanner = open(Map.of());
        CompletableFuture<CodeReading> again = scanning(seconds(10));
        far.show("HK1:7KQ2M");
        assertThat(again.join()).isEqualTo(new CodeRead("HK1:7KQ2M"));
    }

    @Test
    void unpluggedBetweenScansTheStatusSaysSo() throws Exception {
        assertThat(scanner.status(seconds(1)).condition()).isEqualTo(Condition.READY);
        far.set(Trouble.UNPLUGGED, true);
        assertThat(scanner.status(seconds(1)).reasons()).containsExactly(Reason.NOT_CONNECTED);
        assertThat(new ScannerDriver().open(settings(Map.of()), seconds(1))).isInstanceOf(Opening.NotOpened.class);
    }

    @Test
    void closingEndsAScanThatIsUnderWay() {
        CompletableFuture<CodeReading> reading = scanning(seconds(30));
        scanner.close();
        assertThat(reading.join()).isInstanceOf(ScannerTrouble.class);
    }

    @Test
    void aTriggeredScannerIsToldToLookAndToStop() throws Exception {
        scanner.close();
        scanner = open(Map.of("framing.trigger", "honeywell"));
        CompletableFuture<CodeReading> reading = scanning(seconds(10));
        await().untilAsserted(() -> assertThat(far.received()).containsExactly(0x16, 'T', '\r'));
        far.show("HK1:7KQ2M");

        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:7KQ2M"));
        await().untilAsserted(() -> assertThat(far.received()).containsExactly(0x16, 'T', '\r', 0x16, 'U', '\r'));
    }

    @Test
    void theReplyBeforeTheDataIsPassedOver() throws Exception {
        scanner.close();
        scanner = open(Map.of("framing.trigger", "em3095"));
        CompletableFuture<CodeReading> reading = scanning(seconds(10));
        await().until(() -> far.received().length == 9);
        far.showBytes(new byte[] {0x02, 0, 0, 1, 0, 0x33, 0x31});
        far.show("HK1:7KQ2M");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:7KQ2M"));
    }

    @Test
    void aRefusedTriggerIsAWarningAndTheScannerStillReads() throws Exception {
        scanner.close();
        scanner = open(Map.of("framing.trigger", "newland"));
        CompletableFuture<CodeReading> reading = scanning(seconds(10));
        far.showBytes(new byte[] {0x02, 1, '0', '0', '0', '0', '@', 'S', 0x15, ';', 0x03});
        far.showBytes(new byte[] {0x02, 1, '0', '0', '0', '0', '@', 'S', 0x15, ';', 0x03});
        far.show("HK1:7KQ2M");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:7KQ2M"));
        assertThat(scanner.status(seconds(1)).condition()).isEqualTo(Condition.WARNING);
        assertThat(scanner.status(seconds(1)).detail()).contains("refuses");
    }

    @Test
    void aCodeThatStaysInViewIsOneReadingUntilItLeaves() throws Exception {
        scanner.close();
        scanner = open(Map.of("timing.sameCodeMilliseconds", 700));
        CompletableFuture<CodeReading> reading = scanning(seconds(10));
        far.show("HK1:SAME");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:SAME"));
        far.show("HK1:SAME");
        scanner.status(seconds(1));
        reading = scanning(seconds(10));
        far.show("HK1:SAME");
        far.show("HK1:OTHER");
        assertThat(reading.join()).isEqualTo(new CodeRead("HK1:OTHER"));
    }

    /** Returns only when the scan is under way, so that what is shown next is shown to it. */
    private CompletableFuture<CodeReading> scanning(Deadline deadline) {
        Thread[] thread = new Thread[1];
        CompletableFuture<CodeReading> reading = CompletableFuture.supplyAsync(
                () -> {
                    thread[0] = Thread.currentThread();
                    try {
                        return scanner.scan(deadline);
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                },
                threads);
        await().pollDelay(Duration.ofMillis(50))
                .until(() -> thread[0] != null && thread[0].getState() == Thread.State.TIMED_WAITING);
        return reading;
    }

    private CodeScanner open(Map<String, Object> values) throws InterruptedException {
        Opening opening = new ScannerDriver().open(settings(values), seconds(5));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return (CodeScanner) ((Opening.Opened) opening).device();
    }

    private DeviceSettings settings(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(Map.of("connection.baud", 9_600));
        all.putAll(values);
        return new DeviceSettings("CODE_SCANNER", DeviceKind.CODE_SCANNER, "generic", far.port(), all);
    }

    private static Deadline seconds(int seconds) {
        return Deadline.after(Duration.ofSeconds(seconds));
    }
}
