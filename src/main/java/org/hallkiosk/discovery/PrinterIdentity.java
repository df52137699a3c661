package org.hallkiosk.discovery;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a printer on USB calls itself: the device id of IEEE 1284, {@code KEY:value;} again and again, as the kernel's
 * usblp shows it. Anything else makes a printer without a name.
 */
record PrinterIdentity(String maker, String model) {
    static PrinterIdentity of(String deviceId) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String field : deviceId.split(";", -1)) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(
                        field.substring(0, colon).strip(),
                        field.substring(colon + 1).strip());
            }
        }
        return new PrinterIdentity(
                values.getOrDefault("MFG", values.getOrDefault("MANUFACTURER", "")),
                values.getOrDefault("MDL", values.getOrDefault("MODEL", "")));
    }

    /** Whether that is the name, with the maker before it as people write it or without. */
    boolean isCalled(String name) {
        String called = name.toLowerCase(Locale.ROOT);
        String named = model.toLowerCase(Locale.ROOT);
        return !model.isEmpty()
                && (called.equals(named) || called.equals(maker.toLowerCase(Locale.ROOT) + " " + named));
    }
}
