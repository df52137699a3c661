package org.hallkiosk.transport.smartcard;

import java.util.Arrays;
import org.hallkiosk.device.Reason;

/**
 * What PC/SC functions return (pcsclite.h of PCSC-lite, whose numbers are those of Microsoft's winscard).
 */
enum PcscAnswer {
    DONE(0x00000000, Whose.NOBODY, Reason.OTHER),
    CANCELLED(0x80100002, Whose.SERVICE, Reason.OTHER),
    INVALID_HANDLE(0x80100003, Whose.SERVICE, Reason.NOT_CONNECTED),
    UNKNOWN_READER(0x80100009, Whose.READER, Reason.NOT_CONNECTED),
    TIMEOUT(0x8010000A, Whose.NOBODY, Reason.NOT_RESPONDING),
    SHARING_VIOLATION(0x8010000B, Whose.READER, Reason.PORT_BUSY),
    NO_SMARTCARD(0x8010000C, Whose.CARD, Reason.OTHER),
    PROTOCOL_MISMATCH(0x8010000F, Whose.CARD, Reason.OTHER),
    COMMUNICATION_FAILED(0x80100013, Whose.SERVICE, Reason.NOT_CONNECTED),
    NOT_TRANSACTED(0x80100016, Whose.CARD, Reason.OTHER),
    READER_UNAVAILABLE(0x80100017, Whose.READER, Reason.NOT_CONNECTED),
    NO_SERVICE(0x8010001D, Whose.SERVICE, Reason.NOT_CONNECTED),
    SERVICE_STOPPED(0x8010001E, Whose.SERVICE, Reason.NOT_CONNECTED),
    NO_READERS(0x8010002E, Whose.NOBODY, Reason.NOT_CONNECTED),
    COMMUNICATION_DATA_LOST(0x8010002F, Whose.CARD, Reason.OTHER),
    UNSUPPORTED_CARD(0x80100065, Whose.CARD, Reason.OTHER),
    UNRESPONSIVE_CARD(0x80100066, Whose.CARD, Reason.OTHER),
    UNPOWERED_CARD(0x80100067, Whose.CARD, Reason.OTHER),
    RESET_CARD(0x80100068, Whose.CARD, Reason.OTHER),
    REMOVED_CARD(0x80100069, Whose.CARD, Reason.OTHER),
    ACCESS_DENIED(0x8010006A, Whose.SERVICE, Reason.ACCESS_DENIED),
    ANOTHER(0xFFFFFFFF, Whose.READER, Reason.OTHER);

    private final int code;
    private final Whose whose;
    private final Reason reason;

    PcscAnswer(int code, Whose whose, Reason reason) {
        this.code = code;
        this.whose = whose;
        this.reason = reason;
    }

    /** Whose trouble it is. */
    enum Whose {
        NOBODY,
        CARD,
        READER,
        SERVICE
    }

    static PcscAnswer of(long returned) {
        return Arrays.stream(values())
                .filter(answer -> answer.code == (int) returned)
                .findFirst()
                .orElse(ANOTHER);
    }

    Whose whose() {
        return whose;
    }

    Reason reason() {
        return reason;
    }
}
