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
import java.util.stream.Stream;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Supply;

/**
 * What a printer says of itself (RFC 8011, 5.4).
 *
 * @param stateReasons keywords as the wire gave them
 * @param stateMessage for people; the only place where CUPS says that the printer behind a queue is off
 */
record PrinterAttributes(
        PrinterState state,
        List<String> stateReasons,
        String stateMessage,
        boolean acceptsJobs,
        List<Supply> supplies,
        PrinterCapabilities capabilities) {

    private static final String REASONS = "printer-state-reasons";

    /** Attributes to ask for. */
    static final List<String> ATTRIBUTES = Stream.of(
                    List.of("printer-state", REASONS, "printer-state-message", "printer-is-accepting-jobs"),
                    IppSupplies.ATTRIBUTES,
                    PrinterCapabilities.ATTRIBUTES)
            .flatMap(List::stream)
            .toList();

    static Optional<PrinterAttributes> from(IppPacket packet) {
        List<AttributeGroup> groups = packet.getAttributeGroups().stream()
                .filter(group -> group.getTag().equals(Tag.printerAttributes))
                .toList();
        if (groups.size() != 1) {
            // One printer was asked: a second group begins with a spoiled byte, and holds what the first one misses.
            return Optional.empty();
        }
        AttributeGroup group = groups.getFirst();
        PrinterState state = group.getValue(Types.printerState);
        if (state == null || !PrinterState.all.containsKey(state.getCode())) {
            // A state that does not exist comes of a spoiled length, and then what follows it is missing.
            return Optional.empty();
        }
        if (standsElsewhere(REASONS, group, packet)) {
            return Optional.empty();
        }
        Boolean accepts = group.getValue(Types.printerIsAcceptingJobs);
        return Optional.of(new PrinterAttributes(
                state,
                IppValues.strings(group, REASONS),
                String.join(" ", IppValues.strings(group, "printer-state-message")),
                accepts == null || accepts,
                IppSupplies.from(group),
                PrinterCapabilities.from(group)));
    }

    /** A spoiled byte before it can begin a group of another kind, in which nobody would look for what is wrong. */
    private static boolean standsElsewhere(String name, AttributeGroup group, IppPacket packet) {
        return group.get(name) == null
                && packet.getAttributeGroups().stream()
                        .anyMatch(other -> !IppValues.strings(other, name).isEmpty());
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
        if (isDue(Supply.Kind.MARKER) && !reasons.contains(Reason.MARKER_SUPPLY_EMPTY)) {
            reasons.add(Reason.MARKER_SUPPLY_LOW);
        }
        // A waste box that is nearly full and a tray that is nearly empty among others are told as supplies alone: only
        // the printer knows whether it will stop for them.
        return new IppReasons(Set.copyOf(reasons), stops);
    }

    /** @param trustPdf false for a model whose PDF is known to come out wrong */
    DeviceStatus status(boolean trustPdf) {
        IppReasons troubles = troubles();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(troubles.reasons());
        boolean stopped = troubles.stops() || state.equals(PrinterState.stopped);
        if (!acceptsJobs) {
            reasons.add(Reason.NOT_ACCEPTED);
            stopped = true;
        }
        Optional<DocumentFormat> format = capabilities.format(trustPdf);
        if (format.isEmpty()) {
            reasons.add(Reason.NOT_ACCEPTED);
            stopped = true;
        }
        if (stopped && reasons.isEmpty()) {
            reasons.add(Reason.OTHER);
        }
        return new DeviceStatus(
                condition(stopped, reasons), reasons, Instant.now(), detail(format.isPresent()), supplies);
    }

    private static Condition condition(boolean stopped, Set<Reason> reasons) {
        if (stopped) {
            return reasons.contains(Reason.NOT_RESPONDING) ? Condition.OFFLINE : Condition.FAULT;
        }
        return reasons.isEmpty() ? Condition.READY : Condition.WARNING;
    }

    private String detail(boolean hasFormat) {
        String detail = state.getName() + " " + String.join(",", stateReasons)
                + (stateMessage.isBlank() ? "" : " (" + stateMessage + ")");
        return hasFormat ? detail : detail + "; " + capabilities.whyNoFormat();
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

    private boolean isDue(Supply.Kind kind) {
        return supplies.stream().anyMatch(supply -> supply.kind() == kind && supply.dueSoon());
    }
}
