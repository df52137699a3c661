package org.hallkiosk.driver.camera.code;

import com.google.zxing.LuminanceSource;
import org.jspecify.annotations.Nullable;

/** A grey image as ZXing takes it, without copying. */
final class GreyLuminance extends LuminanceSource {
    private final GreyImage image;

    GreyLuminance(GreyImage image) {
        super(image.width(), image.height());
        this.image = image;
    }

    @Override
    public byte[] getRow(int y, byte @Nullable [] row) {
        byte[] filled = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(image.pixels(), y * getWidth(), filled, 0, getWidth());
        return filled;
    }

    @Override
    public byte[] getMatrix() {
        return image.pixels();
    }
}
