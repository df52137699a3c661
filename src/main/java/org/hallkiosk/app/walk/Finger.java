package org.hallkiosk.app.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.hallkiosk.ui.component.TilePages;

/**
 * A finger on the screen: finds what a person would see, and touches it where a finger would land. It touches only what
 * is visible, enabled and not covered. Call from any thread but JavaFX's.
 */
public final class Finger {
    private static final int LAYOUT_PASSES = 5;
    private static final int MOST_PAGES = 20;
    private static final Duration RESTS = Duration.ofMillis(40);

    private final Scene scene;
    private final BooleanSupplier screenTakesTouches;

    /** @param screenTakesTouches asked on the JavaFX thread before every touch but those of the keyboard */
    public Finger(Scene scene, BooleanSupplier screenTakesTouches) {
        this.scene = scene;
        this.screenTakesTouches = screenTakesTouches;
    }

    /** Runs on the JavaFX thread and waits for the answer. */
    public static <T> T onFxThread(Supplier<T> work) throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Touches the button of this label; false when there is none that can be touched now. */
    public boolean tap(String label) throws InterruptedException {
        for (int i = 0; i < MOST_PAGES; i++) {
            if (!touch(() -> screenTakesTouches.getAsBoolean() ? turner(label) : Optional.empty())) {
                break;
            }
        }
        return touch(() -> screenTakesTouches.getAsBoolean() ? button(label) : Optional.empty());
    }

    /** What turns the pages of a list, as a person would, towards the tile of this label; empty where it is in sight. */
    private Optional<ButtonBase> turner(String label) {
        if (button(label).isPresent()) {
            return Optional.empty();
        }
        return nodes().stream()
                .filter(TilePages.class::isInstance)
                .map(TilePages.class::cast)
                .flatMap(pages -> pages.tiles().stream()
                        .filter(tile -> tile instanceof ButtonBase button
                                && name(button).startsWith(label))
                        .map(pages::towards))
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .findFirst();
    }

    /** Touches the key of exactly this label, as fast as keys may be touched. */
    public boolean tapKey(String label) throws InterruptedException {
        return touch(() -> buttons().reversed().stream()
                .filter(button -> name(button).equals(label))
                .findFirst());
    }

    /** Touches the first button within the node that fits. */
    public boolean tapWithin(Predicate<Node> container, Predicate<ButtonBase> fits) throws InterruptedException {
        return touch(() -> screenTakesTouches.getAsBoolean()
                ? nodes().stream()
                        .filter(container)
                        .flatMap(node -> within(node).stream())
                        .filter(ButtonBase.class::isInstance)
                        .map(ButtonBase.class::cast)
                        .filter(fits)
                        .findFirst()
                : Optional.empty());
    }

    /** Whether this text stands on the screen, whole or as a part of a longer one. */
    public boolean shows(String text) throws InterruptedException {
        return onFxThread(() -> nodes().stream()
                .anyMatch(node ->
                        node instanceof Labeled labeled && labeled.getText().contains(text)));
    }

    /** All the words on the screen, for a message about what was there instead. */
    public List<String> words() throws InterruptedException {
        return onFxThread(() -> nodes().stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> !text.isBlank())
                .distinct()
                .toList());
    }

    /** Draws lines over the first node that fits, each a list of points in parts of its size. */
    public boolean draw(Predicate<Node> fits, List<List<Point2D>> lines) throws InterruptedException {
        return onFxThread(() -> nodes().stream()
                .filter(fits)
                .findFirst()
                .map(node -> {
                    for (List<Point2D> line : lines) {
                        strokes(node, line);
                    }
                    return true;
                })
                .orElse(false));
    }

    /** Every node that is shown, the topmost layer last. JavaFX thread. */
    List<Node> nodes() {
        // A scene without a window is laid out by nobody else.
        layOut(scene);
        return within(scene.getRoot());
    }

    /** Some parts know how much room they need only when they have been laid out once, as pulses would do. */
    static void layOut(Scene scene) {
        Parent root = scene.getRoot();
        root.applyCss();
        int pass = 0;
        do {
            root.layout();
            root.applyCss();
            pass++;
        } while (root.isNeedsLayout() && pass < LAYOUT_PASSES);
    }

    /** The node and all that is shown in it. JavaFX thread. */
    static List<Node> within(Node root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private Optional<ButtonBase> button(String label) {
        List<ButtonBase> buttons = buttons();
        // Where two are labelled alike a person touches the larger.
        return buttons.stream()
                .filter(button -> name(button).equals(label))
                .max(Comparator.comparingDouble(button -> button.getWidth() * button.getHeight()))
                .or(() -> buttons.stream()
                        .filter(button -> name(button).startsWith(label))
                        .min(Comparator.comparingInt(button -> name(button).length())));
    }

    private List<ButtonBase> buttons() {
        return nodes().stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> !button.isDisabled())
                .toList();
    }

    private static String name(ButtonBase button) {
        String text = button.getText();
        if (text == null || text.isBlank()) {
            text = button.getAccessibleText();
        }
        return text == null ? "" : text;
    }

    /** @param guarded whether the screen may refuse it */
    private record Pressed(ButtonBase button, Point2D where, boolean guarded) {}

    /** Presses, rests a moment as fingers do, and lets go; false when there is no such button, or it went meanwhile. */
    private boolean touch(Supplier<Optional<ButtonBase>> find) throws InterruptedException {
        Optional<Pressed> pressed = onFxThread(() -> find.get().flatMap(this::press));
        if (pressed.isEmpty()) {
            return false;
        }
        Thread.sleep(RESTS);
        return onFxThread(() -> letGo(pressed.get()));
    }

    private Optional<Pressed> press(ButtonBase button) {
        reveal(button);
        Bounds bounds = button.localToScene(button.getBoundsInLocal());
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        if (button.isDisabled() || !isTopmost(button, middle)) {
            return Optional.empty();
        }
        fire(button, MouseEvent.MOUSE_ENTERED, middle);
        fire(button, MouseEvent.MOUSE_PRESSED, middle);
        return Optional.of(new Pressed(button, middle, screenTakesTouches.getAsBoolean()));
    }

    private boolean letGo(Pressed pressed) {
        ButtonBase button = pressed.button();
        if (!scene.equals(button.getScene())) {
            return false;
        }
        if (button.isDisabled() || (pressed.guarded() && !screenTakesTouches.getAsBoolean())) {
            // What came up meanwhile takes no touch yet; the finger slides off, and touches again.
            fire(button, MouseEvent.MOUSE_EXITED, pressed.where());
            fire(button, MouseEvent.MOUSE_RELEASED, pressed.where());
            return false;
        }
        fire(button, MouseEvent.MOUSE_RELEASED, pressed.where());
        fire(button, MouseEvent.MOUSE_CLICKED, pressed.where());
        fire(button, MouseEvent.MOUSE_EXITED, pressed.where());
        return true;
    }

    /** Scrolls as a person would until the node can be seen. */
    private static void reveal(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds inContent = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double view = pane.getViewportBounds().getHeight();
                double hidden = pane.getContent().getLayoutBounds().getHeight() - view;
                if (hidden > 0) {
                    double top = inContent.getCenterY() - view / 2;
                    pane.setVvalue(Math.clamp(top / hidden, 0, 1));
                    pane.layout();
                }
                return;
            }
        }
    }

    /** Whether a finger at this point would land on the node and not on something that lies over it. */
    private boolean isTopmost(Node node, Point2D point) {
        Node hit = topmost(scene.getRoot(), point);
        return hit != null && (hit.equals(node) || isWithin(hit, node));
    }

    private static boolean isWithin(Node inner, Node outer) {
        for (Parent at = inner.getParent(); at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable Node topmost(Node node, Point2D point) {
        if (!node.isVisible() || node.isMouseTransparent() || isCutOff(node, point)) {
            return null;
        }
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            if (children.stream().anyMatch(child -> child.getViewOrder() != 0)) {
                children = children.stream()
                        .sorted(Comparator.comparingDouble(Node::getViewOrder).reversed())
                        .toList();
            }
            for (int i = children.size() - 1; i >= 0; i--) {
                Node hit = topmost(children.get(i), point);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return node.contains(node.sceneToLocal(point)) ? node : null;
    }

    /** What is scrolled out of sight lies where it would stand, over whatever is there. */
    private static boolean isCutOff(Node node, Point2D point) {
        Node clip = node.getClip();
        return clip != null && !clip.contains(clip.parentToLocal(node.sceneToLocal(point)));
    }

    private void strokes(Node node, List<Point2D> line) {
        Bounds bounds = node.getBoundsInLocal();
        List<Point2D> points = line.stream()
                .map(part -> node.localToScene(
                        bounds.getMinX() + part.getX() * bounds.getWidth(),
                        bounds.getMinY() + part.getY() * bounds.getHeight()))
                .toList();
        fire(node, MouseEvent.MOUSE_PRESSED, points.getFirst());
        points.stream().skip(1).forEach(point -> fire(node, MouseEvent.MOUSE_DRAGGED, point));
        fire(node, MouseEvent.MOUSE_RELEASED, points.getLast());
    }

    private void fire(Node node, EventType<MouseEvent> type, Point2D inScene) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Point2D local = node.sceneToLocal(inScene);
        Event.fireEvent(
                node,
                // Without a source of its own: only then does dispatching work out the node's coordinates.
                new MouseEvent(
                        type,
                        local.getX(),
                        local.getY(),
                        inScene.getX(),
                        inScene.getY(),
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
                        new PickResult(node, new Point3D(local.getX(), local.getY(), 0), 1)));
    }
}
