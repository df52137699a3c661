package org.hallkiosk.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of the trail, in ASCII: number, moment, session, step, {@code person=…} and {@code name=keyword} reasons, each
 * after one space; then a space and the {@link ChainKey}'s mark of 64 hexadecimal digits over all that stands before and
 * over the line before.
 *
 * @param number from 1 on, without a gap
 */
public record TrailLine(
        long number, Instant at, String session, TrailStep step, Map<String, String> reasons, String mark) {
    static final String PERSON = "person";

    private static final String WORD = "[A-Za-z0-9._:,?-]+";
    private static final Pattern LINE = Pattern.compile("([1-9][0-9]{0,17}) (" + WORD + ") (" + WORD
            + ") ([a-z-]+)((?: " + WORD + "=" + WORD + ")*) ([0-9a-f]{64})");
    private static final int LONGEST_WORD = 2_000;

    public TrailLine {
        reasons = Map.copyOf(reasons);
    }

    /** What the mark of a line covers. */
    static String body(long number, TrailEntry entry, ChainKey key) {
        Map<String, String> reasons = new TreeMap<>(entry.reasons());
        entry.personNumber().ifPresent(person -> reasons.put(PERSON, key.person(person)));
        String told = reasons.entrySet().stream()
                .map(reason -> " " + word(reason.getKey()) + "=" + word(reason.getValue()))
                .collect(Collectors.joining());
        return number + " " + entry.at() + " " + word(entry.session()) + " "
                + entry.step().keyword() + told;
    }

    /** Empty for whatever is no line, down to a space too many. */
    static Optional<TrailLine> read(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        Optional<TrailStep> step = TrailStep.named(line.group(4));
        Map<String, String> reasons = new TreeMap<>();
        for (String reason : line.group(5).strip().split(" ", -1)) {
            int equals = reason.indexOf('=');
            if (equals > 0) {
                reasons.put(reason.substring(0, equals), reason.substring(equals + 1));
            }
        }
        try {
            Instant at = Instant.parse(line.group(2));
            return step.map(what ->
                    new TrailLine(Long.parseLong(line.group(1)), at, line.group(3), what, reasons, line.group(6)));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private static String word(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._:,-]", "?");
        return plain.isEmpty() ? "?" : plain.substring(0, Math.min(plain.length(), LONGEST_WORD));
    }
}
