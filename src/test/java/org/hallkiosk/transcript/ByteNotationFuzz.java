package org.hallkiosk.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hallkiosk.transcript.ByteNotation.Unclear;

/** Any text where a transcript writes bytes. */
public final class ByteNotationFuzz {
    private static final ByteNotation NOTATION =
            new ByteNotation(Map.of("look", new Bytes(new byte[] {0x16, 0x54, 0x0D})), ShippedTranscripts.SPECIMENS);

    private ByteNotationFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            NOTATION.read(new String(input, StandardCharsets.UTF_8));
        } catch (Unclear declared) {
            // It says which piece is not clear.
        }
    }
}
