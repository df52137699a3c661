package org.hallkiosk.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Labels, the line to sign on with the signature above it, and under it the line for the date. */
record SignaturePiece(
        List<Piece> label,
        List<Piece> dateLabel,
        List<Piece> date,
        Optional<PDImageXObject> signature,
        float width,
        float lineWidth,
        float space)
        implements Piece {
    static final float GAP = 6;

    /** Between the signature's line and the date's. */
    private static final float BETWEEN = 8;

    SignaturePiece {
        label = List.copyOf(label);
        dateLabel = List.copyOf(dateLabel);
        date = List.copyOf(date);
    }

    @Override
    public float height() {
        return upper() + (dateLabel.isEmpty() ? 0 : BETWEEN + lower());
    }

    private float upper() {
        return Math.max(space, Pieces.height(label));
    }

    private float lower() {
        return Math.max(Pieces.height(dateLabel), Pieces.height(date));
    }

    @Override
    public void draw(PageInk ink, float x, float top) throws IOException {
        float lineX = x + width - lineWidth;
        float lineY = top + upper();
        Pieces.draw(label, ink, x, lineY - Pieces.height(label));
        ink.rule(lineX, lineY, lineWidth);
        if (signature.isPresent()) {
            drawSignature(signature.get(), ink, lineX, lineY);
        }
        if (!dateLabel.isEmpty()) {
            float dateY = lineY + BETWEEN + lower();
            Pieces.draw(dateLabel, ink, x, dateY - Pieces.height(dateLabel));
            Pieces.draw(date, ink, lineX, dateY - Pieces.height(date));
            ink.rule(lineX, dateY, lineWidth);
        }
    }

    /** As large as fits above the line, in its own proportions. */
    private void drawSignature(PDImageXObject picture, PageInk ink, float lineX, float lineY) throws IOException {
        float scale = Math.min(lineWidth / picture.getWidth(), (space - 2) / picture.getHeight());
        float drawnWidth = picture.getWidth() * scale;
        float drawnHeight = picture.getHeight() * scale;
        ink.picture(picture, lineX + (lineWidth - drawnWidth) / 2, lineY - 1 - drawnHeight, drawnWidth, drawnHeight);
    }
}
