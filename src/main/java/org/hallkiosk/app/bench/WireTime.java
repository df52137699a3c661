package org.hallkiosk.app.bench;

import java.util.Map;
import org.hallkiosk.text.Remark;

/** How long bytes take on a serial line, however fast the programs at its ends are. */
public final class WireTime {
    /** A start bit, eight data bits, a stop bit. */
    private static final int BITS_A_BYTE = 10;

    /**
     * What a card costs the line: finding it, selecting it, and its text, picture and fingerprints, questions and answers
     * with their frames (GA 450 and GA 467: 10 + 15 bytes, 10 + 19 bytes, 10 + 1295 bytes).
     */
    public static final int CARD_BYTES = 10 + 15 + 10 + 19 + 10 + 1295;

    private WireTime() {}

    /** How much of a figure is the line's own time. */
    public static Remark note(int bytes, int baud) {
        return new Remark(
                "bench.note.on-the-wire",
                Map.of("milliseconds", Math.round(milliseconds(bytes, baud)), "bytes", bytes, "baud", baud));
    }

    public static double milliseconds(int bytes, int baud) {
        return bytes * BITS_A_BYTE * 1000.0 / baud;
    }
}
