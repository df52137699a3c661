package org.hallkiosk.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** JavaFX without a display, for tests: started once a run, and pictures of what it would show. */
public final class FxToolkit {
    private FxToolkit() {}

    /** Runs on the JavaFX thread and waits for the result. */
    public static <T> T onFxThread(Callable<T> task) {
        start();
        if (Platform.isFxApplicationThread()) {
            try {
                return task.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the JavaFX thread did not answer", e);
        }
    }

    /** Asks on the JavaFX thread until it is so, for 20 s at most. */
    public static void awaitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!onFxThread(condition::getAsBoolean)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("did not come to be within 20 s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Lays out a root with the kiosk's stylesheet in a scene of this size and writes target/pictures/NAME.png. */
    public static Path picture(Parent root, double width, double height, String name) {
        WritableImage image = onFxThread(() -> {
            Scene scene = root.getScene() == null ? new Scene(root, width, height) : root.getScene();
            if (!scene.getStylesheets().contains(KioskStylesheet.address())) {
                scene.setUserAgentStylesheet(KioskStylesheet.controls());
                scene.getStylesheets().add(KioskStylesheet.address());
            }
            root.resize(width, height);
            root.applyCss();
            root.layout();
            return scene.snapshot(new WritableImage((int) width, (int) height));
        });
        return write(image, Path.of("target", "pictures", name + ".png"));
    }

    /** As {@link #onFxThread(Callable)}, for what returns nothing. */
    public static void runOnFxThread(Runnable action) {
        onFxThread(() -> {
            action.run();
            return true;
        });
    }

    /** Writes what a laid-out scene shows to target/pictures/NAME.png. On the JavaFX thread. */
    public static Path picture(Scene scene, String name) {
        return write(scene.snapshot(null), Path.of("target", "pictures", name + ".png"));
    }

    private static Path write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static synchronized void start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            return;
        }
        Platform.setImplicitExit(false);
        try {
            if (!started.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
