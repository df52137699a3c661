package org.hallkiosk.ui.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
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
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.hallkiosk.fact.signature.Ink;
import org.hallkiosk.fact.signature.Ink.Piece;
import org.hallkiosk.fact.signature.Point;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.Stroke;
import org.jspecify.annotations.Nullable;

/**
 * A field to sign in with a finger. One finger draws; a palm or a second finger that comes down meanwhile does not. The
 * signature changes when a finger leaves, and by {@link #clear()}. JavaFX thread only.
 */
public final class SignaturePad extends Region {
    private static final PseudoClass SIGNED = PseudoClass.getPseudoClass("signed");
    private static final int MOUSE = -1;
    private static final double UNFELT_PRESSURE = 0.5;

    /** Nearer points are the panel's noise. */
    private static final double LEAST_STEP = 1.5;

    private final ReadOnlyObjectWrapper<Signature> signature = new ReadOnlyObjectWrapper<>(Signature.empty());
    private final Canvas canvas = new Canvas();
    private final Line baseline = new Line();
    private final Label hint;
    private String here;
    private String byKeys = "";
    private final LongSupplier nanoTime;

    private final List<Point> points = new ArrayList<>();
    private @Nullable Ink ink;
    private int finger = MOUSE;
    private long begun;

    /** @param hint stands in the field until it is signed: 请在此处签名 */
    public SignaturePad(String hint) {
        this(hint, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime} */
    public SignaturePad(String hint, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.here = hint;
        this.hint = new Label(hint);
        this.hint.getStyleClass().add("signature-hint");
        this.hint.setMouseTransparent(true);
        baseline.getStyleClass().add("signature-line");
        baseline.setMouseTransparent(true);
        canvas.setMouseTransparent(true);
        getStyleClass().add("signature-pad");
        setAccessibleText(hint);
        setMinSize(400, 136);
        setPrefSize(952, 420);
        getChildren().addAll(baseline, this.hint, canvas);
        listenToMouse();
        listenToTouch();
    }

    public ReadOnlyObjectProperty<Signature> signatureProperty() {
        return signature.getReadOnlyProperty();
    }

    public Signature signature() {
        return signature.get();
    }

    /**
     * For who signs by ear and keys.
     *
     * @param spoken what is said of the pad, with how to sign by keys
     * @param confirmed stands in the field once it is signed so
     */
    public void offerKeys(String spoken, String confirmed) {
        setAccessibleText(spoken);
        byKeys = confirmed;
        showHint(hint.isVisible());
    }

    /** Signed by a key that was held; nothing where that is not offered. */
    public void confirmByKeys() {
        if (!byKeys.isEmpty()) {
            setSignature(Signature.confirmedByKeys());
        }
    }

    /** Forgets the strokes, also the one under the finger. */
    public void clear() {
        ink = null;
        points.clear();
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        signature.set(Signature.empty());
        showHint(true);
    }

    /** Shows what was drawn before, for instance before the words on the screen changed their language. */
    public void setSignature(Signature drawn) {
        clear();
        signature.set(drawn);
        drawn.strokes().forEach(stroke -> show(Ink.of(stroke)));
        showHint(drawn.strokes().isEmpty());
    }

    public void setHint(String text) {
        here = text;
        showHint(hint.isVisible());
        setAccessibleText(text);
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
                draw(MOUSE, event.getX(), event.getY());
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
            draw(event.getTouchPoint().getId(), place.getX(), place.getY());
            event.consume();
        });
        addEventHandler(TouchEvent.TOUCH_RELEASED, event -> {
            end(event.getTouchPoint().getId());
            event.consume();
        });
        // The view around it must not scroll while someone signs.
        addEventHandler(ScrollEvent.ANY, InputEvent::consume);
    }

    private Point2D place(TouchPoint touch) {
        return sceneToLocal(touch.getSceneX(), touch.getSceneY());
    }

    private void begin(int id, double x, double y) {
        if (ink != null || isDisabled()) {
            return;
        }
        if (signature().isEmpty()) {
            begun = nanoTime.getAsLong();
        }
        ink = new Ink();
        finger = id;
        showHint(false);
        add(ink, x, y);
    }

    private void draw(int id, double x, double y) {
        if (ink != null && id == finger) {
            Point last = points.getLast();
            if (Math.hypot(inside(x, getWidth()) - last.x(), inside(y, getHeight()) - last.y()) >= LEAST_STEP) {
                add(ink, x, y);
            }
        }
    }

    private void end(int id) {
        if (ink != null && id == finger) {
            show(ink.end());
            List<Stroke> strokes = new ArrayList<>(signature().strokes());
            strokes.add(new Stroke(points));
            ink = null;
            points.clear();
            signature.set(new Signature(strokes));
        }
    }

    private void add(Ink wet, double x, double y) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - begun);
        Point point = new Point(inside(x, getWidth()), inside(y, getHeight()), millis, UNFELT_PRESSURE);
        points.add(point);
        show(wet.through(point));
    }

    private static double inside(double position, double size) {
        return Math.clamp(position, 0, Math.max(0, size));
    }

    private void show(List<Piece> pieces) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setStroke(Color.web("#14202E"));
        graphics.setLineCap(StrokeLineCap.ROUND);
        for (Piece piece : pieces) {
            graphics.setLineWidth(piece.width());
            graphics.strokeLine(piece.fromX(), piece.fromY(), piece.toX(), piece.toY());
        }
    }

    private void showHint(boolean visible) {
        hint.setText(signature().byKeys() ? byKeys : here);
        hint.setVisible(visible);
        pseudoClassStateChanged(SIGNED, !visible || signature().byKeys());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
            signature().strokes().forEach(stroke -> show(Ink.of(stroke)));
        }
        double line = Math.round(height * 0.78);
        baseline.setStartX(width * 0.08);
        baseline.setEndX(width * 0.92);
        baseline.setStartY(line);
        baseline.setEndY(line);
        hint.autosize();
        hint.relocate((width - hint.getWidth()) / 2, (height - hint.getHeight()) / 2);
    }
}
