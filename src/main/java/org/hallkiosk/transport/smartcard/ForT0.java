package org.hallkiosk.transport.smartcard;

import java.util.Arrays;

/**
 * Commands as the protocol T=0 takes them (ISO/IEC 7816-3, 12.2): one with data carries no length of the answer, which
 * the chip then announces by {@code 61xx}.
 */
final class ForT0 {
    private static final int HEADER = 4;
    private static final int HEADER_AND_LENGTH = 5;

    private ForT0() {}

    static byte[] of(byte[] command) {
        if (command.length <= HEADER_AND_LENGTH) {
            return command.length == HEADER ? Arrays.copyOf(command, HEADER_AND_LENGTH) : command;
        }
        int data = command[HEADER] & 0xFF;
        return data > 0 && command.length == HEADER_AND_LENGTH + data + 1
                ? Arrays.copyOf(command, command.length - 1)
                : command;
    }
}
