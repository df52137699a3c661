package org.hallkiosk.ui.screen;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.image.Image;
import org.hallkiosk.ui.picture.QrCode;

/** A QR picture to photograph or scan: a short ASCII code, or a text. */
final class ReceiptCode {
    private static final int SIDE = 224;

    private ReceiptCode() {}

    static Image image(String code) {
        return QrCode.image(modules(code, Map.of(EncodeHintType.MARGIN, 0)), SIDE);
    }

    /** A short ASCII code, at most so wide. */
    static Image within(String code, int side) {
        return QrCode.within(modules(code, Map.of(EncodeHintType.MARGIN, 0)), side);
    }

    /** A text in any language, at most so wide; phones read it as UTF-8. */
    static Image ofText(String text, int side) {
        return QrCode.within(
                modules(
                        text,
                        Map.of(
                                EncodeHintType.MARGIN,
                                0,
                                EncodeHintType.CHARACTER_SET,
                                "UTF-8",
                                EncodeHintType.ERROR_CORRECTION,
                                ErrorCorrectionLevel.L)),
                side);
    }

    private static boolean[][] modules(String code, Map<EncodeHintType, ?> hints) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0, hints);
            boolean[][] modules = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    modules[y][x] = matrix.get(x, y);
                }
            }
            return modules;
        } catch (WriterException e) {
            throw new IllegalArgumentException("a code of " + code.length() + " characters does not fit", e);
        }
    }
}
