package org.hallkiosk.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.simulator.SpecimenPayloads;
import org.hallkiosk.transcript.TranscriptReader.Reading;

/** The transcripts of this project, and the drivers that they are held against. */
final class ShippedTranscripts {
    static final TranscriptFiles FILES = new TranscriptFiles(Path.of("devices"));
    static final Specimens SPECIMENS = SpecimenPayloads.in(Path.of("devices"));

    private static final List<DeviceDriver> DRIVERS = List.copyOf(ServiceLoader.load(DeviceDriver.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());

    private ShippedTranscripts() {}

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
