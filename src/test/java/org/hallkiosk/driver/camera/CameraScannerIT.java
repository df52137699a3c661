package org.hallkiosk.driver.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.NoCode;
import org.hallkiosk.device.CodeReading.ScannerTrouble;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.device.Reason;
import org.hallkiosk.simulator.SimulatedCamera;
import org.hallkiosk.simulator.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The camera through the real ffmpeg, from a camera of our own on loopback. */
@Timeout(60)
class CameraScannerIT {
    private static final Deadline NEVER_LONGER = Deadline.after(Duration.ofMinutes(1));

    private final SimulatedCamera camera = new SimulatedCamera(DeviceKind.CODE_SCANNER, 640, 360);

    @TempDir
    private Path folder;

    @AfterEach
    void unplug() {
        camera.close();
        await().atMost(Duration.ofSeconds(5)).until(() -> ourFfmpegs().isEmpty());
    }

    @Test
    void readsTheCodeThatIsShown() throws InterruptedException {
        try (CodeScanner scanner = opened()) {
            camera.show("HK-2026-000123");
            assertThat(scanner.scan(NEVER_LONGER)).isEqualTo(new CodeRead("HK-2026-000123"));
        }
    }

    @Test
    void readsChineseInACode() throws InterruptedException {
        try (CodeScanner scanner = opened()) {
            camera.show("居住证办理 王小明");
            assertThat(scanner.scan(NEVER_LONGER)).isEqualTo(new CodeRead("居住证办理 王小明"));
        }
    }

    @Test
    void saysThatNoCodeCameBeforeTheDeadline() throws InterruptedException {
        try (CodeScanner scanner = opened()) {
            assertThat(scanner.scan(Deadline.after(Duration.ofMillis(400)))).isEqualTo(new NoCode());
        }
    }

    @Test
    void aCodeThatStaysBeforeTheCameraIsReadOnce() throws Exception {
        try (CodeScanner scanner = opened()) {
            camera.show("HK-2026-000123");
            scanner.scan(NEVER_LONGER);
            assertThat(scanner.scan(Deadline.after(Duration.ofMillis(800)))).isEqualTo(new NoCode());
            CompletableFuture<CodeReading> scan = scanning(scanner);
            camera.show("HK-2026-000124");
            assertThat(scan.get()).isEqualTo(new CodeRead("HK-2026-000124"));
        }
    }

    @Test
    void aKilledFfmpegIsReportedAndAnotherScanStartsItAgain() throws Exception {
        try (CodeScanner scanner = opened()) {
            CompletableFuture<CodeReading> scan = scanning(scanner);
            await().until(() -> ourFfmpegs().size() == 1
                    && ((LivePictures) scanner).newest().isPresent());
            ourFfmpegs().forEach(ProcessHandle::destroyForcibly);
            assertThat(scan.get()).isInstanceOf(ScannerTrouble.class);
            camera.show("HK-2026-000123");
            assertThat(scanner.scan(NEVER_LONGER)).isEqualTo(new CodeRead("HK-2026-000123"));
        }
    }

    @Test
    void aCameraUnpluggedDuringAScanIsReportedAndServesWhenItIsBack() throws Exception {
        try (CodeScanner scanner = opened()) {
            CompletableFuture<CodeReading> scan = scanning(scanner);
            await().until(() -> ((LivePictures) scanner).newest().isPresent());
            camera.set(Trouble.UNPLUGGED, true);
            assertThat(scan.get())
                    .isInstanceOfSatisfying(
                            ScannerTrouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED));
            assertThat(scanner.status(Deadline.after(Duration.ofSeconds(2))).condition())
                    .isEqualTo(Condition.OFFLINE);
        }
        camera.set(Trouble.UNPLUGGED, false);
        try (CodeScanner scanner = opened()) {
            camera.show("HK-2026-000123");
            assertThat(scanner.scan(NEVER_LONGER)).isEqualTo(new CodeRead("HK-2026-000123"));
        }
    }

    @Test
    void aCameraThatSendsNothingIsNotResponding() throws InterruptedException {
        camera.set(Trouble.SILENT, true);
        assertThat(opening(settings(camera.port()), Duration.ofMillis(700)))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(Reason.NOT_RESPONDING));
    }

    @Test
    void anAddressWhereNobodyListensIsNotConnected() throws InterruptedException {
        camera.close();
        assertReason(Reason.NOT_CONNECTED, opening(settings(camera.port()), Duration.ofSeconds(10)));
    }

    @Test
    void aFileThatIsNotThereIsNotConnected() throws InterruptedException {
        assertReason(
                Reason.NOT_CONNECTED,
                opening(settings(folder.resolve("none.avi").toString()), Duration.ofSeconds(10)));
    }

    @Test
    void aFileThatIsNoFilmIsUnreadable() throws Exception {
        Path noFilm = Files.write(folder.resolve("noise.bin"), new byte[5000]);
        assertReason(Reason.ANSWER_UNREADABLE, opening(settings(noFilm.toString()), Duration.ofSeconds(10)));
    }

    @Test
    void aMissingProgramIsNamed() throws InterruptedException {
        assertThat(opening(
                        settings(camera.port(), Map.of("connection.program", "no-such-ffmpeg")),
                        Duration.ofSeconds(10)))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class,
                        trouble -> assertThat(trouble.detail()).contains("no-such-ffmpeg", "package ffmpeg"));
    }

    @Test
    void aProgramThatMayNotUseTheCameraIsDenied() throws Exception {
        assertReason(Reason.ACCESS_DENIED, openingWith("/dev/video0: Permission denied"));
        assertReason(Reason.PORT_BUSY, openingWith("/dev/video0: Device or resource busy"));
    }

    @Test
    void aScanThatIsCancelledEndsAtOnce() throws Exception {
        try (CodeScanner scanner = opened()) {
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    scanner.scan(NEVER_LONGER);
                    interrupted.complete(false);
                } catch (InterruptedException e) {
                    interrupted.complete(true);
                }
            });
            await().until(() -> ((LivePictures) scanner).newest().isPresent());
            long before = System.nanoTime();
            thread.interrupt();
            assertThat(interrupted.get()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void closingEndsAScanThatIsUnderWay() throws Exception {
        CodeScanner scanner = opened();
        CompletableFuture<CodeReading> scan = scanning(scanner);
        await().until(() -> ((LivePictures) scanner).newest().isPresent());
        scanner.close();
        assertThat(scan.get()).isInstanceOf(ScannerTrouble.class);
        assertThat(((LivePictures) scanner).newest()).isEmpty();
    }

    @Test
    void nothingRunsWhileNobodyScans() throws InterruptedException {
        try (CodeScanner scanner = opened()) {
            scanner.scan(Deadline.after(Duration.ofMillis(100)));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> ourFfmpegs().isEmpty()
                            && ((LivePictures) scanner).newest().isEmpty());
            assertThat(scanner.status(Deadline.after(Duration.ofSeconds(2))).condition())
                    .isEqualTo(Condition.READY);
        }
    }

    @Test
    void readsAFilm() throws Exception {
        Path film = folder.resolve("film.mjpeg");
        camera.show("HK-2026-000777");
        Process record = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-loglevel",
                        "error",
                        "-f",
                        "mpjpeg",
                        "-i",
                        camera.port(),
                        "-frames:v",
                        "40",
                        "-c",
                        "copy",
                        "-f",
                        "mjpeg",
                        film.toString())
                .inheritIO()
                .start();
        assertThat(record.waitFor()).isZero();
        try (CodeScanner scanner = opened(settings(film.toString(), Map.of()))) {
            assertThat(scanner.scan(NEVER_LONGER)).isEqualTo(new CodeRead("HK-2026-000777"));
        }
    }

    /** A program in ffmpeg's place that gives up with these words. */
    private Opening openingWith(String lastWords) throws Exception {
        Path program = Files.writeString(
                folder.resolve("ffmpeg-" + lastWords.hashCode()), "#!/bin/sh\necho '" + lastWords + "' >&2\nexit 1\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return opening(
                settings(camera.port(), Map.of("connection.program", program.toString())), Duration.ofSeconds(10));
    }

    private static void assertReason(Reason reason, Opening opening) {
        assertThat(opening)
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(reason));
    }

    private static CompletableFuture<CodeReading> scanning(CodeScanner scanner) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return scanner.scan(NEVER_LONGER);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private CodeScanner opened() throws InterruptedException {
        return opened(settings(camera.port()));
    }

    private static CodeScanner opened(DeviceSettings settings) throws InterruptedException {
        Opening opening = opening(settings, Duration.ofSeconds(20));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return (CodeScanner) ((Opening.Opened) opening).device();
    }

    private static Opening opening(DeviceSettings settings, Duration within) throws InterruptedException {
        return new CameraScannerDriver().open(settings, Deadline.after(within));
    }

    private static DeviceSettings settings(String port) {
        return settings(port, Map.of());
    }

    private static DeviceSettings settings(String port, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of("connection.width", 640, "connection.height", 360));
        values.putAll(more);
        return new DeviceSettings("CODE_SCANNER", DeviceKind.CODE_SCANNER, "test", port, values);
    }

    private static List<ProcessHandle> ourFfmpegs() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.isAlive()
                        && child.info()
                                .command()
                                .filter(program -> program.endsWith("/ffmpeg"))
                                .isPresent())
                .toList();
    }
}
