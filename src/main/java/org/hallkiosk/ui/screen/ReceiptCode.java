package org.hallkiosk.ui.screen;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import javafx.scene.image.Image;
import org.hallkiosk.ui.picture.QrCode;

/** A short ASCII code as a QR picture to photograph. */
final class ReceiptCode {
    private static final int SIDE = 224;

    private ReceiptCode() {}

    static Image image(String code) {
        try {
            BitMatrix matrix =
                    new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
            boolean[][] modules = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    modules[y][x] = matrix.get(x, y);
                }
            }
            return QrCode.image(modules, SIDE);
        } catch (WriterException e) {
            throw new IllegalArgumentException("a code of " + code.length() + " characters does not fit", e);
        }
    }
}
