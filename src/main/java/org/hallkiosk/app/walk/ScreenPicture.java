package org.hallkiosk.app.walk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** A picture of a scene as a PNG file. */
public final class ScreenPicture {
    /** Longer than a change of screen takes to fade in. */
    private static final Duration SETTLED = Duration.millis(260);

    private ScreenPicture() {}

    /** Waits until a change of screen has settled, then writes the file. Any thread but JavaFX's. */
    public static void write(Scene scene, Path file) throws IOException, InterruptedException {
        settle();
        Finger.onFxThread(() -> {
            Finger.layOut(scene);
            return true;
        });
        WritableImage image = Finger.onFxThread(() -> {
            Finger.layOut(scene);
            return scene.snapshot(null);
        });
        write(image, file);
    }

    /** Writes a picture that was taken before. Any thread. */
    public static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", file.toFile());
    }

    private static void settle() throws InterruptedException {
        java.util.concurrent.CountDownLatch settled = new java.util.concurrent.CountDownLatch(1);
        Finger.onFxThread(() -> {
            PauseTransition pause = new PauseTransition(SETTLED);
            pause.setOnFinished(event -> settled.countDown());
            pause.play();
            return true;
        });
        settled.await();
    }
}
