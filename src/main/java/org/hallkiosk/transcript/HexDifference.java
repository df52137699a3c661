package org.hallkiosk.transcript;

import java.util.Arrays;
import java.util.HexFormat;

/** Shows where bytes part from what was expected: a few before, and a mark under the first that differs. */
final class HexDifference {
    private static final int BEFORE = 8;
    private static final int AFTER = 24;
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ").withUpperCase();

    private HexDifference() {}

    static String of(byte[] expected, byte[] written) {
        int same = Arrays.mismatch(expected, written);
        int at = same < 0 ? Math.min(expected.length, written.length) : same;
        int from = Math.max(0, at - BEFORE);
        String indent = from > 0 ? "… " : "";
        return """
                byte %d differs
                  expected  %s%s
                  written   %s%s
                            %s^^""".formatted(
                        at,
                        indent,
                        part(expected, from),
                        indent,
                        part(written, from),
                        " ".repeat(indent.length() + 3 * (at - from)));
    }

    private static String part(byte[] bytes, int from) {
        int to = Math.min(bytes.length, from + BEFORE + AFTER);
        String shown = from >= to ? "(nothing more)" : PAIRS.formatHex(bytes, from, to);
        return to < bytes.length ? shown + " …" : shown;
    }
}
