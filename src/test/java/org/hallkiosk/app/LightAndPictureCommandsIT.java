package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.simulator.PaperScene;
import org.hallkiosk.simulator.SimulatedCamera;
import org.hallkiosk.simulator.SimulatedRelayBoard;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code devices light} and {@code devices picture}: a technician tries lamps and a document camera. */
@Timeout(90)
class LightAndPictureCommandsIT {
    @TempDir
    private Path state;

    private Path configuration;

    @BeforeEach
    void configureBoth() throws IOException {
        configuration = CommandRun.configurationCopy(state);
        CommandRun.replace(configuration.resolve("kiosk.yaml"), "devices:\n", """
                devices:
                  LAMPS: {kind: guide-light, model: numato-usb-relay, port: simulated}
                  PAPER: {kind: document-camera, model: generic-usb-document-camera, port: simulated}
                """);
    }

    @Test
    void eachLampIsLitInTurnAndNamedByThePlaceItLights() {
        try (SimulatedRelayBoard board = board()) {
            CommandRun run = light("LAMPS", board.port());

            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(run.json())
                    .extracting(line -> line.path("light").asString() + " "
                            + line.path("outcome").asString())
                    .containsExactlyInAnyOrder(
                            "id-card-reader shown",
                            "code-scanner shown",
                            "ticket-printer shown",
                            "document-printer shown");
            assertThat(board.shining()).isEmpty();
        }
    }

    @Test
    void aBoardThatSaysNothingIsNamedWithTheNextStep() {
        try (SimulatedRelayBoard board = board()) {
            board.set(Trouble.SILENT, true);
            CommandRun run = light("LAMPS", board.port());

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json().getLast().path("reason").asString()).isEqualTo("not-responding");
            assertThat(run.json().getLast().path("next").asString()).isNotBlank();
        }
    }

    @Test
    void aDeviceThatIsNoLightIsRefused() {
        CommandRun run = light("TICKET_PRINTER", "tcp://127.0.0.1:1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("TICKET_PRINTER");
    }

    @Test
    void aPictureOfThePaperIsWrittenForTheTechnicianAlone() throws IOException {
        Path file = state.resolve("paper.jpg");
        try (SimulatedCamera camera = camera()) {
            camera.lay(PaperScene.good().turned(0.1));
            CommandRun run = picture("PAPER", camera.port(), file, "20s");

            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(run.json().getLast().path("outcome").asString()).isEqualTo("taken");
            assertThat(run.json().getLast().path("turned").asInt()).isBetween(4, 8);
            assertThat(Files.readAllBytes(file)).startsWith(0xFF, 0xD8);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aPaperThatSticksOutIsToldAndNothingIsWritten() {
        Path file = state.resolve("paper.jpg");
        try (SimulatedCamera camera = camera()) {
            camera.lay(PaperScene.good().withCornerCut(0.2));
            CommandRun run = picture("PAPER", camera.port(), file, "3s");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json().getLast().path("outcome").asString()).isEqualTo("paper-trouble");
            assertThat(run.json().getLast().path("problem").asString()).isEqualTo("not-whole");
            assertThat(run.json().getLast().path("next").asString()).isNotBlank();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aCameraThatIsNotThereIsNamed() {
        CommandRun run = picture("PAPER", "tcp://127.0.0.1:1", state.resolve("paper.jpg"), "3s");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().getLast().path("outcome").asString()).isEqualTo("reader-trouble");
        assertThat(run.json().getLast().path("next").asString()).isNotBlank();
    }

    private CommandRun light(String device, String port) {
        return CommandRun.english(
                state, "devices", "light", device, "--port", port, "--json", "--config", configuration.toString());
    }

    private CommandRun picture(String device, String port, Path file, String within) {
        return CommandRun.english(
                state,
                "devices",
                "picture",
                device,
                "--port",
                port,
                "--out",
                file.toString(),
                "--timeout",
                within,
                "--json",
                "--config",
                configuration.toString());
    }

    private SimulatedRelayBoard board() {
        return SimulatedRelayBoard.onSerial(
                state.resolve("board"), SerialLine.of8N1(19_200), SimulatedRelayBoard.Make.NUMATO);
    }

    private static SimulatedCamera camera() {
        return new SimulatedCamera(DeviceKind.DOCUMENT_CAMERA, 960, 720);
    }
}
