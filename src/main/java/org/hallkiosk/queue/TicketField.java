package org.hallkiosk.queue;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hallkiosk.text.Language;

/** What a layout may name in braces. */
enum TicketField {
    HALL("hall"),
    SERVICE("service"),
    NUMBER("number"),
    AHEAD("ahead"),
    WAIT("wait"),
    WINDOWS("windows"),
    TIME("time"),
    NAME("name"),
    ID_END("idEnd"),
    RECEIPT("receipt"),
    FOLLOW_CODE("followCode"),
    /** The layout's own words for a reprint; empty on a ticket that is none. */
    REPRINT("reprint");

    private static final DateTimeFormatter TIME_FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final String placeholder;

    TicketField(String placeholder) {
        this.placeholder = placeholder;
    }

    static Optional<TicketField> named(String placeholder) {
        return Arrays.stream(values())
                .filter(field -> field.placeholder.equals(placeholder))
                .findFirst();
    }

    /** What it stands for; empty when this ticket has no such thing. */
    String value(TicketContents contents, TicketText reprint, Language language) {
        TakenTicket ticket = contents.ticket();
        return switch (this) {
            case HALL -> contents.hall().in(language);
            case SERVICE -> contents.service().in(language);
            case NUMBER -> ticket.number();
            case AHEAD -> Integer.toString(ticket.ahead());
            case WAIT -> ticket.waitRange().toString();
            case WINDOWS ->
                ticket.windows().stream()
                        .map(window -> Integer.toString(window))
                        .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
            case TIME -> TIME_FORMAT.format(ticket.time());
            case NAME -> contents.holder().map(TicketHolder::maskedName).orElse("");
            case ID_END -> contents.holder().map(TicketHolder::idEnd).orElse("");
            case RECEIPT -> contents.receiptNumber().orElse("");
            case FOLLOW_CODE -> ticket.followCode();
            case REPRINT -> ticket.reprint() ? reprint.in(language) : "";
        };
    }
}
