package org.hallkiosk.driver.escpos;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Optional;

/**
 * A QR code measured for the paper: how many dots wide a module may be, and the code as a raster for printers that cannot
 * draw it themselves.
 */
record QrDots(ByteMatrix modules, int dotsPerModule) {
    /** 30 mm at 8 dots a millimetre: a phone reads it at arm's length. */
    private static final int COMFORTABLE_WIDTH = 240;

    private static final int MOST_DOTS = 8;
    private static final int FEWEST_DOTS = 3;
    private static final int QUIET_MODULES = 8;

    /** Empty when the code would be too fine to read, or the content is too long for any code. */
    static Optional<QrDots> of(String content, int dotsPerLine) {
        boolean ascii = content.chars().allMatch(c -> c < 0x80);
        Map<EncodeHintType, Object> hints = ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
        try {
            ByteMatrix modules =
                    Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
            int dots = Math.clamp(COMFORTABLE_WIDTH / modules.getWidth(), FEWEST_DOTS, MOST_DOTS);
            boolean fits = (modules.getWidth() + QUIET_MODULES) * dots <= dotsPerLine;
            return fits ? Optional.of(new QrDots(modules, dots)) : Optional.empty();
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    Raster raster() {
        int width = modules.getWidth() * dotsPerModule;
        int bytesPerRow = (width + 7) / 8;
        byte[] dots = new byte[bytesPerRow * width];
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                if (modules.get(x / dotsPerModule, y / dotsPerModule) == 1) {
                    dots[y * bytesPerRow + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return new Raster(bytesPerRow, width, dots);
    }
}
