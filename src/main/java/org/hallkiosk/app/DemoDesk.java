package org.hallkiosk.app;

import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The demo's window: the kiosk as it stands in the hall, and the dock beside or below it. F12 or the handle at the edge
 * folds the dock and brings it back. JavaFX thread only.
 */
final class DemoDesk extends Region {
    private static final double HANDLE_WIDTH = 36;

    private final Region kiosk;
    private final DevDock dock;
    private final KioskWindow.Shape shape;
    private final Button handle;
    private final Group standing;
    private boolean open;
    private boolean decided;

    private DemoDesk(Region kiosk, DevDock dock, KioskWindow.Shape shape, String handleText) {
        this.kiosk = kiosk;
        this.dock = dock;
        this.shape = shape;
        this.handle = new Button(handleText);
        this.standing = new Group(handle);
        handle.setRotate(-90);
        handle.getStyleClass().setAll("dock-handle");
        handle.setFocusTraversable(false);
        handle.setOnAction(event -> turn());
        getStyleClass().add("demo-desk");
        String stylesheet = Objects.requireNonNull(DemoDesk.class.getResource("dock.css"), "dock.css is missing")
                .toExternalForm();
        getStylesheets().add(stylesheet);
        getChildren().addAll(kiosk, dock, standing);
        for (var child : getChildren()) {
            child.setManaged(false);
        }
        // What a screen lets slide in must not show over its edge.
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(kiosk.widthProperty());
        edge.heightProperty().bind(kiosk.heightProperty());
        kiosk.setClip(edge);
    }

    /** Puts the kiosk's screen of this scene on a desk, with the dock. */
    static DemoDesk around(Scene scene, Region kiosk, DevDock dock, KioskWindow.Shape shape, String handleText) {
        // Whatever takes the root's place must be there before the old root can go into it.
        scene.setRoot(new Region());
        // The kiosk's stylesheet gives its tokens and its paper to a root.
        kiosk.getStyleClass().add("root");
        DemoDesk desk = new DemoDesk(kiosk, dock, shape, handleText);
        scene.setRoot(desk);
        scene.setCursor(Cursor.DEFAULT);
        dock.whenFolded(desk::turn);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.F12) {
                desk.turn();
                key.consume();
            }
        });
        return desk;
    }

    private void turn() {
        open = !open;
        requestLayout();
    }

    boolean isOpen() {
        return open;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (!decided) {
            decided = true;
            open = DeskPlan.hasRoomForBoth(width, height, shape.width(), shape.height());
        }
        DeskPlan plan = DeskPlan.of(width, height, shape.width(), shape.height(), open);
        place(kiosk, plan.kiosk());
        dock.setVisible(open);
        standing.setVisible(!open);
        if (open) {
            dock.setBelow(plan.dockBelow());
            place(dock, plan.dock());
        } else {
            handle.autosize();
            double high = handle.prefWidth(-1);
            handle.resizeRelocate(0, 0, high, HANDLE_WIDTH);
            standing.relocate(width - HANDLE_WIDTH, (height - high) / 2);
        }
    }

    private static void place(Region region, Rectangle2D where) {
        region.resizeRelocate(where.getMinX(), where.getMinY(), where.getWidth(), where.getHeight());
    }
}
