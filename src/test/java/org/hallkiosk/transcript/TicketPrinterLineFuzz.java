package org.hallkiosk.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transcript.Transcript.Step;

/** The real driver of a ticket printer, against a device that says anything. */
public final class TicketPrinterLineFuzz {
    private static final Path FILE = Path.of("devices/ticket-printer/transcripts/generic-80mm-chinese.yaml");
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

    private TicketPrinterLineFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        AnyDevice.play(DRIVER, SETTINGS, STEPS, input.clone());
    }
}
