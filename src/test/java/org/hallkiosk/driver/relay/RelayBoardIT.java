package org.hallkiosk.driver.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.GuideLight;
import org.hallkiosk.device.Light;
import org.hallkiosk.device.LightOutcome;
import org.hallkiosk.device.LightOutcome.LightTrouble;
import org.hallkiosk.device.LightOutcome.Sent;
import org.hallkiosk.device.LightOutcome.Shown;
import org.hallkiosk.device.Reason;
import org.hallkiosk.simulator.SimulatedRelayBoard;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The relay board through the real serial port, on a pseudo-terminal. */
@Timeout(30)
class RelayBoardIT {
    private static final Map<DeviceKind, Light> CARD_READER = Map.of(DeviceKind.ID_CARD_READER, Light.ON);

    @TempDir
    private Path folder;

    private SimulatedRelayBoard board;

    @BeforeEach
    void plugIn() {
        board = board(SimulatedRelayBoard.Make.NUMATO, "board");
    }

    @AfterEach
    void unplug() {
        board.close();
    }

    @Test
    void lightsThePlaceAndMakesEveryOtherOneDark() throws InterruptedException {
        try (GuideLight light = opened(Map.of())) {
            assertThat(show(light, CARD_READER)).isEqualTo(new Shown());
            assertThat(board.shining()).containsExactly(0);
            assertThat(show(light, Map.of(DeviceKind.TICKET_PRINTER, Light.ON))).isEqualTo(new Shown());
            assertThat(board.shining()).containsExactly(2);
            assertThat(show(light, Map.of())).isEqualTo(new Shown());
            assertThat(board.shining()).isEmpty();
        }
    }

    @Test
    void aPlaceWithoutALampIsPassedOver() throws InterruptedException {
        try (GuideLight light = opened(Map.of())) {
            assertThat(light.places()).containsExactlyInAnyOrder(DeviceKind.ID_CARD_READER, DeviceKind.TICKET_PRINTER);
            assertThat(show(light, Map.of(DeviceKind.DOCUMENT_CAMERA, Light.ON)))
                    .isEqualTo(new Shown());
            assertThat(board.shining()).isEmpty();
        }
    }

    @Test
    void lampsThatACrashedKioskLeftOnAreDarkAfterOpening() throws InterruptedException {
        GuideLight crashed = opened(Map.of());
        show(crashed, CARD_READER);
        // A crash sends no command: the port is pulled from under it.
        board.set(Trouble.UNPLUGGED, true);
        crashed.close();
        board.set(Trouble.UNPLUGGED, false);
        assertThat(board.shining()).containsExactly(0);
        try (GuideLight light = opened(Map.of())) {
            assertThat(light.places()).isNotEmpty();
            assertThat(board.shining()).isEmpty();
        }
    }

    @Test
    void closingMakesEveryLampDark() throws InterruptedException {
        GuideLight light = opened(Map.of());
        show(light, CARD_READER);
        light.close();
        await().until(() -> board.shining().isEmpty());
    }

    @Test
    void aLampThatMayBlinksUntilItIsWantedNoMore() throws InterruptedException {
        try (GuideLight light = opened(Map.of("capabilities.blinking", true))) {
            show(light, Map.of(DeviceKind.TICKET_PRINTER, Light.BLINKING));
            await().until(() -> board.shining().isEmpty());
            await().until(() -> board.shining().equals(Set.of(2)));
            show(light, Map.of());
            await().during(Duration.ofMillis(700)).until(() -> board.shining().isEmpty());
        }
    }

    @Test
    void aLampThatMayNotBlinkShines() throws InterruptedException {
        try (GuideLight light = opened(Map.of())) {
            show(light, Map.of(DeviceKind.TICKET_PRINTER, Light.BLINKING));
            await().during(Duration.ofMillis(700)).until(() -> board.shining().equals(Set.of(2)));
        }
    }

    @Test
    void aBoardThatSaysNothingIsNotResponding() throws InterruptedException {
        try (GuideLight light = opened(Map.of())) {
            board.set(Trouble.SILENT, true);
            assertThat(reason(show(light, CARD_READER))).isEqualTo(Reason.NOT_RESPONDING);
            assertThat(light.status(Deadline.after(Duration.ofSeconds(2))).reasons())
                    .containsExactly(Reason.NOT_RESPONDING);
        }
    }

    @Test
    void aBoardThatIsSilentFromTheStartIsNotOpened() throws InterruptedException {
        board.set(Trouble.SILENT, true);
        assertThat(opening(Map.of()))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(Reason.NOT_RESPONDING));
    }

    @Test
    void garbledAnswersAreUnreadable() throws InterruptedException {
        try (GuideLight light = opened(Map.of())) {
            board.set(Trouble.GARBLED, true);
            assertThat(reason(show(light, CARD_READER))).isEqualTo(Reason.ANSWER_UNREADABLE);
        }
    }

    @Test
    void anUnpluggedBoardIsReportedAndServesWhenItIsBack() throws InterruptedException {
        try (GuideLight light = opened(Map.of())) {
            board.set(Trouble.UNPLUGGED, true);
            assertThat(reason(show(light, CARD_READER))).isEqualTo(Reason.NOT_CONNECTED);
            assertThat(light.status(Deadline.after(Duration.ofSeconds(2))).condition())
                    .isEqualTo(Condition.OFFLINE);
        }
        board.set(Trouble.UNPLUGGED, false);
        try (GuideLight light = opened(Map.of())) {
            assertThat(show(light, CARD_READER)).isEqualTo(new Shown());
        }
    }

    @Test
    void aBoardThatCannotConfirmIsBelievedOnlyToHaveBeenTold() throws InterruptedException {
        board.set(Trouble.SILENT, true);
        try (GuideLight light = opened(Map.of("framing.answer", ""))) {
            assertThat(show(light, CARD_READER)).isEqualTo(new Sent());
        }
    }

    @Test
    void anotherMakesCommandsComeFromItsProfile() throws InterruptedException {
        try (SimulatedRelayBoard other = board(SimulatedRelayBoard.Make.DENKOVI, "other");
                GuideLight light = opened(
                        other.port(),
                        Map.of(
                                "framing.on", "{channel:2}+//",
                                "framing.off", "{channel:2}-//",
                                "framing.terminator", "none",
                                "framing.answer", "{command}"))) {
            assertThat(show(light, CARD_READER)).isEqualTo(new Shown());
            assertThat(other.shining()).containsExactly(0);
        }
    }

    private SimulatedRelayBoard board(SimulatedRelayBoard.Make make, String link) {
        return SimulatedRelayBoard.onSerial(folder.resolve(link), SerialLine.of8N1(115_200), make);
    }

    private static LightOutcome show(GuideLight light, Map<DeviceKind, Light> lights) throws InterruptedException {
        return light.show(lights, Deadline.after(Duration.ofSeconds(3)));
    }

    private static Reason reason(LightOutcome outcome) {
        assertThat(outcome).isInstanceOf(LightTrouble.class);
        return ((LightTrouble) outcome).reason();
    }

    private GuideLight opened(Map<String, Object> more) throws InterruptedException {
        return opened(board.port(), more);
    }

    private static GuideLight opened(String port, Map<String, Object> more) throws InterruptedException {
        Opening opening = opening(port, more);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return (GuideLight) ((Opening.Opened) opening).device();
    }

    private Opening opening(Map<String, Object> more) throws InterruptedException {
        return opening(board.port(), more);
    }

    private static Opening opening(String port, Map<String, Object> more) throws InterruptedException {
        Map<String, Object> values = new HashMap<>(Map.of(
                "framing.answer", ">",
                "capabilities.lamps.id-card-reader", 0,
                "capabilities.lamps.ticket-printer", 2,
                "timing.answerMilliseconds", 400));
        values.putAll(more);
        return new RelayDriver()
                .open(
                        new DeviceSettings("GUIDE_LIGHT", DeviceKind.GUIDE_LIGHT, "test", port, values),
                        Deadline.after(Duration.ofSeconds(5)));
    }
}
