package org.hallkiosk.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.hallkiosk.ui.component.Words;

/** Whose terminal this is and the time; at its end there is room for how it speaks and looks. */
final class IdentityBar extends HBox {
    /** A hall with its roof and columns, on 48 by 48. */
    private static final String HALL =
            "M24 5L44 16V20H4V16ZM9 23H14V37H9ZM21.500 23H26.500V37H21.500ZM34 23H39V37H34ZM4 40H44V44H4Z";

    private static final double EMBLEM = 88;

    private final Label hallName = Words.wrapped("", "hall-name");
    private final Label clock = Words.line("", "clock", "muted");
    private final SVGPath emblem = new SVGPath();
    private final StackPane shield = new StackPane();

    IdentityBar(FrameTexts texts) {
        emblem.setContent(HALL);
        emblem.getStyleClass().add("emblem-drawing");
        shield.getChildren().add(emblem);
        shield.getStyleClass().add("emblem");
        VBox names = new VBox(hallName, clock);
        names.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(names, Priority.ALWAYS);
        getChildren().addAll(shield, names);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("identity-bar");
        setTexts(texts);
    }

    void setTexts(FrameTexts texts) {
        hallName.setText(texts.hallName());
    }

    /** Before those that say how the screen looks. */
    void add(Button button) {
        getChildren().add(2, button);
    }

    void setClock(String time) {
        clock.setText(time);
    }

    void setEmblem(String svgPath) {
        emblem.setContent(svgPath);
    }

    /** A picture is shown as it is, without a shield behind it. */
    void setEmblem(Image picture) {
        ImageView view = new ImageView(picture);
        view.setFitWidth(EMBLEM);
        view.setFitHeight(EMBLEM);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        shield.getChildren().setAll(view);
        shield.getStyleClass().add("emblem-picture");
    }

    /** Takes up what lies in the foot in low mode. */
    void take(ModeBar modes) {
        getChildren().add(modes);
    }
}
