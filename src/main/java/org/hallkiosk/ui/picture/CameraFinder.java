package org.hallkiosk.ui.picture;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.hallkiosk.device.LivePicture;
import org.hallkiosk.device.LivePictures;
import org.jspecify.annotations.Nullable;

/**
 * What a camera sees, with a frame to hold a code in; a drawing in its place while there is nothing to see. It takes the
 * newest picture at each pulse and never waits for one; when it leaves the screen it stops and wipes what it showed.
 */
public final class CameraFinder extends Region implements Arriving {
    private static final double FRAME = 0.72;
    private static final double CORNER = 0.22;
    private static final double RADIUS = 20;

    private final Region drawing;
    private final LivePictures pictures;
    private final Consumer<Boolean> onSwitch;
    private final ImageView view = new ImageView();
    private final Path shade = new Path();
    private final Path corners = new Path();
    private final Pane live = new Pane(view, shade, corners);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            look();
        }
    };
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private @Nullable LivePicture shown;

    /** @param onSwitch told with true when a picture comes in the drawing's place, and with false when it goes */
    public CameraFinder(Region drawing, LivePictures pictures, Consumer<Boolean> onSwitch) {
        this.drawing = drawing;
        this.pictures = pictures;
        this.onSwitch = onSwitch;
        setMouseTransparent(true);
        shade.getStyleClass().add("finder-shade");
        shade.setFillRule(FillRule.EVEN_ODD);
        corners.getStyleClass().add("finder-corners");
        live.setVisible(false);
        live.setManaged(false);
        getChildren().addAll(drawing, live);
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                timer.stop();
                clear();
            } else {
                look();
                timer.start();
            }
        });
    }

    /** Whether a live picture is shown. */
    public boolean isLive() {
        return live.isVisible();
    }

    private void look() {
        Optional<LivePicture> newest = pictures.newest();
        if (newest.isEmpty()) {
            if (isLive()) {
                clear();
            }
        } else if (!newest.get().equals(shown)) {
            show(newest.get());
        }
    }

    private void show(LivePicture picture) {
        shown = picture;
        PixelBuffer<IntBuffer> buffer = pixels;
        if (buffer == null || buffer.getWidth() != picture.width() || buffer.getHeight() != picture.height()) {
            buffer = new PixelBuffer<>(
                    picture.width(),
                    picture.height(),
                    IntBuffer.allocate(picture.width() * picture.height()),
                    PixelFormat.getIntArgbPreInstance());
            pixels = buffer;
            view.setImage(new WritableImage(buffer));
            requestLayout();
        }
        buffer.getBuffer().put(0, picture.colours());
        buffer.updateBuffer(whole -> null);
        if (!isLive()) {
            turn(true);
        }
    }

    /** Whoever stood before the camera is gone from this memory too. */
    private void clear() {
        shown = null;
        PixelBuffer<IntBuffer> buffer = pixels;
        if (buffer != null) {
            Arrays.fill(buffer.getBuffer().array(), 0);
            view.setImage(null);
            pixels = null;
        }
        if (isLive()) {
            turn(false);
        }
    }

    private void turn(boolean toLive) {
        live.setVisible(toLive);
        drawing.setVisible(!toLive);
        onSwitch.accept(toLive);
    }

    @Override
    public void arrive() {
        if (!isLive() && drawing instanceof Arriving moving) {
            moving.arrive();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return drawing.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return drawing.prefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return drawing.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return drawing.minHeight(width);
    }

    @Override
    protected void layoutChildren() {
        drawing.resizeRelocate(0, 0, getWidth(), getHeight());
        PixelBuffer<IntBuffer> buffer = pixels;
        if (buffer == null) {
            return;
        }
        double factor = Math.min(getWidth() / buffer.getWidth(), getHeight() / buffer.getHeight());
        double width = factor * buffer.getWidth();
        double height = factor * buffer.getHeight();
        live.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
        view.setFitWidth(width);
        view.setFitHeight(height);
        Rectangle rounded = new Rectangle(width, height);
        rounded.setArcWidth(2 * RADIUS);
        rounded.setArcHeight(2 * RADIUS);
        live.setClip(rounded);
        frame(width, height);
    }

    private void frame(double width, double height) {
        double side = FRAME * Math.min(width, height);
        double left = (width - side) / 2;
        double top = (height - side) / 2;
        shade.getElements().clear();
        rectangle(shade, 0, 0, width, height);
        rectangle(shade, left, top, left + side, top + side);
        corners.getElements().clear();
        double arm = CORNER * side;
        corner(left, top, arm, arm);
        corner(left + side, top, -arm, arm);
        corner(left + side, top + side, -arm, -arm);
        corner(left, top + side, arm, -arm);
    }

    private static void rectangle(Path path, double left, double top, double right, double bottom) {
        path.getElements()
                .addAll(
                        new MoveTo(left, top),
                        new LineTo(right, top),
                        new LineTo(right, bottom),
                        new LineTo(left, bottom),
                        new LineTo(left, top));
    }

    private void corner(double x, double y, double across, double down) {
        corners.getElements().addAll(new MoveTo(x + across, y), new LineTo(x, y), new LineTo(x, y + down));
    }
}
