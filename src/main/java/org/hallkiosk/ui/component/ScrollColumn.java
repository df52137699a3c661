package org.hallkiosk.ui.component;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;

/**
 * A column that may be longer than its room: it can be dragged, and when it is longer two large buttons under it move it
 * by most of a page, since many people do not know dragging.
 */
public final class ScrollColumn extends VBox {
    private static final double PAGE = 0.8;

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
            pane.setVvalue(Math.clamp((top - 16) / hidden, 0, 1));
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
            double step = PAGE * pane.getViewportBounds().getHeight() / hidden;
            pane.setVvalue(Math.clamp(pane.getVvalue() + direction * step, 0, 1));
        }
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
