package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.simulator.SimulatedIdCardReader;
import org.hallkiosk.simulator.SimulatedRelayBoard;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.text.Language;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole terminal whose lamps hang on a real serial line: where light guides an applicant, and what it survives. */
@Timeout(120)
class GuideLightDeskIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int READER_LAMP = 0;

    @TempDir
    private Path folder;

    private SimulatedRelayBoard board;
    private SimulatedIdCardReader reader;
    private KioskTerminal terminal;

    @BeforeEach
    void switchOn() throws Exception {
        board = SimulatedRelayBoard.onSerial(
                folder.resolve("board"), SerialLine.of8N1(19_200), SimulatedRelayBoard.Make.NUMATO);
        reader = new SimulatedIdCardReader(folder.resolve("reader"));
        terminal =
                new KioskTerminal(configuration(), Drivers.shipped(), Map.of(), Clock.system(ZoneId.systemDefault()));
        terminal.start();
        await().atMost(SOON)
                .until(() -> terminal.supervisor().canServe(DeviceKind.ID_CARD_READER)
                        && terminal.supervisor().canServe(DeviceKind.GUIDE_LIGHT));
    }

    @AfterEach
    void switchOff() {
        terminal.close();
        reader.close();
        board.close();
    }

    @Test
    void theReaderIsLitWhileItWaitsForACardAndDarkAfterwards() {
        assertThat(board.shining()).isEmpty();
        goToTheReader();
        awaitShining(Set.of(READER_LAMP));

        terminal.runner().post(new JourneyEvent.Home());

        awaitShining(Set.of());
    }

    @Test
    void aBoardThatWasUnpluggedIsToldAgainWhatShinesWhenItIsBack() {
        goToTheReader();
        awaitShining(Set.of(READER_LAMP));
        board.set(Trouble.UNPLUGGED, true);
        await().atMost(SOON).until(() -> !terminal.supervisor().canServe(DeviceKind.GUIDE_LIGHT));
        terminal.runner().post(new JourneyEvent.Home());

        board.set(Trouble.UNPLUGGED, false);
        awaitShining(Set.of());
        goToTheReader();

        awaitShining(Set.of(READER_LAMP));
    }

    @Test
    void aReaderThatIsGoneIsNotLit() {
        goToTheReader();
        awaitShining(Set.of(READER_LAMP));

        reader.set(Trouble.UNPLUGGED, true);

        awaitShining(Set.of());
    }

    private void awaitShining(Set<Integer> lamps) {
        await().atMost(SOON).until(() -> board.shining().equals(lamps));
    }

    private void goToTheReader() {
        terminal.runner().post(new JourneyEvent.Touched());
        terminal.runner().post(new JourneyEvent.LanguageChosen(Language.EN));
        terminal.runner().post(new JourneyEvent.ServiceChosen("social-insurance-certificate"));
        terminal.runner().post(new JourneyEvent.Proceed());
    }

    private Configuration configuration() throws Exception {
        Path copy = CommandRun.configurationCopy(folder);
        String kiosk = Files.readString(copy.resolve("kiosk.yaml"));
        int from = kiosk.indexOf("# Where each device sits");
        int to = kiosk.indexOf("# Relative to the state folder");
        Files.writeString(
                copy.resolve("kiosk.yaml"),
                kiosk.substring(0, from)
                        + "devices:\n  ID_CARD_READER: {kind: id-card-reader, model: generic-sdt, port: \""
                        + reader.port()
                        + "\"}\n"
                        + "  GUIDE_LIGHT: {kind: guide-light, model: numato-usb-relay, port: \"" + board.port()
                        + "\"}\n\n"
                        + kiosk.substring(to));
        Loading loading = new ConfigurationLoader(folder.resolve("state")).load(copy, Path.of("devices"));
        assertThat(loading).isInstanceOf(Loading.Loaded.class);
        return ((Loading.Loaded) loading).configuration();
    }
}
