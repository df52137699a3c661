package org.hallkiosk.simulator;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What a camera sees when someone holds a QR code before it: drawn from the light up, the same to the bit for the same
 * seed. The sheet or screen with the code is put into the room by a projection, each pixel gathers light from several
 * points, then the lens and the sensor do their worst.
 */
public final class CodeScene {
    private static final int QUIET_MODULES = 4;

    private final BitMatrix code;
    private final int width;
    private final int height;
    private final SplittableRandom random;

    /** @param content what the code says */
    public CodeScene(String content, int width, int height, long seed) {
        this.code = matrix(content);
        this.width = width;
        this.height = height;
        this.random = new SplittableRandom(seed);
    }

    private static BitMatrix matrix(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name(),
                                    EncodeHintType.MARGIN,
                                    0));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this", tooLong);
        }
    }

    /** Straight before the camera in good light; brightness, row by row. */
    public byte[] plain() {
        return sensor(
                see(
                        new SheetBeforeCamera.View(0, 0, 0, 0.55 * height / modules(), width / 2.0, height / 2.0),
                        Light.PAPER),
                2);
    }

    /** @param degree from 0, still easy, to 1, hardly to be read */
    public byte[] hard(Hardness hardness, double degree) {
        double usual = (0.42 + 0.2 * random.nextDouble()) * height / modules();
        return switch (hardness) {
            case TURNED ->
                sensor(
                        see(
                                view(
                                        Math.PI,
                                        0.35 + 0.65 * degree,
                                        Math.min(usual, (0.5 - 0.15 * degree) * height / modules())),
                                Light.PAPER),
                        3);
            case BLURRED -> blurred(view(0.35, 0.2, usual), usual, degree);
            case NOISY -> {
                double[] light = see(view(0.35, 0.2, usual), Light.PAPER);
                double black = 60 - 20 * degree;
                fade(light, black, black + 90 - 40 * degree);
                yield sensor(light, 12 + 32 * degree);
            }
            case GLARE -> {
                double[] light = see(view(0.35, 0.25, usual), Light.PAPER);
                glare(light, degree);
                yield sensor(light, 3);
            }
            case PHONE_SCREEN -> {
                double[] light = see(view(0.5, 0.2, usual), new Light(20, 235, 0.35 + 0.6 * degree));
                yield sensor(light, 4);
            }
            case FAR -> sensor(see(view(0.5, 0.15, 2.9 - 1.2 * degree), Light.PAPER), 3);
        };
    }

    private int modules() {
        return code.getWidth() + 2 * QUIET_MODULES;
    }

    private SheetBeforeCamera.View view(double turn, double tilt, double scale) {
        double angle = turn * (2 * random.nextDouble() - 1);
        double tiltAcross = tilt * (2 * random.nextDouble() - 1);
        double tiltAlong =
                tilt * (random.nextBoolean() ? 1 : -1) * Math.sqrt(Math.max(0, 1 - 0.5 * random.nextDouble()));
        double half = scale * modules() * 0.72;
        double roomX = Math.max(0, width / 2.0 - half - 4);
        double roomY = Math.max(0, height / 2.0 - half - 4);
        return new SheetBeforeCamera.View(
                angle,
                tiltAcross,
                tiltAlong,
                scale,
                width / 2.0 + roomX * 0.8 * (2 * random.nextDouble() - 1),
                height / 2.0 + roomY * 0.8 * (2 * random.nextDouble() - 1));
    }

    /**
     * What the sheet sends back.
     *
     * @param screen 0 for paper, up to 1 for a screen whose dots stand far apart
     */
    private record Light(double black, double white, double screen) {
        static final Light PAPER = new Light(35, 215, 0);
    }

    private double[] see(SheetBeforeCamera.View view, Light light) {
        double dotPitch = (0.9 + 0.5 * random.nextDouble()) / view.scale();
        double roomTop = 90 + 60 * random.nextDouble();
        double roomBottom = 50 + 60 * random.nextDouble();
        return new SheetBeforeCamera(width, height, modules(), modules(), view)
                .seen((x, y) -> sheet(x, y, light, dotPitch), (x, y) -> roomTop + (roomBottom - roomTop) * y / height);
    }

    private double sheet(double x, double y, Light light, double dotPitch) {
        int column = (int) x - QUIET_MODULES;
        int row = (int) y - QUIET_MODULES;
        boolean dark =
                column >= 0 && row >= 0 && column < code.getWidth() && row < code.getHeight() && code.get(column, row);
        double value = dark ? light.black() : light.white();
        if (light.screen() == 0) {
            return value;
        }
        double across = Math.cos(2 * Math.PI * x / dotPitch);
        double along = Math.cos(2 * Math.PI * y / dotPitch);
        double dot = Math.max(0, 1 + light.screen() * 1.6 * (across + along) / 2);
        return value * dot;
    }

    private byte[] blurred(SheetBeforeCamera.View view, double module, double degree) {
        double[] light = see(view, Light.PAPER);
        if (random.nextInt(3) > 0) {
            return sensor(Lens.outOfFocus(light, width, height, module * (0.35 + 0.5 * degree)), 3);
        }
        double[] moved = Lens.moved(light, width, height, module * (0.7 + degree), Math.PI * random.nextDouble());
        return sensor(moved, 3);
    }

    private static void fade(double[] light, double black, double white) {
        for (int at = 0; at < light.length; at++) {
            light[at] = black + (white - black) * light[at] / 255;
        }
    }

    private void glare(double[] light, double degree) {
        int lamps = 1 + random.nextInt(3);
        for (int lamp = 0; lamp < lamps; lamp++) {
            double x = width / 2.0 + width * 0.18 * (2 * random.nextDouble() - 1);
            double y = height / 2.0 + height * 0.25 * (2 * random.nextDouble() - 1);
            double wide = height * (0.05 + 0.13 * degree) * (0.5 + random.nextDouble());
            double high = height * (0.05 + 0.13 * degree) * (0.5 + random.nextDouble());
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    double dx = (column - x) / wide;
                    double dy = (row - y) / high;
                    light[row * width + column] += 260 * Math.exp(-(dx * dx + dy * dy));
                }
            }
        }
    }

    private byte[] sensor(double[] light, double noise) {
        byte[] pixels = new byte[light.length];
        for (int at = 0; at < light.length; at++) {
            double value = light[at] + noise * random.nextGaussian();
            pixels[at] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return pixels;
    }
}
