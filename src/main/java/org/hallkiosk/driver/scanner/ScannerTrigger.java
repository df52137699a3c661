package org.hallkiosk.driver.scanner;

import java.util.HexFormat;
import org.hallkiosk.device.DeviceSettings;

/**
 * How a scanner is told to look, by family. Sources: Honeywell's and Newland's serial programming guides, and the manual
 * of the EM3095/GM65 modules.
 */
public enum ScannerTrigger {
    /** It looks all the time, or decides by itself. */
    NONE("", ""),

    HONEYWELL("16540D", "16550D"),

    /** {@code ~ 01 0000 @SCNTRG1; 03}, and the same with 0. */
    NEWLAND("7E01303030304053434E545247313B03", "7E01303030304053434E545247303B03"),

    /** Stops by itself after a code or some seconds; there is no command for stopping. */
    EM3095("7E000801000201ABCD", "");

    private static final byte[] NEWLAND_REPLY = {0x02, 0x01, '0', '0', '0', '0'};
    /** One byte follows, 0 when it was done, and two of checksum, which the makers fill in as they please. */
    private static final byte[] EM3095_REPLY = {0x02, 0, 0, 1};

    private static final int EM3095_REPLY_LENGTH = 7;
    private static final int ETX = 0x03;
    private static final int ACK = 0x06;
    private static final int NAK = 0x15;
    private static final int ENQ = 0x05;

    private final String on;
    private final String off;

    ScannerTrigger(String on, String off) {
        this.on = on;
        this.off = off;
    }

    /** From the profile's {@code framing.trigger}: none, honeywell, newland or em3095. */
    public static ScannerTrigger of(DeviceSettings settings) {
        return switch (settings.text("framing.trigger", "none")) {
            case "honeywell" -> HONEYWELL;
            case "newland" -> NEWLAND;
            case "em3095" -> EM3095;
            default -> NONE;
        };
    }

    byte[] on() {
        return HexFormat.of().parseHex(on);
    }

    byte[] off() {
        return HexFormat.of().parseHex(off);
    }

    /**
     * Whether these bytes, the first since the last code, begin the family's reply to its trigger. A single ACK, NAK (does
     * not do that) or ENQ (does not know that) is a reply of every family: no code begins with one.
     */
    Reply reply(byte[] bytes) {
        if (this == NONE) {
            return Reply.none();
        }
        if (bytes.length == 1 && (bytes[0] == ACK || isRefusal(bytes[0]))) {
            return new Reply(1, isRefusal(bytes[0]));
        }
        return switch (this) {
            case NONE, HONEYWELL -> Reply.none();
            case EM3095 ->
                switch (compare(bytes, EM3095_REPLY)) {
                    case DIFFERENT -> Reply.none();
                    case BEGINNING -> Reply.moreNeeded();
                    case WHOLE ->
                        bytes.length < EM3095_REPLY_LENGTH
                                ? Reply.moreNeeded()
                                : new Reply(EM3095_REPLY_LENGTH, bytes[EM3095_REPLY.length] != 0);
                };
            case NEWLAND ->
                switch (compare(bytes, NEWLAND_REPLY)) {
                    case DIFFERENT -> Reply.none();
                    case BEGINNING -> Reply.moreNeeded();
                    case WHOLE -> endingWithEtx(bytes);
                };
        };
    }

    private static boolean isRefusal(byte b) {
        return b == NAK || b == ENQ;
    }

    /**
     * @param length bytes to pass over; 0 for none, negative when more must come before that can be said
     * @param refused whether the scanner will not look
     */
    record Reply(int length, boolean refused) {
        static Reply none() {
            return new Reply(0, false);
        }

        static Reply moreNeeded() {
            return new Reply(-1, false);
        }
    }

    private enum Match {
        DIFFERENT,
        BEGINNING,
        WHOLE
    }

    private static Match compare(byte[] bytes, byte[] reply) {
        for (int i = 0; i < Math.min(bytes.length, reply.length); i++) {
            if (bytes[i] != reply[i]) {
                return Match.DIFFERENT;
            }
        }
        return bytes.length < reply.length ? Match.BEGINNING : Match.WHOLE;
    }

    private static Reply endingWithEtx(byte[] bytes) {
        boolean refused = false;
        for (int i = NEWLAND_REPLY.length; i < bytes.length; i++) {
            refused |= isRefusal(bytes[i]);
            if (bytes[i] == ETX) {
                return new Reply(i + 1, refused);
            }
        }
        return Reply.moreNeeded();
    }
}
