package org.hallkiosk.transcript;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Expectation;

/**
 * What a call may come to when one thing goes wrong on its line, besides what it comes to on a good line. Never in this
 * table: a card, a code or a print that was not, and "no card" or "no code" for a line that is dead. Remembers which rows
 * were needed, because a row that nothing needs forgives too much.
 */
final class RightOutcomes {
    private final Set<String> needed = new TreeSet<>();

    boolean allow(Call call, Fault fault, String words) {
        boolean right = row(call, fault.kind()).contains(words);
        if (right) {
            needed.add(name(call) + " " + fault.kind() + ": " + words);
        }
        return right;
    }

    /** The rows that no run came to. */
    Set<String> unneeded() {
        Set<String> unneeded = new TreeSet<>();
        Call print = new Call.PrintTicket("", new TicketDocument(List.of()));
        for (Call call : List.of(new Call.Open(), new Call.Status(), new Call.ReadCard(), new Call.Scan(), print)) {
            for (Fault.Kind kind : Fault.Kind.values()) {
                row(call, kind).forEach(words -> unneeded.add(name(call) + " " + kind + ": " + words));
            }
        }
        unneeded.removeAll(needed);
        return unneeded;
    }

    /** A status byte has no check of its own: changed, it names another trouble until it is asked for again. */
    private static final Set<String> STATUS_BYTES =
            Set.of("fault other", "fault media-empty", "fault media-empty cutter-failure");

    private static Set<String> allOf(Set<String> some, String... others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(others));
        return all;
    }

    private static Set<String> row(Call call, Fault.Kind kind) {
        return switch (call) {
            case Call.Open _ ->
                switch (kind) {
                    case CUT -> Set.of("not-opened not-connected");
                    // What was lost or spoiled is asked again when the supervisor opens it the next time.
                    case STALLED, GARBLED, DOUBLED ->
                        Set.of("not-opened not-responding", "not-opened answer-unreadable");
                };
            case Call.Status _ ->
                switch (kind) {
                    case CUT -> Set.of("offline not-connected");
                    case STALLED ->
                        Set.of(
                                "offline not-responding",
                                "offline answer-unreadable",
                                "fault answer-unreadable",
                                "fault other");
                    case GARBLED ->
                        allOf(
                                STATUS_BYTES,
                                "offline not-responding",
                                "offline answer-unreadable",
                                "ready",
                                "fault cutter-failure",
                                "fault media-low",
                                "fault media-empty cover-open");
                    case DOUBLED ->
                        allOf(
                                STATUS_BYTES,
                                "offline not-responding",
                                "offline answer-unreadable",
                                "ready",
                                "fault media-low",
                                "fault media-low cover-open");
                };
            case Call.ReadCard _ ->
                switch (kind) {
                    case CUT -> Set.of("reader-trouble not-connected");
                    // A module whose card is lifted falls silent in the same way.
                    case STALLED ->
                        Set.of(
                                "reader-trouble not-responding",
                                "reader-trouble answer-unreadable",
                                "card-trouble lifted-too-soon");
                    case GARBLED -> Set.of("card-trouble unreadable", "card-trouble lifted-too-soon");
                    // One byte in 256 is its checksum's equal: then the text is shifted, and refused as no card's text.
                    case DOUBLED -> Set.of("card-trouble unreadable", "card-trouble unknown-kind");
                };
            case Call.Scan _ ->
                switch (kind) {
                    case CUT -> Set.of("scanner-trouble not-connected");
                    case STALLED -> Set.of("code-trouble torn", "scanner-trouble not-responding");
                    case GARBLED, DOUBLED -> Set.of("code-trouble torn", "code-trouble not-text");
                };
            // A document printer is asked over HTTP, not on a line of bytes.
            case Call.PrintDocument _ -> Set.of();
            case Call.PrintTicket _ ->
                switch (kind) {
                    case CUT -> Set.of("failed not-connected", "failed not-connected, perhaps printed");
                    case STALLED ->
                        Set.of(
                                "sent",
                                "failed not-responding",
                                "failed not-responding, perhaps printed",
                                "failed cover-open, perhaps printed",
                                "failed other, perhaps printed",
                                "failed overheated, perhaps printed");
                    case GARBLED ->
                        Set.of(
                                "sent",
                                "failed other, perhaps printed",
                                "failed media-empty, perhaps printed",
                                "failed cutter-failure",
                                "failed cutter-failure, perhaps printed",
                                "failed cover-open, perhaps printed");
                    case DOUBLED ->
                        Set.of(
                                "sent",
                                "failed other",
                                "failed other, perhaps printed",
                                "failed cover-open, perhaps printed",
                                "failed media-empty, perhaps printed");
                };
        };
    }

    /**
     * A scanner's line has no check. Other characters than the code's are right when those are the characters that arrived
     * between two terminators, and the beginning of a code only where nothing but silence ends it.
     */
    static boolean mayRead(String code, Expectation usual, Fault fault, byte[] delivered, boolean endsBySilence) {
        return switch (fault.kind()) {
            case CUT -> endsBySilence && usual.code().orElse("").startsWith(code);
            case STALLED ->
                (endsBySilence && usual.code().orElse("").startsWith(code))
                        || Arrays.stream(new String(delivered, StandardCharsets.UTF_8).split("[\\r\\n]"))
                                .anyMatch(line -> line.endsWith(code));
            case GARBLED, DOUBLED ->
                Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                        .flatMap(charset -> Arrays.stream(new String(delivered, charset).split("[\\x02\\x03\\r\\n]")))
                        .anyMatch(line ->
                                line.endsWith(code) && isNoCode(line.substring(0, line.length() - code.length())));
        };
    }

    /** What may stand before a code: its AIM prefix, or the reply to a trigger. */
    private static boolean isNoCode(String before) {
        return before.isEmpty()
                || before.matches("\\][A-Za-z][0-9A-Za-z]")
                || before.chars().anyMatch(c -> c < ' ');
    }

    private static String name(Call call) {
        return call.getClass().getSimpleName();
    }
}
