package org.hallkiosk.ui.component;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;

/**
 * A column that may be longer than its room: it can be dragged, and when it is longer two large buttons under it turn it
 * like pages, since many people do not know dragging. What is cut off at the lower edge stands whole at the upper edge
 * then: nothing has to be read across the edge of a page.
 */
public final class ScrollColumn extends VBox {
    /** So much of the room a part that is longer than it moves on. */
    private static final double PAGE = 0.8;

    /** A column of more than so much of the room is looked at part by part. */
    private static final double DIVIDED = 0.6;

    /** Between the upper edge and the first part. */
    private static final double AIR = 16;

    private final ScrollPane pane;
    private final HBox buttons = new HBox();
    private final SecondaryButton upward;
    private final SecondaryButton downward;

    public ScrollColumn(Node content, String up, String down) {
        ScrollPane pane = new StraightScrollPane();
        pane.setContent(content);
        super(pane);
        this.pane = pane;
        pane.setFitToWidth(true);
        pane.setPannable(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinHeight(0);
        VBox.setVgrow(pane, Priority.ALWAYS);
        upward = button(up, Pictogram.UP, -1);
        downward = button(down, Pictogram.DOWN, 1);
        buttons.getChildren().addAll(upward, downward);
        buttons.getStyleClass().add("scroll-buttons");
        Taps.allowRapid(buttons);
        getChildren().add(buttons);
        getStyleClass().add("scroll-column");
        buttons.setManaged(false);
        buttons.setVisible(false);
        pane.vvalueProperty().addListener((value, old, now) -> show());
        pane.viewportBoundsProperty().addListener((value, old, now) -> show());
        content.layoutBoundsProperty().addListener((value, old, now) -> show());
    }

    /** The content fills the room, and is as high as it must be where that is more than the room. */
    public ScrollColumn filling() {
        pane.setFitToHeight(true);
        return this;
    }

    /** Brings a part of the content into sight, for instance the first field that is wrong. */
    public void reveal(Node part) {
        double hidden = hidden();
        if (hidden > 0) {
            Node content = pane.getContent();
            double top = content.sceneToLocal(part.localToScene(part.getBoundsInLocal()))
                    .getMinY();
            pane.setVvalue(Math.clamp((top - AIR) / hidden, 0, 1));
        }
    }

    private SecondaryButton button(String name, Pictogram pictogram, int direction) {
        SecondaryButton button = new SecondaryButton(name, () -> move(direction));
        button.setPictogram(pictogram);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void move(int direction) {
        double hidden = hidden();
        if (hidden > 0) {
            double top = pane.getVvalue() * hidden;
            double room = pane.getViewportBounds().getHeight();
            double next = direction > 0 ? topOfNextPage(top, room) : topOfFormerPage(top, room);
            pane.setVvalue(Math.clamp(next / hidden, 0, 1));
        }
    }

    /** The first part that is not seen whole comes to the upper edge; one that is longer than the room goes on. */
    private double topOfNextPage(double top, double room) {
        return parts(room)
                .filter(part -> part.getMaxY() > top + room + 1)
                .findFirst()
                .map(Bounds::getMinY)
                .filter(start -> start > top + AIR + 1)
                .map(start -> start - AIR)
                .orElse(top + PAGE * room);
    }

    /** The first part comes to the upper edge from which on all is seen up to what stands there now. */
    private double topOfFormerPage(double top, double room) {
        return parts(room)
                .map(Bounds::getMinY)
                .filter(start -> start - AIR >= top - room + AIR && start < top - 1)
                .findFirst()
                .map(start -> start - AIR)
                .orElse(top - PAGE * room);
    }

    /** What should be seen whole, from the top, as places in the content. */
    private Stream<Bounds> parts(double room) {
        return parts(pane.getContent(), room)
                .map(part -> pane.getContent().sceneToLocal(part.localToScene(part.getLayoutBounds())));
    }

    private static Stream<Node> parts(Node node, double room) {
        if (!node.isManaged() || !node.isVisible()) {
            return Stream.of();
        }
        // Not one that only holds others under each other: its parts are what people see.
        return node instanceof VBox box && box.getHeight() > room * DIVIDED
                ? box.getChildrenUnmodifiable().stream().flatMap(child -> parts(child, room))
                : Stream.of(node);
    }

    private double hidden() {
        return pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
    }

    /** Of height for all of the content, in the whole width: what is laid out for the first time may be higher for a moment. */
    private double needed() {
        Node content = pane.getContent();
        return pane.isFitToHeight() ? content.minHeight(getWidth()) : content.prefHeight(getWidth());
    }

    private void show() {
        // Once shown the buttons stay: hiding them would make room, and showing them take it, in a circle.
        if (hidden() > 1 && needed() > getHeight() + 1) {
            if (!buttons.isManaged()) {
                buttons.setManaged(true);
                buttons.setVisible(true);
                // In the middle of a layout a new part may miss its place until the next change of anything.
                Platform.runLater(this::requestLayout);
            }
        }
        upward.setDisable(pane.getVvalue() <= 0.001);
        downward.setDisable(pane.getVvalue() >= 0.999 || hidden() <= 1);
    }
}
