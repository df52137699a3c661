package org.hallkiosk.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.MachineReadableZone;
import picocli.CommandLine.Option;

/**
 * The key of a travel document, as options. Given without a value it is asked for and not shown, so that it stands
 * neither on the screen nor in the shell's history; it is part of no answer and no message.
 */
final class AccessKeyOptions {
    @Option(names = "--can", paramLabel = "DIGITS", arity = "0..1", interactive = true)
    private char[] accessNumber = {};

    @Option(names = "--mrz", paramLabel = "ZONE", arity = "0..1", interactive = true)
    private char[] zone = {};

    /** What the options come to. */
    sealed interface Given {
        record Nothing() implements Given {}

        record Key(AccessKey key) implements Given {}

        /** @param option the one whose value is no such key */
        record Mistaken(String option) implements Given {}
    }

    Given given(Clock clock) {
        if (accessNumber.length > 0) {
            String digits = new String(accessNumber).strip();
            return AccessKey.CardAccessNumber.isValid(digits)
                    ? new Given.Key(new AccessKey.CardAccessNumber(digits))
                    : new Given.Mistaken("--can");
        }
        if (zone.length == 0) {
            return new Given.Nothing();
        }
        String text = new String(zone).strip();
        return MachineReadableZone.of(text)
                .flatMap(read -> read.key(LocalDate.now(clock)))
                .or(() -> threeParts(text))
                .<Given>map(Given.Key::new)
                .orElseGet(() -> new Given.Mistaken("--mrz"));
    }

    /** {@code NUMBER,1990-05-20,2031-05-19}: what a technician reads off the page of a specimen. */
    private static Optional<AccessKey.PrintedData> threeParts(String text) {
        String[] parts = text.toUpperCase(Locale.ROOT).split(",", -1);
        if (parts.length != 3 || !AccessKey.PrintedData.isDocumentNumber(parts[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new AccessKey.PrintedData(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2])));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
