package org.hallkiosk.driver.escpos;

/**
 * Byte pairs that a printer obeys the moment they arrive, also in the middle of a picture. {@code DLE EOT}, {@code DLE ENQ}
 * and {@code DLE DC4} are those of Epson's "ESC/POS Command Reference", which warns of them in image data; {@code GS ETX},
 * {@code GS EOT} and {@code GS ENQ} do the same in the family of Axiohm, NCR and CognitiveTPG ("A799 Programming Guide");
 * and a customer display on the same line takes {@code ESC =} for the choice between itself and the printer.
 *
 * <p>Text never holds one: its bytes are 20–7E, and the second byte of a GBK or GB 18030 character is 30–FE.
 */
final class RealTimeSequences {
    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;

    private RealTimeSequences() {}

    static boolean begins(int first, int second) {
        return switch (first & 0xFF) {
            case DLE -> second == 0x04 || second == 0x05 || second == 0x14;
            case GS -> second == 0x03 || second == 0x04 || second == 0x05;
            case ESC -> second == '=';
            default -> false;
        };
    }

    /** How many pairs of these bytes a printer would obey. */
    static int countIn(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (begins(bytes[i], bytes[i + 1])) {
                count++;
            }
        }
        return count;
    }

    /** The first byte of such a pair with one dot more, beside or between its own: no longer a command, hardly other to the eye. */
    static byte thickened(byte first) {
        return switch (first) {
            case DLE -> 0x18;
            case GS, ESC -> 0x1F;
            default -> first;
        };
    }
}
