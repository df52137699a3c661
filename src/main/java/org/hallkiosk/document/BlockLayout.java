package org.hallkiosk.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;

/** Lays blocks out into pieces of a given width (points). */
final class BlockLayout {
    /** The English text under a Chinese one is a help, not the text that counts. */
    private static final float TRANSLATION = 0.72f;

    private final LineBreaker breaker;
    private final Map<String, String> values;
    private final Language language;
    private final boolean bilingual;
    private final Optional<PDImageXObject> signature;

    BlockLayout(
            LineBreaker breaker,
            Map<String, String> values,
            Language language,
            boolean bilingual,
            Optional<PDImageXObject> signature) {
        this.breaker = breaker;
        this.values = values;
        this.language = language;
        this.bilingual = bilingual;
        this.signature = signature;
    }

    List<Piece> pieces(List<Block> blocks, float width) throws UnprintableCharacter {
        List<Piece> pieces = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> {
                    gap(paragraph.before(), pieces);
                    pieces.addAll(lines(paragraph.text(), paragraph.style(), paragraph.indent(), width));
                    gap(paragraph.after(), pieces);
                }
                case Block.Table table -> {
                    gap(table.before(), pieces);
                    pieces.addAll(new TableLayout(this, table, width).pieces());
                    gap(table.after(), pieces);
                }
                case Block.SignatureField field -> pieces.add(signature(field, width));
                case Block.QrCode code -> pieces.add(qrCode(code, width));
                case Block.Space space -> gap(space.height(), pieces);
            }
        }
        return pieces;
    }

    private static void gap(float millimetres, List<Piece> pieces) {
        if (millimetres > 0) {
            pieces.add(new Piece.Gap(Millimetres.points(millimetres)));
        }
    }

    private List<Piece> lines(LocalizedText text, TextStyle style, float indent, float width)
            throws UnprintableCharacter {
        List<Piece> pieces = new ArrayList<>();
        boolean translated =
                bilingual && language != Language.ZH_CN && !text.chinese().equals(text.english());
        if (translated) {
            pieces.addAll(lines(text.chinese(), style, indent, width));
            TextStyle smaller = style.subordinate(TRANSLATION);
            // The Chinese first line is indented by characters of its own size.
            pieces.addAll(lines(text.english(), smaller, indent / TRANSLATION, width));
        } else {
            pieces.addAll(lines(text.in(language), style, indent, width));
        }
        return pieces;
    }

    private List<Piece> lines(String text, TextStyle style, float indent, float width) throws UnprintableCharacter {
        String filled = Placeholders.fill(text, values);
        List<Piece> pieces = new ArrayList<>();
        float firstIndent = indent;
        for (TextLine line : breaker.lines(filled, style.bold(), width / style.size(), indent)) {
            pieces.add(new Piece.Line(line, style, firstIndent * style.size(), width));
            firstIndent = 0;
        }
        return pieces;
    }

    private Piece signature(Block.SignatureField field, float width) throws UnprintableCharacter {
        TextStyle style = new TextStyle(field.fontSize(), false, Alignment.RIGHT, BlockReader.CLOSE_SPACING);
        float lineWidth = Millimetres.points(field.width());
        float labelWidth = Math.max(1, width - lineWidth - SignaturePiece.GAP);
        List<Piece> dateLabel =
                field.dateLabel().isPresent() ? lines(field.dateLabel().get(), style, 0, labelWidth) : List.of();
        return new SignaturePiece(
                lines(field.label(), style, 0, labelWidth),
                dateLabel,
                lines(
                        field.date().in(language),
                        new TextStyle(style.size(), false, Alignment.CENTER, style.lineSpacing()),
                        0,
                        lineWidth),
                signature,
                width,
                lineWidth,
                Millimetres.points(field.height()));
    }

    private Piece qrCode(Block.QrCode code, float width) {
        String content = Placeholders.fill(code.content().in(language), values);
        return QrCodePiece.of(content, Millimetres.points(code.size()), code.alignment(), width);
    }
}
