package org.hallkiosk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.camera.DocumentCameraDriver;
import org.hallkiosk.driver.relay.RelayDriver;
import org.hallkiosk.simulator.PaperScene;
import org.hallkiosk.simulator.SimulatedCamera;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.SimulatedRelayBoard;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lamps and a document camera live under the supervisor as every other device does. */
@Timeout(90)
class SupervisedLightAndCameraIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int BAUD = 19_200;

    @TempDir
    private Path folder;

    private final List<StatusChange> changes = new CopyOnWriteArrayList<>();
    private SimulatedRelayBoard board;
    private SimulatedCamera camera;
    private Supervisor supervisor;

    @BeforeEach
    void start() {
        board = SimulatedRelayBoard.onSerial(
                folder.resolve("board"), SerialLine.of8N1(BAUD), SimulatedRelayBoard.Make.NUMATO);
        camera = new SimulatedCamera(DeviceKind.DOCUMENT_CAMERA, 960, 720);
        supervisor = new Supervisor(
                List.of(lamps(), paper()),
                new DeviceDrivers(List.of(new RelayDriver(), new DocumentCameraDriver())),
                WatchTiming.usual());
        supervisor.listen(changes::add);
        supervisor.start();
        awaitServing(DeviceKind.GUIDE_LIGHT, true);
        awaitServing(DeviceKind.DOCUMENT_CAMERA, true);
    }

    @AfterEach
    void end() {
        supervisor.close();
        board.close();
        camera.close();
    }

    @Test
    void lampsWhoseCableIsPulledAreToldAndServeAgainWhenItIsBack() {
        pullAndPlug(board);
    }

    @Test
    void cameraWhoseCableIsPulledIsToldAndTakesAPictureWhenItIsBack() throws Exception {
        pullAndPlug(camera);
        camera.lay(PaperScene.good().turned(0.1));

        assertThat(supervisor.documentCamera().orElseThrow().takePicture(Deadline.after(SOON)))
                .isInstanceOf(PictureOutcome.Taken.class);
    }

    @Test
    void pulledLampsLeaveTheCameraServing() {
        board.set(Trouble.UNPLUGGED, true);
        awaitServing(DeviceKind.GUIDE_LIGHT, false);

        assertThat(supervisor.canServe(DeviceKind.DOCUMENT_CAMERA)).isTrue();
    }

    private void pullAndPlug(SimulatedDevice device) {
        device.set(Trouble.UNPLUGGED, true);
        await().atMost(SOON).untilAsserted(() -> {
            DeviceStatus status = supervisor.status(device.kind()).orElseThrow();
            assertThat(status.condition()).isEqualTo(Condition.OFFLINE);
            assertThat(status.reasons()).isEqualTo(Set.of(Reason.NOT_CONNECTED));
        });
        device.set(Trouble.UNPLUGGED, false);
        awaitServing(device.kind(), true);

        assertThat(changes)
                .filteredOn(change -> change.kind() == device.kind())
                .extracting(change -> change.now().condition())
                .containsSubsequence(Condition.READY, Condition.OFFLINE, Condition.READY);
    }

    private void awaitServing(DeviceKind kind, boolean serving) {
        await().atMost(SOON).until(() -> supervisor.canServe(kind) == serving);
    }

    private DeviceSettings lamps() {
        return new DeviceSettings(
                "LAMPS",
                DeviceKind.GUIDE_LIGHT,
                "numato-usb-relay",
                board.port(),
                Map.of(
                        "protocol",
                        "relay",
                        "connection.baud",
                        BAUD,
                        "framing.on",
                        "relay on {channel}",
                        "framing.off",
                        "relay off {channel}",
                        "framing.terminator",
                        "cr",
                        "framing.answer",
                        ">",
                        "capabilities.lamps.id-card-reader",
                        0));
    }

    private DeviceSettings paper() {
        return new DeviceSettings(
                "PAPER",
                DeviceKind.DOCUMENT_CAMERA,
                "test",
                camera.port(),
                Map.of("protocol", "camera", "connection.width", 960, "connection.height", 720));
    }
}
