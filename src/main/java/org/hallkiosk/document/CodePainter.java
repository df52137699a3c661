package org.hallkiosk.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws QR codes as rectangles, sharp at any printer's resolution. */
final class CodePainter {
    private CodePainter() {}

    /** Lower left corner and length of a side in points. */
    static void paint(PDPageContentStream content, String text, double x, double y, double side) throws IOException {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
        double module = side / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int start = column;
                while (column < modules.getWidth() && modules.get(column, row)) {
                    column++;
                }
                if (column > start) {
                    content.addRect(
                            (float) (x + start * module),
                            (float) (y + side - (row + 1) * module),
                            (float) ((column - start) * module),
                            (float) module);
                } else {
                    column++;
                }
            }
        }
        content.fill();
    }
}
