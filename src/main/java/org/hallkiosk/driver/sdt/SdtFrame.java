package org.hallkiosk.driver.sdt;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The envelope of every question and answer: preamble {@code AA AA AA 96 69}, two bytes of length, high byte first,
 * that count all after themselves, the body, and one byte that is the XOR of length and body.
 */
final class SdtFrame {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    static final int BYTES_BEFORE_BODY = PREAMBLE.length + 2;
    static final int BYTES_AROUND_BODY = BYTES_BEFORE_BODY + 1;

    /** A question has two bytes and an answer three; less is no frame. */
    static final int SHORTEST_LENGTH = 3;

    /** Text, photo and two fingerprints make 2314; what claims much more is noise that looks like a preamble. */
    static final int LONGEST_LENGTH = 4096;

    private SdtFrame() {}

    static byte[] encode(byte[] body) {
        int length = body.length + 1;
        ByteBuffer frame = ByteBuffer.allocate(BYTES_AROUND_BODY + body.length);
        frame.put(PREAMBLE).putShort((short) length).put(body);
        frame.put(checksum(frame.array(), PREAMBLE.length, BYTES_BEFORE_BODY + body.length));
        return frame.array();
    }

    /** The XOR of the bytes from one index up to, not with, the other. */
    static byte checksum(byte[] bytes, int from, int to) {
        byte sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= bytes[i];
        }
        return sum;
    }

    static int preambleLength() {
        return PREAMBLE.length;
    }

    /** Whether the bytes from this index on are a preamble, or as much of one as there are bytes. */
    static boolean mayBePreamble(byte[] bytes, int from) {
        int there = Math.min(PREAMBLE.length, bytes.length - from);
        return Arrays.equals(bytes, from, from + there, PREAMBLE, 0, there);
    }
}
