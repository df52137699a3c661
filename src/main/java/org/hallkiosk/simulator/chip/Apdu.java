package org.hallkiosk.simulator.chip;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A short command APDU (ISO/IEC 7816-4, 5.1).
 *
 * @param expected the wanted length of the answer; 256 for as much as there is, -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes of a wire, handed on and never compared.
record Apdu(int cla, int instruction, int p1, int p2, byte[] data, int expected) {
    static final int SELECT = 0xA4;
    static final int READ_BINARY = 0xB0;
    static final int READ_RECORD = 0xB2;
    static final int DONE = 0x9000;
    static final int END_OF_FILE = 0x6282;
    static final int WRONG_LENGTH = 0x6700;
    static final int SECURITY_NOT_SATISFIED = 0x6982;
    static final int WRONG_SECURITY_OBJECTS = 0x6988;
    static final int WRONG_DATA = 0x6A80;
    static final int NO_FILE = 0x6A82;
    static final int NO_RECORD = 0x6A83;
    static final int OUTSIDE_FILE = 0x6B00;
    static final int NO_INSTRUCTION = 0x6D00;
    static final int REFUSED = 0x6300;

    static Apdu of(byte[] command) {
        int expected = -1;
        byte[] data = {};
        if (command.length == 5) {
            expected = command[4] & 0xFF;
        } else if (command.length > 5) {
            int length = command[4] & 0xFF;
            data = Arrays.copyOfRange(command, 5, Math.min(command.length, 5 + length));
            if (command.length > 5 + length) {
                expected = command[5 + length] & 0xFF;
            }
        }
        return new Apdu(
                command[0] & 0xFF,
                command[1] & 0xFF,
                command[2] & 0xFF,
                command[3] & 0xFF,
                data,
                expected == 0 ? 256 : expected);
    }

    /** P1 and P2 as an offset into a file. */
    int offset() {
        return p1 << 8 | p2;
    }

    String hexData() {
        return HexFormat.of().withUpperCase().formatHex(data);
    }

    static byte[] status(int statusWord) {
        return new byte[] {(byte) (statusWord >> 8), (byte) statusWord};
    }

    static byte[] done(byte[] data) {
        return concat(data, status(DONE));
    }

    /** The part of a file that was asked for. */
    static byte[] part(byte[] file, int offset, int expected) {
        if (offset > file.length) {
            return status(OUTSIDE_FILE);
        }
        int end = Math.min(file.length, offset + expected);
        byte[] part = Arrays.copyOfRange(file, offset, end);
        return concat(part, status(offset + expected > file.length && expected < 256 ? END_OF_FILE : DONE));
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
