package org.hallkiosk.configuration;

import java.util.Arrays;

/** Any bytes as a profile, a transcript, or a hall's configuration file. */
public final class CheckedFileFuzz {
    private static final String[] SCHEMAS = {"profile", "transcript", "kiosk", "service", "facts", "ticket"};

    private CheckedFileFuzz() {}

    /** Reading the schemas for the first time takes longer than any input may. */
    public static void fuzzerInitialize() {
        for (String schema : SCHEMAS) {
            CheckedFile.of("fuzz.yaml", new byte[0], schema);
        }
    }

    /** The first byte chooses the schema. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            String schema = SCHEMAS[Byte.toUnsignedInt(input[0]) % SCHEMAS.length];
            CheckedFile.of("fuzz.yaml", Arrays.copyOfRange(input, 1, input.length), schema);
        }
    }
}
