package org.hallkiosk.driver.sdt;

import java.util.Arrays;
import java.util.Optional;

/** A frame's body understood as an answer. The data may be personal, so nothing here prints it. */
final class SdtAnswer {
    private static final int STATUS_BYTES = 3;

    private final SdtStatus status;
    private final byte[] data;

    private SdtAnswer(SdtStatus status, byte[] data) {
        this.status = status;
        this.data = data;
    }

    /** Empty when the body is too short for an answer or has a status that the protocol does not know. */
    static Optional<SdtAnswer> of(byte[] body) {
        return body.length < STATUS_BYTES
                ? Optional.empty()
                : SdtStatus.of(body[2])
                        .map(status -> new SdtAnswer(status, Arrays.copyOfRange(body, STATUS_BYTES, body.length)));
    }

    SdtStatus status() {
        return status;
    }

    byte[] data() {
        return data.clone();
    }

    int dataLength() {
        return data.length;
    }

    /** Two bytes of the data as a number, high byte first. */
    int number(int at) {
        return Byte.toUnsignedInt(data[at]) << 8 | Byte.toUnsignedInt(data[at + 1]);
    }

    @Override
    public String toString() {
        return "SdtAnswer[" + status + ", " + data.length + " bytes]";
    }
}
