package org.hallkiosk.fact;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which e-licences (电子证照) stand in for papers: each a fact named after its kind, with the number under which the
 * platform hands it out. So it goes wherever the facts of an application go, and is wiped with them; the licence itself
 * stays where it is.
 */
public final class LicenceFacts {
    private static final String PREFIX = "licence.";

    private LicenceFacts() {}

    /** The fact that says that the applicant's licence of this kind was found. */
    public static String name(String kind) {
        return PREFIX + kind;
    }

    public static boolean isOne(String fact) {
        return fact.startsWith(PREFIX);
    }

    /** @param fact one that {@link #isOne} */
    public static String kind(String fact) {
        return fact.substring(PREFIX.length());
    }

    /** The ids of the licences that were found, by kind. */
    public static Map<String, String> found(FactSheet sheet) {
        Map<String, String> found = new TreeMap<>();
        for (String name : sheet.values().keySet()) {
            if (isOne(name)) {
                sheet.value(name).ifPresent(id -> found.put(kind(name), id));
            }
        }
        return found;
    }
}
