package org.hallkiosk.ui;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.hallkiosk.document.DocumentPages;
import org.hallkiosk.ui.screen.ScreenContext;

/** Draws a PDF's pages away from the JavaFX thread, sharp enough to be read enlarged. */
public final class PageImages implements ScreenContext.PagePictures {
    private static final int DPI = 140;

    @Override
    public void draw(byte[] pdf, Consumer<List<Image>> onFxThread) {
        Thread.ofVirtual().name("page-pictures").start(() -> {
            List<Image> pages = DocumentPages.pictures(pdf, DPI).stream()
                    .map(PageImages::image)
                    .toList();
            Platform.runLater(() -> onFxThread.accept(pages));
        });
    }

    private static Image image(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
