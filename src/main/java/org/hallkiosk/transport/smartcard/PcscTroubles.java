package org.hallkiosk.transport.smartcard;

import java.util.Locale;
import org.hallkiosk.transport.TransportException;

/** The answers of PC/SC that are trouble, in a technician's words. */
final class PcscTroubles {
    private PcscTroubles() {}

    static TransportException of(PcscAnswer answer, String doing) {
        return new TransportException(answer.reason(), doing + ": " + meaning(answer));
    }

    static String meaning(PcscAnswer answer) {
        return switch (answer) {
            case NO_SERVICE, COMMUNICATION_FAILED, INVALID_HANDLE, SERVICE_STOPPED -> "pcscd is not running";
            case NO_READERS, UNKNOWN_READER, READER_UNAVAILABLE -> "the reader is not there";
            case SHARING_VIOLATION -> "another program uses the card";
            case ACCESS_DENIED -> "pcscd refuses this user (polkit)";
            default -> answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
