package org.hallkiosk.driver.pcsc;

import java.io.ByteArrayOutputStream;

/** The commands of ISO/IEC 7816-4 that reading takes, and the one of PC/SC part 3 for a card's serial number. */
final class CardCommand {
    static final int BY_FILE = 0x00;
    static final int BY_FOLDER = 0x01;
    static final int BY_FILE_IN_FOLDER = 0x02;
    static final int BY_NAME = 0x04;
    static final int BY_PATH = 0x08;
    static final int WITH_DESCRIPTION = 0x00;
    static final int WITHOUT_DESCRIPTION = 0x0C;

    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int READ_RECORD = 0xB2;
    private static final int GET_RESPONSE = 0xC0;
    private static final int VERIFY = 0x20;

    private CardCommand() {}

    static byte[] select(int by, int description, byte[] what) {
        return bytes(SELECT, by, description, what);
    }

    /** The master file. */
    static byte[] selectRoot() {
        return new byte[] {0, (byte) SELECT, BY_FILE, WITHOUT_DESCRIPTION};
    }

    /** @param length of the answer; 0 for as much as there is */
    static byte[] readBinary(int offset, int length) {
        return new byte[] {0, (byte) READ_BINARY, (byte) (offset >> 8), (byte) offset, (byte) length};
    }

    static byte[] readRecord(int number) {
        return new byte[] {0, (byte) READ_RECORD, (byte) number, 0, 0};
    }

    static byte[] getResponse(int length) {
        return new byte[] {0, (byte) GET_RESPONSE, 0, 0, (byte) length};
    }

    static byte[] verify(byte[] secret) {
        return bytes(VERIFY, 0, 0, secret);
    }

    /** PC/SC part 3, 3.2.2.1.3: the reader answers for the card. */
    static byte[] serialNumber() {
        return new byte[] {(byte) 0xFF, (byte) 0xCA, 0, 0, 0};
    }

    private static byte[] bytes(int instruction, int p1, int p2, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, (byte) instruction, (byte) p1, (byte) p2, (byte) data.length});
        bytes.writeBytes(data);
        return bytes.toByteArray();
    }
}
