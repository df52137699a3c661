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
    private static final byte[] EM3095_REPLY = {0x02, 0, 0, 1, 0, '3', '1'};
    private static final int ETX = 0x03;

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

    /** Whether these bytes, the first since the last code, begin the family's reply to its trigger. */
    Reply reply(byte[] bytes) {
        return switch (this) {
            case NONE, HONEYWELL -> Reply.none();
            case EM3095 ->
                switch (compare(bytes, EM3095_REPLY)) {
                    case DIFFERENT -> Reply.none();
                    case BEGINNING -> Reply.moreNeeded();
                    case WHOLE -> Reply.of(EM3095_REPLY.length);
                };
            case NEWLAND ->
                switch (compare(bytes, NEWLAND_REPLY)) {
                    case DIFFERENT -> Reply.none();
                    case BEGINNING -> Reply.moreNeeded();
                    case WHOLE -> endingWithEtx(bytes);
                };
        };
    }

    /** @param length bytes to pass over; 0 for none, negative when more must come before that can be said */
    record Reply(int length) {
        static Reply none() {
            return new Reply(0);
        }

        static Reply moreNeeded() {
            return new Reply(-1);
        }

        static Reply of(int length) {
            return new Reply(length);
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
        for (int i = NEWLAND_REPLY.length; i < bytes.length; i++) {
            if (bytes[i] == ETX) {
                return Reply.of(i + 1);
            }
        }
        return Reply.moreNeeded();
    }
}
