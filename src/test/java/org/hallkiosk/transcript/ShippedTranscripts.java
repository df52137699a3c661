package org.hallkiosk.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.driver.escpos.EscPosDriver;
import org.hallkiosk.driver.ipp.IppDriver;
import org.hallkiosk.driver.relay.RelayDriver;
import org.hallkiosk.driver.scanner.ScannerDriver;
import org.hallkiosk.driver.sdt.SdtDriver;
import org.hallkiosk.simulator.SpecimenPayloads;
import org.hallkiosk.transcript.TranscriptReader.Reading;

/** The transcripts of this project, and the drivers that they are held against. */
final class ShippedTranscripts {
    static final TranscriptFiles FILES = new TranscriptFiles(Path.of("devices"));
    static final Specimens SPECIMENS = SpecimenPayloads.in(Path.of("devices"));

    private static final List<DeviceDriver> DRIVERS = drivers();

    private ShippedTranscripts() {}

    private static List<DeviceDriver> drivers() {
        List<DeviceDriver> drivers = new ArrayList<>(
                List.of(new SdtDriver(), new ScannerDriver(), new EscPosDriver(), new IppDriver(), new RelayDriver()));
        ServiceLoader.load(DeviceDriver.class).forEach(drivers::add);
        return List.copyOf(drivers);
    }

    static Transcript read(Path file) throws IOException {
        return switch (new TranscriptReader(SPECIMENS).read(file)) {
            case Reading.Read(Transcript transcript) -> transcript;
            case Reading.Mistaken(var mistakes) -> throw new AssertionError(file + ": " + mistakes);
        };
    }

    static TranscriptPlayer player(Path file, Transcript transcript) throws IOException {
        DeviceSettings settings = TranscriptFiles.settings(file, transcript);
        return new TranscriptPlayer(driver(settings), settings, SPECIMENS);
    }

    static DeviceDriver driver(DeviceSettings settings) {
        String protocol = settings.text("protocol", "");
        return DRIVERS.stream()
                .filter(driver -> driver.protocol().equals(protocol) && driver.kind() == settings.kind())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no driver speaks " + protocol));
    }
}
