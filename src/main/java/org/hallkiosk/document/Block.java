package org.hallkiosk.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.text.LocalizedText;

/**
 * One part of a document, from top to bottom; in YAML a key of this name with the part's own keys under it. Lengths are
 * millimetres, type sizes points. Texts may hold {@code {fact.name}} placeholders.
 */
public sealed interface Block {

    /** Every text in it, for finding the facts that a template names. */
    Stream<LocalizedText> texts();

    /** Where a line of text stands between the margins. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFIED
    }

    /** A title, bold and centred. */
    record Heading(LocalizedText text, double size, double after) implements Block {
        public Heading {
            size = size > 0 ? size : 20;
        }

        @Override
        public Stream<LocalizedText> texts() {
            return Stream.of(text);
        }
    }

    /**
     * Running text.
     *
     * @param indent of the first line, in characters; Chinese documents take 2
     * @param leading distance of lines as a multiple of the size
     */
    record Paragraph(
            LocalizedText text,
            double size,
            Optional<Align> align,
            double indent,
            double leading,
            boolean bold,
            double after)
            implements Block {
        public Paragraph {
            size = size > 0 ? size : 11;
            leading = leading > 0 ? leading : 1.5;
        }

        @Override
        public Stream<LocalizedText> texts() {
            return Stream.of(text);
        }
    }

    /**
     * A grid with lines, as official forms have it.
     *
     * @param columns widths in proportion; together they fill the page
     * @param rowHeight of each row that names none; a row grows with its text
     */
    record Table(List<Double> columns, double rowHeight, double size, List<Row> rows, double after) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            rowHeight = rowHeight > 0 ? rowHeight : 9;
            size = size > 0 ? size : 10.5;
        }

        @Override
        public Stream<LocalizedText> texts() {
            return rows.stream().flatMap(row -> row.cells().stream()).flatMap(Cell::texts);
        }
    }

    /** A row of a table; cells of earlier rows that span more rows are left out. */
    record Row(double height, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table: either a label or a value, and perhaps a place to sign.
     *
     * @param columns how many it spans
     * @param rows how many it spans
     * @param upright one character a line, as narrow section labels are set; Latin text is turned instead
     */
    record Cell(
            Optional<LocalizedText> label,
            Optional<LocalizedText> value,
            Optional<Align> align,
            int columns,
            int rows,
            boolean upright,
            Optional<Signature> signature) {
        public Cell {
            columns = Math.max(1, columns);
            rows = Math.max(1, rows);
        }

        Stream<LocalizedText> texts() {
            return Stream.of(label.stream(), value.stream(), signature.stream().flatMap(Signature::texts))
                    .flatMap(text -> text);
        }
    }

    /**
     * A place to sign: a label, the signature over a line, and the date.
     *
     * @param code what stands small under a signature, and nowhere without one
     * @param blank somebody else signs here, on paper: the applicant's signature stays out
     */
    record Signature(
            LocalizedText label,
            Optional<LocalizedText> date,
            Optional<LocalizedText> code,
            double height,
            boolean blank)
            implements Block {
        public Signature {
            height = height > 0 ? height : 16;
        }

        @Override
        public Stream<LocalizedText> texts() {
            return Stream.of(Stream.of(label), date.stream(), code.stream()).flatMap(text -> text);
        }
    }

    /**
     * A QR code; ASCII content only, because scanners disagree about everything else.
     *
     * @param top distance of its upper edge from the page's, for a code that stands in the right corner beside the title;
     *     0 for one in the flow of blocks
     */
    record Code(
            LocalizedText content,
            Optional<LocalizedText> label,
            double size,
            Optional<Align> align,
            double top,
            double after)
            implements Block {
        public Code {
            size = size > 0 ? size : 22;
        }

        @Override
        public Stream<LocalizedText> texts() {
            return Stream.concat(Stream.of(content), label.stream());
        }
    }

    /**
     * A round red seal; it takes no room, and whatever follows is printed over it.
     *
     * @param around the body's name, set along the circle
     * @param right distance of its right edge from the right margin
     */
    record Seal(LocalizedText around, LocalizedText below, double diameter, double right) implements Block {
        public Seal {
            diameter = diameter > 0 ? diameter : 40;
        }

        @Override
        public Stream<LocalizedText> texts() {
            return Stream.of(around, below);
        }
    }

    /** Empty paper. */
    record Space(double height) implements Block {
        @Override
        public Stream<LocalizedText> texts() {
            return Stream.empty();
        }
    }
}
