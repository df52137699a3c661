package org.hallkiosk.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** What tests of single controls need beside {@link FxToolkit}. */
public final class FxTesting {
    private FxTesting() {}

    /** Runs it on the JavaFX thread and waits until it has ended; what it throws is thrown here. */
    public static void run(Runnable action) {
        FxToolkit.onFxThread(() -> {
            action.run();
            return null;
        });
    }

    /** Writes what the scene shows to {@code target/pictures/<name>.png}. On the JavaFX thread. */
    public static Path picture(Scene scene, String name) {
        WritableImage seen = scene.snapshot(null);
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, seen.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Path file = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
            ImageIO.write(image, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
