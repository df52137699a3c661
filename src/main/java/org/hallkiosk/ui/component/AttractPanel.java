package org.hallkiosk.ui.component;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.ScaleTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.hallkiosk.ui.picture.Arriving;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;
import org.hallkiosk.ui.picture.Skyline;

/** The start screen: what can be done here, and an invitation to touch. The whole of it is one button. */
public final class AttractPanel extends TapCard implements Arriving {
    private final Node invitation;

    /** @param invitation to touch; also the panel's spoken name */
    public AttractPanel(String title, String subtitle, List<Offer> offers, String invitation, Runnable start) {
        Label large = Words.wrapped(title, "type-welcome");
        Label small = Words.wrapped(subtitle, "type-title");
        HBox tiles = new HBox(offers.stream().map(AttractPanel::tile).toArray(Node[]::new));
        tiles.getStyleClass().add("attract-offers");
        tiles.setAlignment(Pos.TOP_CENTER);
        HBox pill = new HBox(new PictogramView(Pictogram.TOUCH, 64), Words.wrapped(invitation, "type-title"));
        pill.setAlignment(Pos.CENTER);
        pill.getStyleClass().add("attract-invitation");
        pill.setMaxWidth(USE_PREF_SIZE);
        VBox words = new VBox(spring(160), large, small, spring(80), tiles, spring(80), pill, spring(320));
        StackPane face = new StackPane(new Skyline(), words);
        super(invitation, face, start);
        this.invitation = pill;
        large.setTextAlignment(TextAlignment.CENTER);
        small.setTextAlignment(TextAlignment.CENTER);
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("attract-words");
        getStyleClass().add("attract-panel");
    }

    /** One thing that can be done here. */
    public record Offer(Pictogram pictogram, String name) {}

    /** Room that a high screen has and a low one has not. */
    private static Region spring(double most) {
        Region spring = new Region();
        spring.setMinHeight(0);
        spring.setPrefHeight(0);
        spring.setMaxHeight(most);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static Node tile(Offer offer) {
        StackPane mark = new StackPane(new PictogramView(offer.pictogram(), 96));
        mark.getStyleClass().add("attract-mark");
        mark.setMaxWidth(USE_PREF_SIZE);
        Label name = Words.wrapped(offer.name(), "type-body");
        name.setTextAlignment(TextAlignment.CENTER);
        VBox tile = new VBox(mark, name);
        tile.setAlignment(Pos.TOP_CENTER);
        tile.getStyleClass().add("attract-offer");
        // The same width for each, whatever the length of its name.
        tile.setPrefWidth(240);
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    @Override
    public void arrive() {
        ScaleTransition breathe = new ScaleTransition(Duration.millis(700), invitation);
        breathe.setToX(1.04);
        breathe.setToY(1.04);
        breathe.setInterpolator(Interpolator.EASE_BOTH);
        breathe.setAutoReverse(true);
        breathe.setCycleCount(6);
        Animation animation = breathe;
        animation.play();
    }
}
