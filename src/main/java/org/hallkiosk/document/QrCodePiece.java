package org.hallkiosk.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A QR code as black squares, sharp at any resolution; {@code size} with its quiet zone. */
record QrCodePiece(Optional<ByteMatrix> modules, float size, Alignment alignment, float width) implements Piece {
    /** On each side; ISO/IEC 18004 asks for four modules. */
    private static final int QUIET_ZONE = 4;

    static QrCodePiece of(String content, float size, Alignment alignment, float width) {
        return new QrCodePiece(
                content.isBlank() ? Optional.empty() : Optional.of(encode(content)), size, alignment, width);
    }

    private static ByteMatrix encode(String content) {
        // Without a hint zxing writes "?" for Chinese; with one it announces the character set, which upsets old
        // scanners.
        boolean ascii = content.chars().allMatch(c -> c < 0x80);
        Map<EncodeHintType, Object> hints = ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content.length() + " characters", e);
        }
    }

    @Override
    public float height() {
        return size;
    }

    @Override
    public void draw(PageInk ink, float x, float top) throws IOException {
        if (modules.isEmpty()) {
            return;
        }
        ByteMatrix matrix = modules.get();
        float module = size / (matrix.getWidth() + 2 * QUIET_ZONE);
        float left = x + alignment.offset(width - size) + QUIET_ZONE * module;
        for (int row = 0; row < matrix.getHeight(); row++) {
            int column = 0;
            while (column < matrix.getWidth()) {
                int end = column;
                while (end < matrix.getWidth() && matrix.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    ink.addBar(
                            left + column * module, top + (QUIET_ZONE + row) * module, (end - column) * module, module);
                }
                column = end + 1;
            }
        }
        ink.fillBars();
    }
}
