package org.hallkiosk.driver.javapos;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;

/**
 * JavaPOS's error codes as reasons and words (UnifiedPOS, "Common properties, methods and events" and "POS printer"). A
 * service's own message is repeated only for what happens before an applicant comes into play, because it may quote
 * what was printed or scanned.
 */
final class JavaPosErrors {
    /** What a device is asked while it is opened. */
    static final String OPENING = "open";

    private JavaPosErrors() {}

    static TransportException explain(String port, String what, Throwable thrown) {
        String said = what.equals(OPENING) ? " (" + thrown.getMessage() + ")" : "";
        if (thrown instanceof JposException error) {
            return new TransportException(
                    reason(error.getErrorCode(), error.getErrorCodeExtended()),
                    port + ", " + what + ": " + meaning(error.getErrorCode(), error.getErrorCodeExtended()) + said);
        }
        return new TransportException(
                Reason.OTHER,
                port + ", " + what + ": the maker's driver failed with "
                        + thrown.getClass().getName() + said);
    }

    static Reason reason(int code, int extended) {
        return switch (code) {
            case JposConst.JPOS_E_CLAIMED, JposConst.JPOS_E_BUSY -> Reason.PORT_BUSY;
            case JposConst.JPOS_E_NOSERVICE,
                    JposConst.JPOS_E_NOHARDWARE,
                    JposConst.JPOS_E_NOEXIST,
                    JposConst.JPOS_E_CLOSED -> Reason.NOT_CONNECTED;
            case JposConst.JPOS_E_OFFLINE, JposConst.JPOS_E_TIMEOUT -> Reason.NOT_RESPONDING;
            case JposConst.JPOS_E_ILLEGAL -> Reason.NOT_ACCEPTED;
            case JposConst.JPOS_E_EXTENDED -> extendedReason(extended);
            default -> Reason.OTHER;
        };
    }

    private static Reason extendedReason(int extended) {
        return switch (extended) {
            case POSPrinterConst.JPOS_EPTR_COVER_OPEN -> Reason.COVER_OPEN;
            case POSPrinterConst.JPOS_EPTR_REC_EMPTY -> Reason.MEDIA_EMPTY;
            case POSPrinterConst.JPOS_EPTR_REC_CARTRIDGE_REMOVED, POSPrinterConst.JPOS_EPTR_REC_CARTRIDGE_EMPTY ->
                Reason.MARKER_SUPPLY_EMPTY;
            case POSPrinterConst.JPOS_EPTR_TOOBIG, POSPrinterConst.JPOS_EPTR_BADFORMAT -> Reason.NOT_ACCEPTED;
            default -> Reason.OTHER;
        };
    }

    /** The code in words, the numbers included. */
    static String meaning(int code, int extended) {
        String words = switch (code) {
            case JposConst.JPOS_E_CLOSED -> "closed";
            case JposConst.JPOS_E_CLAIMED -> "another program has claimed the device";
            case JposConst.JPOS_E_NOTCLAIMED -> "not claimed";
            case JposConst.JPOS_E_NOSERVICE -> "the maker's service cannot be loaded";
            case JposConst.JPOS_E_DISABLED -> "disabled";
            case JposConst.JPOS_E_ILLEGAL -> "the device cannot do that";
            case JposConst.JPOS_E_NOHARDWARE -> "the device is not connected or switched off";
            case JposConst.JPOS_E_OFFLINE -> "the device is off line";
            case JposConst.JPOS_E_NOEXIST -> "no such file or device";
            case JposConst.JPOS_E_TIMEOUT -> "no answer from the device in time";
            case JposConst.JPOS_E_BUSY -> "the device is busy";
            case JposConst.JPOS_E_EXTENDED -> "trouble of its own kind";
            default -> "failure";
        };
        return extended == 0
                ? "%s (JavaPOS error %d)".formatted(words, code)
                : "%s (JavaPOS error %d, extended %d)".formatted(words, code, extended);
    }
}
