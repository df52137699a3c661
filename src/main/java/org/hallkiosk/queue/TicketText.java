package org.hallkiosk.queue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.text.Language;

/** A text of the layout in both languages (the same where it was written plain), with fields in braces. */
record TicketText(String chinese, String english) {
    static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");
    static final TicketText NOTHING = new TicketText("", "");

    String in(Language language) {
        return switch (language) {
            case ZH_CN -> chinese;
            case EN -> english;
        };
    }

    /** The text with its fields filled in; empty when a field has no value on this ticket. */
    Optional<String> filled(Printable contents, TicketText reprint, Language language) {
        Matcher matcher = FIELD.matcher(in(language));
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = TicketField.named(matcher.group(1))
                    .map(field -> field.value(contents, reprint, language))
                    .orElse("");
            if (value.isBlank()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }
}
