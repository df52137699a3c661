package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;

/**
 * What a printer says of itself (RFC 8011, 5.4).
 *
 * @param stateReasons keywords as the wire gave them
 * @param stateMessage for people; the only place where CUPS says that the printer behind a queue is off
 * @param markerLevels percent, negative when the printer does not know (PWG 5100.13: {@code marker-levels})
 */
record PrinterAttributes(
        PrinterState state,
        List<String> stateReasons,
        String stateMessage,
        boolean acceptsJobs,
        List<Integer> markerLevels,
        List<Integer> markerLowLevels,
        Set<String> documentFormats,
        Set<String> media) {

    static final String PDF = "application/pdf";
    static final String A4 = "iso_a4_210x297mm";

    /** Toner or ink at or under this many percent is low, for printers that do not say where low begins. */
    private static final int LOW_PERCENT = 10;

    static Optional<PrinterAttributes> from(IppPacket packet) {
        AttributeGroup group = packet.get(Tag.printerAttributes);
        if (group == null) {
            return Optional.empty();
        }
        PrinterState state = group.getValue(Types.printerState);
        if (state == null) {
            return Optional.empty();
        }
        Boolean accepts = group.getValue(Types.printerIsAcceptingJobs);
        return Optional.of(new PrinterAttributes(
                state,
                IppValues.strings(group, "printer-state-reasons"),
                String.join(" ", IppValues.strings(group, "printer-state-message")),
                accepts == null || accepts,
                IppValues.integers(group, "marker-levels"),
                IppValues.integers(group, "marker-low-levels"),
                Set.copyOf(IppValues.strings(group, "document-format-supported")),
                Set.copyOf(IppValues.strings(group, "media-supported"))));
    }

    /** A printer that does not list its formats is believed to print PDF: the printing will tell. */
    boolean takesPdf() {
        return documentFormats.isEmpty() || documentFormats.contains(PDF);
    }

    boolean takesA4() {
        return media.contains(A4);
    }

    /** All that is wrong, in the house's words. */
    IppReasons troubles() {
        IppReasons said = IppReasons.of(stateReasons);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(said.reasons());
        boolean stops = said.stops();
        if (saysThatItIsUnreachable()) {
            reasons.add(Reason.NOT_RESPONDING);
            stops = true;
        }
        if (aMarkerIsLow() && !reasons.contains(Reason.MARKER_SUPPLY_EMPTY)) {
            reasons.add(Reason.MARKER_SUPPLY_LOW);
        }
        return new IppReasons(Set.copyOf(reasons), stops);
    }

    DeviceStatus status() {
        IppReasons troubles = troubles();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(troubles.reasons());
        boolean stopped = troubles.stops() || state.equals(PrinterState.stopped);
        if (!acceptsJobs) {
            reasons.add(Reason.NOT_ACCEPTED);
            stopped = true;
        }
        if (!takesPdf()) {
            reasons.add(Reason.NOT_ACCEPTED);
            stopped = true;
        }
        if (stopped && reasons.isEmpty()) {
            reasons.add(Reason.OTHER);
        }
        return new DeviceStatus(condition(stopped, reasons), reasons, Instant.now(), detail());
    }

    private static Condition condition(boolean stopped, Set<Reason> reasons) {
        if (stopped) {
            return reasons.contains(Reason.NOT_RESPONDING) ? Condition.OFFLINE : Condition.FAULT;
        }
        return reasons.isEmpty() ? Condition.READY : Condition.WARNING;
    }

    private String detail() {
        String detail = state.getName() + " " + String.join(",", stateReasons)
                + (stateMessage.isBlank() ? "" : " (" + stateMessage + ")");
        return takesPdf() ? detail : detail + "; application/pdf is not in document-format-supported";
    }

    /**
     * CUPS leaves state and reasons of a queue as they were when the printer behind it goes away, and only writes one
     * of these sentences (backend/ipp.c, backend/socket.c of OpenPrinting CUPS; asked for in English).
     */
    private boolean saysThatItIsUnreachable() {
        String message = stateMessage.toLowerCase(Locale.ROOT);
        return message.contains("not responding")
                || message.contains("unreachable")
                || message.contains("unable to locate printer")
                || message.contains("unable to connect")
                || message.contains("may not exist or is unavailable");
    }

    private boolean aMarkerIsLow() {
        for (int i = 0; i < markerLevels.size(); i++) {
            int low = i < markerLowLevels.size() ? markerLowLevels.get(i) : LOW_PERCENT;
            if (markerLevels.get(i) >= 0 && markerLevels.get(i) <= low) {
                return true;
            }
        }
        return false;
    }
}
