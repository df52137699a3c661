package org.hallkiosk.driver.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DocumentCamera;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.PictureOutcome.CameraTrouble;
import org.hallkiosk.device.PictureOutcome.PaperTrouble;
import org.hallkiosk.device.PictureOutcome.Problem;
import org.hallkiosk.device.PictureOutcome.Taken;
import org.hallkiosk.device.Reason;
import org.hallkiosk.simulator.PaperScene;
import org.hallkiosk.simulator.SimulatedCamera;
import org.hallkiosk.simulator.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The document camera through the real ffmpeg, from a camera of our own on loopback. */
@Timeout(60)
class DocumentCameraIT {
    private static final Deadline LONG = Deadline.after(Duration.ofMinutes(1));

    private final SimulatedCamera camera = new SimulatedCamera(DeviceKind.DOCUMENT_CAMERA, 960, 720);

    @AfterEach
    void unplug() {
        camera.close();
    }

    @Test
    void takesAPictureOfATurnedPaper() throws InterruptedException {
        camera.lay(PaperScene.good().turned(0.2));
        try (DocumentCamera opened = opened()) {
            assertThat(opened.takePicture(LONG)).isInstanceOfSatisfying(Taken.class, taken -> {
                assertThat(taken.picture().height()).isBetween(540, 600);
                assertThat(taken.picture().quality().turnedDegrees()).isBetween(11.0, 12.0);
                assertThat(taken.picture().jpeg()).startsWith(0xFF, 0xD8);
            });
        }
    }

    @Test
    void waitsUntilThePaperIsWholeAndThenTakesThePicture() throws Exception {
        camera.lay(PaperScene.good().withCornerCut(0.2));
        try (DocumentCamera opened = opened()) {
            assertThat(opened.takePicture(Deadline.after(Duration.ofMillis(600))))
                    .isEqualTo(new PaperTrouble(Problem.NOT_WHOLE));
            CompletableFuture<PictureOutcome> picture = CompletableFuture.supplyAsync(() -> taken(opened));
            camera.lay(PaperScene.good());
            assertThat(picture.get()).isInstanceOf(Taken.class);
        }
    }

    @Test
    void aCameraUnpluggedWhileItLooksIsReported() throws Exception {
        try (DocumentCamera opened = opened()) {
            CompletableFuture<PictureOutcome> picture = CompletableFuture.supplyAsync(() -> taken(opened));
            camera.set(Trouble.UNPLUGGED, true);
            assertThat(picture.get())
                    .isInstanceOfSatisfying(
                            CameraTrouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED));
        }
    }

    private static PictureOutcome taken(DocumentCamera camera) {
        try {
            return camera.takePicture(LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private DocumentCamera opened() throws InterruptedException {
        Opening opening = new DocumentCameraDriver()
                .open(
                        new DeviceSettings(
                                "DOCUMENT_CAMERA",
                                DeviceKind.DOCUMENT_CAMERA,
                                "test",
                                camera.port(),
                                Map.of("connection.width", 960, "connection.height", 720)),
                        Deadline.after(Duration.ofSeconds(20)));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return (DocumentCamera) ((Opening.Opened) opening).device();
    }
}
