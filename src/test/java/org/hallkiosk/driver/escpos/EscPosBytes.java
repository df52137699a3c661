package org.hallkiosk.driver.escpos;

import java.nio.charset.Charset;
import java.util.HexFormat;

/** Looks into captured bytes. */
final class EscPosBytes {
    private EscPosBytes() {}

    /** How often a printer would see DLE EOT, DLE ENQ or DLE DC4 in these bytes. */
    static int realTimeCommandsIn(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x10 && (bytes[i + 1] == 0x04 || bytes[i + 1] == 0x05 || bytes[i + 1] == 0x14)) {
                count++;
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
