package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.hallkiosk.device.Supply;
import org.hallkiosk.device.Supply.Kind;

/**
 * What a printer has left: toner and ink from {@code marker-…} (the attributes of CUPS and AirPrint,
 * https://www.cups.org/doc/spec-ipp.html) or else from {@code printer-supply} (PWG 5100.13), paper from
 * {@code printer-input-tray} (PWG 5100.13, whose levels are those of RFC 3805).
 */
final class IppSupplies {
    /** Attributes to ask for. */
    static final List<String> ATTRIBUTES = List.of(
            "marker-levels",
            "marker-low-levels",
            "marker-high-levels",
            "marker-names",
            "marker-types",
            "printer-supply",
            "printer-supply-description",
            "printer-input-tray");

    /** Toner or ink at or under this many percent is low, for printers that do not say where low begins. */
    private static final int LOW_PERCENT = 10;

    /** A waste box from here on is nearly full, for printers that do not say where high begins. */
    private static final int HIGH_PERCENT = 90;

    private IppSupplies() {}

    static List<Supply> from(AttributeGroup printer) {
        List<Supply> supplies = new ArrayList<>(markers(printer));
        if (supplies.isEmpty()) {
            supplies.addAll(printerSupplies(printer));
        }
        supplies.addAll(trays(printer));
        return List.copyOf(supplies);
    }

    private static List<Supply> markers(AttributeGroup printer) {
        List<Integer> levels = IppValues.integers(printer, "marker-levels");
        List<Integer> low = IppValues.integers(printer, "marker-low-levels");
        List<Integer> high = IppValues.integers(printer, "marker-high-levels");
        List<String> names = IppValues.strings(printer, "marker-names");
        List<String> types = IppValues.strings(printer, "marker-types");
        List<Supply> supplies = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Kind kind = kind(at(types, i, ""));
            int threshold = kind == Kind.WASTE ? at(high, i, HIGH_PERCENT) : at(low, i, LOW_PERCENT);
            supplies.add(supply(kind, at(names, i, "marker-" + (i + 1)), levels.get(i), 100, threshold));
        }
        return supplies;
    }

    private static List<Supply> printerSupplies(AttributeGroup printer) {
        List<Map<String, String>> values = IppValues.keyValues(printer, "printer-supply");
        List<String> names = IppValues.strings(printer, "printer-supply-description");
        List<Supply> supplies = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Map<String, String> value = values.get(i);
            boolean fills = value.getOrDefault("class", "").startsWith("receptacle");
            Kind kind = fills ? Kind.WASTE : kind(value.getOrDefault("type", ""));
            supplies.add(supply(
                    kind,
                    at(names, i, value.getOrDefault("type", "supply-" + (i + 1))),
                    number(value, "level"),
                    number(value, "maxcapacity"),
                    kind == Kind.WASTE ? HIGH_PERCENT : LOW_PERCENT));
        }
        return supplies;
    }

    private static List<Supply> trays(AttributeGroup printer) {
        List<Supply> supplies = new ArrayList<>();
        for (Map<String, String> tray : IppValues.keyValues(printer, "printer-input-tray")) {
            String name = tray.getOrDefault("name", "tray-" + (supplies.size() + 1));
            // "auto" stands for "whichever fits" and holds no paper itself; a feeder for single sheets is always empty.
            if (!name.equals("auto") && !tray.getOrDefault("type", "").equals("sheetFeedManual")) {
                supplies.add(supply(Kind.PAPER, name, number(tray, "level"), number(tray, "maxcapacity"), LOW_PERCENT));
            }
        }
        return supplies;
    }

    /** Negative numbers mean "unknown" or "some"; a level above its capacity has been seen and means full. */
    private static Supply supply(Kind kind, String name, int level, int capacity, int threshold) {
        if (level < 0 || capacity <= 0) {
            return new Supply(kind, name, OptionalInt.empty(), false);
        }
        int percent = (int) Math.min(100, level * 100L / capacity);
        boolean due = kind == Kind.WASTE ? percent >= threshold : percent <= threshold;
        return new Supply(kind, name, OptionalInt.of(percent), due);
    }

    private static Kind kind(String markerType) {
        return markerType.toLowerCase(Locale.ROOT).startsWith("waste") ? Kind.WASTE : Kind.MARKER;
    }

    private static int number(Map<String, String> pairs, String key) {
        try {
            return Integer.parseInt(pairs.getOrDefault(key, "-2"));
        } catch (NumberFormatException notANumber) {
            return -2;
        }
    }

    private static <T> T at(List<T> list, int index, T otherwise) {
        return index < list.size() ? list.get(index) : otherwise;
    }
}
