package org.hallkiosk.driver.scanner;

import java.time.Duration;
import org.hallkiosk.device.DeviceSettings;

/**
 * How a scanner wraps what it read.
 *
 * @param aimPrefix whether an AIM symbology identifier (ISO/IEC 15424, for instance {@code ]Q1}) may stand before it
 * @param longest bytes of the longest code that is one; the largest QR code holds 2953
 * @param pause silence that no line needs within a code: what comes after it may be another one, see {@link ScannerText}
 * @param gap silence after which nothing more belongs to what came before
 */
public record ScannerFraming(Terminator terminator, boolean aimPrefix, int longest, Duration pause, Duration gap) {
    private static final Duration USUAL_PAUSE = Duration.ofMillis(40);
    private static final Duration USUAL_GAP = Duration.ofMillis(300);

    /** What ends a code. */
    public enum Terminator {
        CR,
        LF,
        CR_LF,
        /** The code stands between the control characters STX and ETX. */
        STX_ETX,
        /** Nothing but silence. */
        GAP
    }

    /** Carriage return, an AIM prefix allowed. */
    public static ScannerFraming usual() {
        return new ScannerFraming(Terminator.CR, true, 4096, USUAL_PAUSE, USUAL_GAP);
    }

    /** From the profile: {@code framing.terminator} is cr, lf, crlf, stx-etx or gap. */
    public static ScannerFraming of(DeviceSettings settings) {
        Terminator terminator = switch (settings.text("framing.terminator", "cr")) {
            case "lf" -> Terminator.LF;
            case "crlf" -> Terminator.CR_LF;
            case "stx-etx" -> Terminator.STX_ETX;
            case "gap" -> Terminator.GAP;
            default -> Terminator.CR;
        };
        Duration usualGap = terminator == Terminator.GAP ? Duration.ofMillis(100) : USUAL_GAP;
        Duration gap = settings.milliseconds("timing.gapMilliseconds", usualGap);
        Duration pause = settings.milliseconds("timing.pauseMilliseconds", USUAL_PAUSE);
        return new ScannerFraming(
                terminator,
                settings.flag("framing.aimPrefix", true),
                settings.integer("framing.longest", usual().longest()),
                pause.compareTo(gap) < 0 ? pause : gap,
                gap);
    }
}
