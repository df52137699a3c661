package org.hallkiosk.configuration;

import java.util.Arrays;

/** Any bytes as a profile, a transcript, or a hall's configuration file. */
public final class CheckedFileFuzz {
    private static final String[] SCHEMAS = {"profile", "transcript", "kiosk", "service", "facts", "ticket"};

    private CheckedFileFuzz() {}

    /** The first byte chooses the schema. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            String schema = SCHEMAS[Byte.toUnsignedInt(input[0]) % SCHEMAS.length];
            CheckedFile.of("fuzz.yaml", Arrays.copyOfRange(input, 1, input.length), schema);
        }
    }
}
