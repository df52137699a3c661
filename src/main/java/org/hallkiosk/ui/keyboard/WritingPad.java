package org.hallkiosk.ui.keyboard;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.hallkiosk.text.handwriting.Writing;
import org.hallkiosk.text.handwriting.Writing.Place;

/** The field to write one character in. One finger writes; a palm or a second finger that comes down meanwhile does not. */
final class WritingPad extends Region {
    private static final int MOUSE = -1;
    private static final int NOBODY = -2;
    private static final double INK = 9;

    /** Nearer places are the panel's noise. */
    private static final double LEAST_STEP = 3;

    /** Paper stays white and its ink dark in every theme. */
    private static final Color INK_COLOUR = Color.web("#14202E");

    private final KeyboardModel model;
    private final Canvas canvas = new Canvas();
    private final Label hint;
    private final List<Place> places = new ArrayList<>();
    private int finger = NOBODY;

    WritingPad(KeyboardModel model, String hint) {
        this.model = model;
        this.hint = new Label(hint);
        this.hint.getStyleClass().add("writing-hint");
        this.hint.setMouseTransparent(true);
        this.hint.setWrapText(true);
        canvas.setMouseTransparent(true);
        getStyleClass().add("writing-pad");
        setAccessibleText(hint);
        getChildren().addAll(this.hint, canvas);
        listenToMouse();
        listenToTouch();
        // The view around it must not scroll while someone writes.
        addEventHandler(ScrollEvent.ANY, InputEvent::consume);
    }

    /** Shows what the model has. A stroke under the finger stays. */
    void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        model.state().writing().strokes().forEach(stroke -> draw(stroke.places()));
        draw(places);
        hint.setVisible(model.state().writing().isEmpty() && finger == NOBODY);
    }

    private void draw(List<Place> line) {
        if (!line.isEmpty()) {
            Place from = line.getFirst();
            draw(from, from);
        }
        for (int i = 1; i < line.size(); i++) {
            draw(line.get(i - 1), line.get(i));
        }
    }

    private void draw(Place from, Place to) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setStroke(INK_COLOUR);
        graphics.setLineWidth(INK);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
    }

    private void listenToMouse() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            // Where the panel reports touches, each comes a second time as a mouse.
            if (!event.isSynthesized() && event.getButton() == MouseButton.PRIMARY) {
                begin(MOUSE, event.getX(), event.getY());
            }
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!event.isSynthesized()) {
                move(MOUSE, event.getX(), event.getY());
            }
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!event.isSynthesized()) {
                end(MOUSE);
            }
            event.consume();
        });
    }

    private void listenToTouch() {
        addEventHandler(TouchEvent.TOUCH_PRESSED, event -> {
            Point2D place = place(event.getTouchPoint());
            begin(event.getTouchPoint().getId(), place.getX(), place.getY());
            event.consume();
        });
        addEventHandler(TouchEvent.TOUCH_MOVED, event -> {
            Point2D place = place(event.getTouchPoint());
            move(event.getTouchPoint().getId(), place.getX(), place.getY());
            event.consume();
        });
        addEventHandler(TouchEvent.TOUCH_RELEASED, event -> {
            end(event.getTouchPoint().getId());
            event.consume();
        });
    }

    private Point2D place(TouchPoint touch) {
        return sceneToLocal(touch.getSceneX(), touch.getSceneY());
    }

    private void begin(int id, double x, double y) {
        if (finger == NOBODY) {
            finger = id;
            hint.setVisible(false);
            add(x, y);
        }
    }

    private void move(int id, double x, double y) {
        if (id == finger) {
            Place last = places.getLast();
            if (Math.hypot(inside(x, getWidth()) - last.x(), inside(y, getHeight()) - last.y()) >= LEAST_STEP) {
                add(x, y);
            }
        }
    }

    private void add(double x, double y) {
        Place next = new Place(inside(x, getWidth()), inside(y, getHeight()));
        draw(places.isEmpty() ? next : places.getLast(), next);
        places.add(next);
    }

    private void end(int id) {
        if (id == finger) {
            Writing.Stroke stroke = new Writing.Stroke(places);
            places.clear();
            finger = NOBODY;
            model.stroke(stroke);
        }
    }

    private static double inside(double position, double size) {
        return Math.clamp(position, 0, Math.max(0, size));
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
        hint.resize(Math.min(hint.prefWidth(-1), getWidth() - 32), hint.prefHeight(getWidth() - 32));
        hint.relocate((getWidth() - hint.getWidth()) / 2, (getHeight() - hint.getHeight()) / 2);
    }
}
