package org.hallkiosk.driver.ipp;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hallkiosk.device.Reason;

/**
 * A printer's {@code printer-state-reasons} in the house's words.
 *
 * <p>Printers disagree about the suffix: the same trouble is reported as {@code media-empty-error}, then
 * {@code -warning}, then {@code -report}, so a known keyword counts by its stem alone. Keywords: RFC 8011, 5.4.12, and
 * the IANA registry of IPP attributes.
 *
 * @param stops nothing more comes out until somebody does something
 */
record IppReasons(Set<Reason> reasons, boolean stops) {
    static final IppReasons NONE = new IppReasons(Set.of(), false);

    private record Meaning(Reason reason, boolean stops) {}

    private static final Map<String, Meaning> STEMS = Map.ofEntries(
            stops("media-empty", Reason.MEDIA_EMPTY),
            stops("media-needed", Reason.MEDIA_EMPTY),
            stops("input-tray-missing", Reason.MEDIA_EMPTY),
            stops("input-media-supply-empty", Reason.MEDIA_EMPTY),
            warns("media-low", Reason.MEDIA_LOW),
            warns("input-media-supply-low", Reason.MEDIA_LOW),
            stops("media-jam", Reason.MEDIA_JAM),
            stops("cover-open", Reason.COVER_OPEN),
            stops("door-open", Reason.COVER_OPEN),
            stops("interlock-open", Reason.COVER_OPEN),
            stops("toner-empty", Reason.MARKER_SUPPLY_EMPTY),
            stops("developer-empty", Reason.MARKER_SUPPLY_EMPTY),
            stops("marker-supply-empty", Reason.MARKER_SUPPLY_EMPTY),
            warns("toner-low", Reason.MARKER_SUPPLY_LOW),
            warns("developer-low", Reason.MARKER_SUPPLY_LOW),
            warns("marker-supply-low", Reason.MARKER_SUPPLY_LOW),
            stops("fuser-over-temp", Reason.OVERHEATED),
            stops("paused", Reason.PAUSED),
            stops("moving-to-paused", Reason.PAUSED),
            stops("hold-new-jobs", Reason.PAUSED),
            stops("offline", Reason.NOT_RESPONDING),
            stops("shutdown", Reason.NOT_RESPONDING),
            stops("timed-out", Reason.NOT_RESPONDING),
            stops("output-area-full", Reason.OTHER),
            stops("output-tray-missing", Reason.OTHER),
            stops("marker-supply-missing", Reason.OTHER),
            stops("marker-waste-full", Reason.OTHER),
            stops("opc-life-over", Reason.OTHER),
            stops("stopped-partly", Reason.OTHER));

    /** Keywords that are no trouble: CUPS writes some of them for every job that goes well. */
    private static final Set<String> HARMLESS =
            Set.of("", "none", "connecting-to-device", "cups-waiting-for-job-completed", "fuser-under-temp");

    /** Reads keywords as the wire gave them; unknown ones count as {@link Reason#OTHER} when they warn or stop. */
    static IppReasons of(Collection<String> keywords) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        boolean stops = false;
        for (String keyword : keywords) {
            String lower = keyword.strip().toLowerCase(Locale.ROOT);
            String stem = lower.replaceFirst("-(error|warning|report)$", "");
            if (HARMLESS.contains(stem)) {
                continue;
            }
            Meaning meaning = STEMS.get(stem);
            if (meaning != null) {
                reasons.add(meaning.reason());
                stops |= meaning.stops();
            } else if (!lower.endsWith("-report")) {
                // RFC 8011 5.4.12: no suffix means error. CUPS and vendors add informal keywords without one, and a
                // printer that still prints must not be taken out of service for a word that nobody knows.
                reasons.add(Reason.OTHER);
                stops |= lower.endsWith("-error");
            }
        }
        return new IppReasons(Set.copyOf(reasons), stops);
    }

    /** The reason to give when only one can be given: what stops it, and of that what a person can mend first. */
    static Reason foremost(Set<Reason> reasons) {
        for (Reason candidate : MENDED_FIRST) {
            if (reasons.contains(candidate)) {
                return candidate;
            }
        }
        return reasons.stream().findFirst().orElse(Reason.OTHER);
    }

    private static final List<Reason> MENDED_FIRST = List.of(
            Reason.MEDIA_JAM,
            Reason.COVER_OPEN,
            Reason.MEDIA_EMPTY,
            Reason.MARKER_SUPPLY_EMPTY,
            Reason.OVERHEATED,
            Reason.PAUSED,
            Reason.NOT_CONNECTED,
            Reason.NOT_RESPONDING,
            Reason.OTHER);

    private static Map.Entry<String, Meaning> stops(String stem, Reason reason) {
        return entry(stem, new Meaning(reason, true));
    }

    private static Map.Entry<String, Meaning> warns(String stem, Reason reason) {
        return entry(stem, new Meaning(reason, false));
    }
}
