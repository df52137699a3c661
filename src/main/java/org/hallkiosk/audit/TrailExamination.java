package org.hallkiosk.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.hallkiosk.audit.TrailFiles.Piece;

/**
 * Goes through a whole trail: every line against the one before it, and both ends against what is kept of them elsewhere.
 * May run while the kiosk writes; what is written meanwhile is no finding.
 *
 * @param lines those that hold, in the order in which they were written
 * @param findings empty when the trail is whole
 */
public record TrailExamination(List<TrailLine> lines, List<TrailFinding> findings) {

    public TrailExamination {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Whether every line that was completed is there as it was written. */
    public boolean holds() {
        return findings.stream().noneMatch(TrailFinding::tampering);
    }

    /** @param endsFile as the {@link Trail} keeps it */
    public static TrailExamination of(Path folder, Path endsFile, ChainKey key) throws IOException {
        // The ends first: what is written after that is more than they say, never less.
        TrailEnds.Reading ends = TrailEnds.read(endsFile, key);
        return of(new TrailFiles(folder).pieces(), ends, key);
    }

    static TrailExamination of(List<Piece> pieces, TrailEnds.Reading reading, ChainKey key) {
        List<TrailFinding> findings = new ArrayList<>();
        TrailEnds ends = switch (reading) {
            case TrailEnds.Reading.Known(TrailEnds known) -> known;
            case TrailEnds.Reading.Missing ignored -> {
                findings.add(new TrailFinding.EndsMissing());
                yield TrailEnds.ofNothing();
            }
            case TrailEnds.Reading.Changed ignored -> {
                findings.add(new TrailFinding.EndsChanged());
                yield TrailEnds.ofNothing();
            }
        };
        return new Chain(pieces, ends, reading instanceof TrailEnds.Reading.Known, key, findings).examine();
    }

    private static final class Chain {
        private final List<Piece> pieces;
        private final TrailEnds ends;
        private final boolean endsKnown;
        private final ChainKey key;
        private final List<TrailFinding> findings;
        private final NavigableMap<Long, TrailLine> holding = new TreeMap<>();
        private final Set<Piece> bad = new HashSet<>();

        Chain(List<Piece> pieces, TrailEnds ends, boolean endsKnown, ChainKey key, List<TrailFinding> findings) {
            this.pieces = pieces;
            this.ends = ends;
            this.endsKnown = endsKnown;
            this.key = key;
            this.findings = findings;
        }

        TrailExamination examine() {
            keepThoseThatHold();
            reportPieces();
            reportGaps();
            holding.values().stream()
                    .filter(line -> line.step() == TrailStep.ENDS_REBUILT)
                    .findFirst()
                    .ifPresent(line -> findings.add(new TrailFinding.EndsMissing()));
            return new TrailExamination(List.copyOf(holding.values()), findings);
        }

        /** In the order of the numbers, wherever the lines lie. */
        private void keepThoseThatHold() {
            NavigableMap<Long, Set<String>> marks = new TreeMap<>();
            if (ends.deleted() == 0 || !ends.deletedMark().equals(ChainKey.NOTHING_BEFORE)) {
                marks.put(ends.deleted(), new HashSet<>(Set.of(ends.deletedMark())));
            }
            NavigableMap<Long, List<Piece>> byNumber = new TreeMap<>();
            for (Piece piece : pieces) {
                TrailLine.read(piece.text())
                        .ifPresentOrElse(
                                line -> byNumber.computeIfAbsent(line.number(), number -> new ArrayList<>())
                                        .add(piece),
                                () -> bad.add(piece));
            }
            byNumber.forEach((number, claiming) -> claiming.forEach(piece -> judge(number, piece, marks)));
        }

        private void judge(long number, Piece piece, NavigableMap<Long, Set<String>> marks) {
            TrailLine line = TrailLine.read(piece.text()).orElseThrow();
            Set<String> possible = marks.computeIfAbsent(number, first -> new HashSet<>());
            // A line before that is gone leaves this one without proof; the gap is told.
            Set<String> before = marks.getOrDefault(number - 1, Set.of());
            Set<String> right = new HashSet<>(
                    before.isEmpty()
                            ? List.of(line.mark())
                            : before.stream()
                                    .map(mark -> key.mark(mark, piece.day(), body(piece, line)))
                                    .toList());
            if (number == ends.last()) {
                right.retainAll(Set.of(ends.lastMark()));
            }
            if (piece.whole() && right.contains(line.mark())) {
                possible.add(line.mark());
                holding.putIfAbsent(number, line);
            } else {
                bad.add(piece);
                // Whether its text or its mark was changed, the line after it is judged rightly.
                possible.add(line.mark());
                possible.addAll(right);
            }
        }

        private static String body(Piece piece, TrailLine line) {
            return piece.text().substring(0, piece.text().length() - line.mark().length() - 1);
        }

        private void reportPieces() {
            long highest = 0;
            Set<Long> seen = new HashSet<>();
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                if (bad.contains(piece)) {
                    boolean lastOfAll = i == pieces.size() - 1;
                    boolean nothingOfUseLost = endsKnown && highest >= ends.last();
                    findings.add(
                            lastOfAll && !piece.whole() && nothingOfUseLost
                                    ? new TrailFinding.TornEnd(piece.day(), piece.row())
                                    : new TrailFinding.Changed(piece.day(), piece.row()));
                    continue;
                }
                long number = TrailLine.read(piece.text()).orElseThrow().number();
                if (number < highest || !seen.add(number)) {
                    findings.add(new TrailFinding.Moved(piece.day(), piece.row(), number));
                }
                highest = Math.max(highest, number);
            }
        }

        private void reportGaps() {
            long expected = ends.deleted() + 1;
            for (long number : holding.keySet()) {
                if (number < expected) {
                    continue;
                }
                if (number > expected) {
                    findings.add(new TrailFinding.Missing(expected, number - 1));
                }
                expected = number + 1;
            }
            if (expected <= ends.last()) {
                findings.add(new TrailFinding.Missing(expected, ends.last()));
            }
        }
    }
}
