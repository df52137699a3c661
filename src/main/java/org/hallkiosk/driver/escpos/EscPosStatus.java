package org.hallkiosk.driver.escpos;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;

/**
 * What a printer's status bits mean, as Epson's "ESC/POS Command Reference" gives them ({@code DLE EOT}, {@code GS a};
 * https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/). Its auto-recoverable error is above all a print head that
 * is too hot: the printer stops, cools down and goes on by itself.
 *
 * @param offline it does not print now, whatever the cause
 * @param reasons what it names as the cause, and what it warns of
 */
record EscPosStatus(boolean offline, Set<Reason> reasons) {

    EscPosStatus {
        reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(withoutConsequences(reasons));
    }

    /**
     * A roll that is out is low no longer. An open cover during printing sets the bit of the hot head too (Epson, TM-T88III
     * specification, DLE EOT 3).
     */
    private static Set<Reason> withoutConsequences(Set<Reason> told) {
        Set<Reason> causes = EnumSet.copyOf(told);
        if (causes.contains(Reason.MEDIA_EMPTY)) {
            causes.remove(Reason.MEDIA_LOW);
        }
        if (causes.contains(Reason.COVER_OPEN)) {
            causes.remove(Reason.OVERHEATED);
        }
        return causes;
    }

    static EscPosStatus nothingKnown() {
        return new EscPosStatus(false, Set.of());
    }

    /** The answer to {@code DLE EOT n}, n from 1 to 4. */
    static EscPosStatus ofRealTime(int n, int bits) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        boolean offline = false;
        switch (n) {
            case 1 -> offline = has(bits, 0x08);
            case 2 -> {
                add(reasons, Reason.COVER_OPEN, has(bits, 0x04));
                add(reasons, Reason.MEDIA_EMPTY, has(bits, 0x20));
                offline = has(bits, 0x04) || has(bits, 0x20) || has(bits, 0x40);
            }
            case 3 -> {
                add(reasons, Reason.CUTTER_FAILURE, has(bits, 0x08));
                add(reasons, Reason.OTHER, has(bits, 0x20));
                add(reasons, Reason.OVERHEATED, has(bits, 0x40));
                offline = has(bits, 0x08) || has(bits, 0x20) || has(bits, 0x40);
            }
            case 4 -> {
                add(reasons, Reason.MEDIA_EMPTY, has(bits, 0x60));
                add(reasons, Reason.MEDIA_LOW, has(bits, 0x0C));
                offline = has(bits, 0x60);
            }
            default -> throw new IllegalArgumentException("there is no DLE EOT " + n);
        }
        return new EscPosStatus(offline, reasons);
    }

    static EscPosStatus of(EscPosAnswer.AutomaticStatus status) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        add(reasons, Reason.COVER_OPEN, has(status.first(), 0x20));
        add(reasons, Reason.CUTTER_FAILURE, has(status.second(), 0x08));
        add(reasons, Reason.OTHER, has(status.second(), 0x20));
        add(reasons, Reason.OVERHEATED, has(status.second(), 0x40));
        add(reasons, Reason.MEDIA_EMPTY, has(status.third(), 0x0C));
        add(reasons, Reason.MEDIA_LOW, has(status.third(), 0x03));
        return new EscPosStatus(has(status.first(), 0x08), reasons);
    }

    EscPosStatus and(EscPosStatus other) {
        Set<Reason> all = EnumSet.noneOf(Reason.class);
        all.addAll(reasons);
        all.addAll(other.reasons);
        return new EscPosStatus(offline || other.offline, all);
    }

    /** It cannot print until someone does something. */
    boolean stopped() {
        return offline || reasons.stream().anyMatch(reason -> reason != Reason.MEDIA_LOW);
    }

    /** It stopped, and goes on by itself with what it has. */
    boolean goesOnByItself() {
        return offline
                && reasons.contains(Reason.OVERHEATED)
                && EnumSet.of(Reason.OVERHEATED, Reason.MEDIA_LOW).containsAll(reasons);
    }

    /** The first thing to do something about. An open cover comes first: it often hides the paper from its sensor. */
    Reason worst() {
        if (reasons.contains(Reason.COVER_OPEN)) {
            return Reason.COVER_OPEN;
        }
        return reasons.stream()
                .filter(reason -> reason != Reason.MEDIA_LOW)
                .findFirst()
                .orElse(Reason.OTHER);
    }

    DeviceStatus forDevice() {
        if (stopped()) {
            Set<Reason> named = reasons.isEmpty() ? Set.of(Reason.OTHER) : reasons;
            return DeviceStatus.of(Condition.FAULT, named.toArray(Reason[]::new))
                    .withDetail("the printer says that it is offline");
        }
        return DeviceStatus.of(reasons.isEmpty() ? Condition.READY : Condition.WARNING, reasons.toArray(Reason[]::new));
    }

    private static boolean has(int bits, int anyOf) {
        return (bits & anyOf) != 0;
    }

    private static void add(Set<Reason> reasons, Reason reason, boolean present) {
        if (present) {
            reasons.add(reason);
        }
    }
}
