package org.hallkiosk.driver.sdt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds frames in bytes that arrive in any pieces, with noise before, between and in them. After a broken frame it
 * looks for the next preamble right behind the broken one's: the length may be what was broken.
 */
final class SdtFrameDecoder {
    private byte[] buffer = new byte[0];

    /** What was found in the bytes. */
    sealed interface Found {

        /** A whole frame that is an answer. */
        record Whole(SdtAnswer answer) implements Found {}

        /** A preamble behind which length, checksum or status cannot be. */
        record Broken(String fault) implements Found {}
    }

    /** Takes what has arrived and gives what can now be told of it, in order. */
    List<Found> add(byte[] arrived) {
        int before = buffer.length;
        buffer = Arrays.copyOf(buffer, before + arrived.length);
        System.arraycopy(arrived, 0, buffer, before, arrived.length);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < buffer.length) {
            if (!SdtFrame.mayBePreamble(buffer, at)) {
                at++;
                continue;
            }
            if (buffer.length - at < SdtFrame.BYTES_BEFORE_BODY) {
                break;
            }
            int lengthAt = at + SdtFrame.preambleLength();
            int length = Byte.toUnsignedInt(buffer[lengthAt]) << 8 | Byte.toUnsignedInt(buffer[lengthAt + 1]);
            if (length < SdtFrame.SHORTEST_LENGTH || length > SdtFrame.LONGEST_LENGTH) {
                found.add(new Found.Broken("length " + length));
                at = lengthAt;
                continue;
            }
            int bodyAt = at + SdtFrame.BYTES_BEFORE_BODY;
            int end = bodyAt + length;
            if (buffer.length < end) {
                break;
            }
            if (SdtFrame.checksum(buffer, lengthAt, end) != 0) {
                found.add(new Found.Broken("checksum"));
                at = lengthAt;
                continue;
            }
            found.add(SdtAnswer.of(Arrays.copyOfRange(buffer, bodyAt, end - 1))
                    .<Found>map(Found.Whole::new)
                    .orElse(new Found.Broken("status")));
            at = end;
        }
        buffer = Arrays.copyOfRange(buffer, at, buffer.length);
        return found;
    }

    /** Whether a frame, or what may be the beginning of one, waits for its rest. */
    boolean midFrame() {
        return buffer.length > 0;
    }
}
