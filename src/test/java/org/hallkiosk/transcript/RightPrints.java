package org.hallkiosk.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hallkiosk.transcript.CableFault.Kind;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Step;

/**
 * What may be said of a document printer whose cable fails once: the usual outcome, or a trouble that this fault can bring,
 * and of a document never more than the printer itself would say.
 */
final class RightPrints {
    private static final String PERHAPS = ", perhaps printed";

    private RightPrints() {}

    /** What of a document the kiosk has said; perhaps, where a request broke off before it said what it was. */
    enum Sent {
        NOTHING,
        PERHAPS,
        A_DOCUMENT
    }

    /** @param sent whether the kiosk has begun to send a document in this step */
    static List<String> complaints(Step step, CableFault fault, String words, ForgivingPrinter printer, Sent sent) {
        List<String> wrong = new ArrayList<>();
        boolean itsWord = step.call() instanceof Call.PrintDocument && words.equals("printed");
        if (!itsWord && !words.equals(step.expectation().words()) && !allow(step.call(), fault.kind(), words)) {
            wrong.add("%s came to \"%s\" instead of \"%s\""
                    .formatted(
                            step.call().getClass().getSimpleName(),
                            words,
                            step.expectation().words()));
        }
        if (!(step.call() instanceof Call.PrintDocument)) {
            return wrong;
        }
        boolean certain = words.startsWith("failed") && !words.endsWith(PERHAPS);
        boolean sentInVain = sent == Sent.A_DOCUMENT && printer.taken() == 0 && !printer.refused();
        if (printer.taken() > 1) {
            wrong.add("the printer was sent the document twice");
        }
        if (words.equals("printed") && sent == Sent.A_DOCUMENT && printer.takesDocuments() && !printer.completed()) {
            wrong.add("said \"printed\" of a document that was not");
        }
        if (sent == Sent.A_DOCUMENT && printer.hasOneFromBefore() && !mayHideAJob(fault)) {
            wrong.add("sent a document that the printer had from before");
        }
        if (words.endsWith(PERHAPS) && sent == Sent.NOTHING && printer.takesDocuments()) {
            wrong.add("said \"" + words + "\" of a document that was never sent");
        }
        if (certain && printer.taken() > 0 && !printer.canceledInTime()) {
            wrong.add("said \"" + words + "\" of a document that the printer has taken");
        }
        if (certain && sentInVain) {
            wrong.add("said \"" + words + "\" of a document that it had begun to send");
        }
        return wrong;
    }

    /** A job's name that is spoiled in a list is another job's: nothing but TCP's checksum stands against that. */
    private static boolean mayHideAJob(CableFault fault) {
        return fault.side() == CableFault.Side.PRINTER
                && (fault.kind() == Kind.GARBLED || fault.kind() == Kind.DOUBLED);
    }

    /** Whether this can come of it instead of the usual. */
    static boolean allow(Call call, Kind kind, String words) {
        return switch (call) {
            case Call.Open _ -> troubles("not-opened ", kind).contains(words);
            case Call.Status _ ->
                troubles("offline ", kind).contains(words)
                        // A garbled keyword is a trouble that the house has no word for.
                        || kind == Kind.GARBLED && (words.equals("ready") || words.endsWith("other"));
            case Call.PrintDocument _ -> prints(kind).contains(words);
            case Call.ReadCard _, Call.Scan _, Call.PrintTicket _ -> false;
        };
    }

    /** What a question comes to; one that was dropped is asked again at once. */
    private static Set<String> troubles(String before, Kind kind) {
        Set<String> reasons = switch (kind) {
            case CUT -> Set.of("not-connected", "not-responding");
            case DROPPED -> Set.of();
            case STALLED, SILENT -> Set.of("not-responding");
            // Of a spoiled length one waits in vain; a spoiled question is refused.
            case GARBLED, DOUBLED -> Set.of("answer-unreadable", "not-accepted", "not-responding");
        };
        return reasons.stream().map(before::concat).collect(Collectors.toSet());
    }

    private static Set<String> prints(Kind kind) {
        Set<String> words = new TreeSet<>(troubles("failed ", kind));
        // Why the printer stopped is asked for a last time: what was known before must do.
        words.addAll(Set.of("failed not-responding" + PERHAPS, "failed other" + PERHAPS));
        switch (kind) {
            case CUT -> words.add("failed not-connected" + PERHAPS);
            case DROPPED -> {}
            case STALLED, SILENT -> words.addAll(Set.of("failed media-empty" + PERHAPS, "failed not-connected"));
            case GARBLED ->
                words.addAll(Set.of(
                        "failed answer-unreadable" + PERHAPS,
                        "failed media-empty" + PERHAPS,
                        // A refusal's code that does not exist says nothing of the document.
                        "failed not-accepted" + PERHAPS,
                        "failed option-not-supported"));
            case DOUBLED -> words.addAll(Set.of("failed answer-unreadable" + PERHAPS, "failed media-empty" + PERHAPS));
        }
        return words;
    }
}
