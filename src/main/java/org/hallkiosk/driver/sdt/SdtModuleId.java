package org.hallkiosk.driver.sdt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The number of the reader's security module, printed as the vendors' tools print it. */
final class SdtModuleId {
    private SdtModuleId() {}

    /** From the 16 bytes of the answer to {@link SdtCommand#MODULE_ID}; all numbers low byte first. */
    static String text(byte[] answer) {
        ByteBuffer bytes = ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN);
        return "%02x.%02x-%d-%010d-%010d"
                .formatted(
                        bytes.getShort() & 0xFF,
                        bytes.getShort() & 0xFF,
                        Integer.toUnsignedLong(bytes.getInt()),
                        Integer.toUnsignedLong(bytes.getInt()),
                        Integer.toUnsignedLong(bytes.getInt()));
    }
}
