package org.hallkiosk.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transcript.Transcript.Step;

/** The real driver of a code scanner, against a device that says anything. */
public final class ScannerLineFuzz {
    private static final Path FILE = Path.of("devices/code-scanner/transcripts/newland-serial.yaml");
    private static final List<Step> STEPS;
    private static final DeviceSettings SETTINGS;
    private static final DeviceDriver DRIVER;

    static {
        try {
            Transcript transcript = ShippedTranscripts.read(FILE);
            STEPS = transcript.scenarios().getFirst().steps();
            SETTINGS = TranscriptFiles.settings(FILE, transcript);
            DRIVER = ShippedTranscripts.driver(SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScannerLineFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        AnyDevice.play(DRIVER, SETTINGS, STEPS, input.clone());
    }
}
