package org.hallkiosk.driver.escpos;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;

/** Looks into captured bytes. */
final class EscPosBytes {
    private EscPosBytes() {}

    /**
     * How often a printer would see a command that it obeys at once. Written from the references and not from the driver:
     * DLE EOT, DLE ENQ, DLE DC4 (Epson), GS ETX, GS EOT, GS ENQ (CognitiveTPG A799), ESC = (customer displays).
     */
    static int realTimeCommandsIn(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        int count = 0;
        for (String command : List.of("1004", "1005", "1014", "1d03", "1d04", "1d05", "1b3d")) {
            for (int at = hex.indexOf(command); at >= 0; at = hex.indexOf(command, at + 1)) {
                count += at % 2 == 0 ? 1 : 0;
            }
        }
        return count;
    }

    static boolean holdsGb18030(byte[] bytes, String text) {
        return holds(bytes, text.getBytes(Charset.forName("GB18030")));
    }

    static boolean holds(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
