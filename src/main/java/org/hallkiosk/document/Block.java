package org.hallkiosk.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.text.LocalizedText;

/** A part of a page, from top to bottom. Lengths are in millimetres, sizes of type in points. */
public sealed interface Block {

    /** Every text that may hold placeholders. */
    Stream<LocalizedText> texts();

    /** Running text; a heading is one in bold type. {@code indent} is that of the first line, in characters. */
    record Paragraph(LocalizedText text, TextStyle style, float indent, float before, float after) implements Block {
        @Override
        public Stream<LocalizedText> texts() {
            return Stream.of(text);
        }
    }

    /**
     * Rows of cells.
     *
     * @param columns how the width is shared out
     * @param lines whether every cell has a frame
     */
    record Table(List<Float> columns, boolean lines, List<TableRow> rows, float before, float after) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public Stream<LocalizedText> texts() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.blocks().stream())
                    .flatMap(Block::texts);
        }
    }

    /**
     * A place to sign, at the right edge: the handwritten signature stands there when there is one, else the empty line.
     *
     * @param width of the line
     * @param height left free above the line
     */
    record SignatureField(
            LocalizedText label,
            Optional<LocalizedText> dateLabel,
            LocalizedText date,
            float width,
            float height,
            float fontSize)
            implements Block {
        @Override
        public Stream<LocalizedText> texts() {
            return Stream.concat(Stream.of(label, date), dateLabel.stream());
        }
    }

    /** A QR code, {@code size} with its quiet zone; the place stays empty when the content is. */
    record QrCode(LocalizedText content, float size, Alignment alignment) implements Block {
        @Override
        public Stream<LocalizedText> texts() {
            return Stream.of(content);
        }
    }

    /** White paper. */
    record Space(float height) implements Block {
        @Override
        public Stream<LocalizedText> texts() {
            return Stream.empty();
        }
    }
}
