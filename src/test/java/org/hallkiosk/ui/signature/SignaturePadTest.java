package org.hallkiosk.ui.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.StackPane;
import org.hallkiosk.fact.signature.Point;
import org.hallkiosk.fact.signature.SignaturePicture;
import org.hallkiosk.ui.FxTesting;
import org.hallkiosk.ui.FxToolkit;
import org.hallkiosk.ui.keyboard.KeyboardStylesheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finger on the pad. */
class SignaturePadTest {
    private final AtomicLong nanoTime = new AtomicLong(-5);
    private SignaturePad pad;

    @BeforeEach
    void showPad() {
        FxTesting.run(() -> {
            pad = new SignaturePad("请在此处签名", nanoTime::get);
            StackPane page = new StackPane(pad);
            page.setPadding(new Insets(64));
            page.setStyle("-fx-background-color: -paper");
            Scene scene = new Scene(page, 1080, 548);
            scene.getStylesheets().add(KeyboardStylesheet.address());
            page.applyCss();
            page.layout();
        });
    }

    @Test
    void aFingerDrawsAStrokeInTime() {
        FxTesting.run(() -> drag(100, 100, 400, 200));
        assertThat(pad.signature().strokes()).hasSize(1);
        var points = pad.signature().strokes().getFirst().points();
        assertThat(points.getFirst()).isEqualTo(new Point(100, 100, 0, 0.5));
        assertThat(points.getLast().x()).isEqualTo(400);
        assertThat(points.getLast().millis()).isEqualTo(40 * 8);
        assertThat(pad.signature().hasEnoughInk()).isTrue();
    }

    @Test
    void theInkIsSeenAtOnceAndClearedWhole() {
        int white = colourAt(264, 214);
        FxTesting.run(() -> drag(100, 100, 300, 200));
        assertThat(colourAt(264, 214)).isNotEqualTo(white);
        FxTesting.run(pad::clear);
        assertThat(colourAt(264, 214)).isEqualTo(white);
        assertThat(pad.signature().isEmpty()).isTrue();
    }

    @Test
    void aTapIsKeptButIsNotEnough() {
        FxTesting.run(() -> {
            send(MouseEvent.MOUSE_PRESSED, 50, 50);
            send(MouseEvent.MOUSE_RELEASED, 50, 50);
        });
        assertThat(pad.signature().isEmpty()).isFalse();
        assertThat(pad.signature().hasEnoughInk()).isFalse();
    }

    @Test
    void aFingerThatLeavesThePadDrawsAlongItsEdge() {
        FxTesting.run(() -> drag(100, 100, 5000, -300));
        assertThat(pad.signature().strokes().getFirst().points()).allSatisfy(point -> {
            assertThat(point.x()).isBetween(0.0, pad.getWidth());
            assertThat(point.y()).isBetween(0.0, pad.getHeight());
        });
    }

    @Test
    void aPalmThatComesDownWhileSigningDrawsNothing() {
        FxTesting.run(() -> {
            touch(TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, 1, 100, 100);
            touch(TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, 2, 600, 300);
            touch(TouchEvent.TOUCH_MOVED, TouchPoint.State.MOVED, 1, 200, 100);
            touch(TouchEvent.TOUCH_MOVED, TouchPoint.State.MOVED, 2, 610, 320);
            touch(TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED, 2, 610, 320);
            touch(TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED, 1, 200, 100);
        });
        assertThat(pad.signature().strokes()).hasSize(1);
        assertThat(pad.signature().strokes().getFirst().points())
                .extracting(Point::x)
                .containsExactly(100.0, 200.0);
    }

    @Test
    void aSignatureToLookAt() throws IOException {
        FxTesting.run(() -> FxTesting.picture(pad.getScene(), "signature-empty"));
        FxTesting.run(() -> {
            drag(230, 150, 410, 140);
            drag(240, 220, 400, 212);
            drag(220, 300, 430, 290);
            drag(320, 150, 318, 296);
            curve(560, 120, 330);
            curve(640, 200, 260);
            FxTesting.picture(pad.getScene(), "signature-signed");
        });
        Path file =
                Files.write(Path.of("target", "pictures", "signature.png"), SignaturePicture.png(pad.signature(), 2));
        assertThat(file).isNotEmptyFile();
        assertThat(pad.signature().strokes()).hasSize(6);
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        send(MouseEvent.MOUSE_PRESSED, fromX, fromY);
        for (int i = 1; i <= 40; i++) {
            pause();
            send(MouseEvent.MOUSE_DRAGGED, fromX + (toX - fromX) * i / 40, fromY + (toY - fromY) * i / 40);
        }
        send(MouseEvent.MOUSE_RELEASED, toX, toY);
    }

    private void curve(double x, double top, double bottom) {
        send(MouseEvent.MOUSE_PRESSED, x, top);
        for (int i = 1; i <= 14; i++) {
            pause();
            double part = i / 14.0;
            send(
                    MouseEvent.MOUSE_DRAGGED,
                    x + 90 * Math.sin(part * 7) * part + 60 * part,
                    top + (bottom - top) * part * part);
        }
        send(MouseEvent.MOUSE_RELEASED, x, bottom);
    }

    private void pause() {
        nanoTime.addAndGet(TimeUnit.MILLISECONDS.toNanos(8));
    }

    private int colourAt(int x, int y) {
        return FxToolkit.onFxThread(
                () -> pad.getScene().snapshot(null).getPixelReader().getArgb(x, y));
    }

    private void send(EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                pad,
                new MouseEvent(
                        type,
                        x + 64,
                        y + 64,
                        x + 64,
                        y + 64,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private void touch(EventType<TouchEvent> type, TouchPoint.State state, int id, double x, double y) {
        TouchPoint point = new TouchPoint(id, state, x + 64, y + 64, x + 64, y + 64, pad, null);
        Event.fireEvent(pad, new TouchEvent(type, point, List.of(point), 1, false, false, false, false));
    }
}
