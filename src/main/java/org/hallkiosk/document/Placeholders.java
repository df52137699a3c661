package org.hallkiosk.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names between braces, such as {@code {person.name}}. */
final class Placeholders {
    /** What only a footer may ask for. */
    static final Set<String> OF_THE_PAGE = Set.of("page", "pages");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*)}");

    private Placeholders() {}

    static List<String> names(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** A name without a value leaves nothing. */
    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    /** Whether a brace is left that belongs to no placeholder. */
    static boolean hasStrayBrace(String text) {
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
    }
}
