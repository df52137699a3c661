package org.hallkiosk.queue;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hallkiosk.service.Checklist;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Yuan;

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
    /** Whether the platform has the application, in words. */
    DELIVERY("delivery"),
    /** How the result comes to the applicant, in words. */
    RESULT("result"),
    /** What was paid at the terminal, in yuan. */
    PAID("paid"),
    FOLLOW_CODE("followCode"),
    /** The layout's own words for a reprint; empty on a ticket that is none. */
    REPRINT("reprint"),
    /** The applicant's situation, on a checklist. */
    SCENARIO("scenario"),
    /** Where it finishes, on a checklist. */
    WHERE("where"),
    /** The office to see before, on a checklist. */
    BEFORE("before"),
    TIME_LIMIT("timeLimit"),
    FEE("fee"),
    /** One entry of a list, and more about it. */
    ENTRY("entry"),
    DETAIL("detail"),
    POSITION("position");

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
    String value(Printable contents, TicketText reprint, Language language) {
        return switch (contents) {
            case TicketContents ticket -> ofTicket(ticket, reprint, language);
            case ChecklistContents list -> ofList(list, language);
            case ChecklistContents.Line line -> ofLine(line, language);
        };
    }

    private String ofLine(ChecklistContents.Line line, Language language) {
        return switch (this) {
            case ENTRY -> line.in(language).name();
            case DETAIL -> line.in(language).detail();
            case POSITION -> Integer.toString(line.index() + 1);
            default -> "";
        };
    }

    private String ofList(ChecklistContents contents, Language language) {
        Checklist list = contents.in(language);
        return switch (this) {
            case HALL -> contents.hall().in(language);
            case SERVICE -> list.service();
            case SCENARIO -> list.scenario().orElse("");
            case WHERE -> list.where();
            case BEFORE -> list.before().orElse("");
            case TIME_LIMIT -> list.timeLimit();
            case FEE -> list.fee();
            case TIME -> TIME_FORMAT.format(contents.time());
            default -> "";
        };
    }

    private String ofTicket(TicketContents contents, TicketText reprint, Language language) {
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
            case DELIVERY ->
                contents.delivery().map(words -> words.in(language)).orElse("");
            case RESULT -> contents.result().map(words -> words.in(language)).orElse("");
            case PAID -> contents.paidFen() == 0 ? "" : Yuan.of(contents.paidFen());
            case FOLLOW_CODE -> ticket.followCode();
            case REPRINT -> ticket.reprint() ? reprint.in(language) : "";
            case SCENARIO, WHERE, BEFORE, TIME_LIMIT, FEE, ENTRY, DETAIL, POSITION -> "";
        };
    }
}
