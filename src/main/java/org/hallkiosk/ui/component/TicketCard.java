package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The applicant's number in the queue, to read from two steps away or to photograph. */
public final class TicketCard extends VBox {
    private static final double QR_SIDE = 224;

    private final InfoTable facts = new InfoTable();
    private final HBox lower = new HBox(facts);

    /** @param title above the number, for instance the service */
    public TicketCard(String title, String number) {
        Label heading = Words.wrapped(title, "type-body");
        Label large = Words.line(number, "type-ticket");
        VBox head = new VBox(heading, large);
        head.setAlignment(Pos.CENTER);
        head.getStyleClass().add("ticket-head");
        super(head);
        heading.setTextAlignment(TextAlignment.CENTER);
        facts.getStyleClass().remove("panel");
        HBox.setHgrow(facts, Priority.ALWAYS);
        lower.setAlignment(Pos.CENTER_LEFT);
        lower.getStyleClass().add("ticket-body");
        getChildren().add(lower);
        getStyleClass().addAll("panel", "ticket-card");
    }

    public void addFact(String label, String value) {
        facts.add(label, value);
    }

    /** A code to follow the ticket by phone. */
    public void setCode(Image code, String caption) {
        ImageView view = new ImageView(code);
        view.setFitWidth(QR_SIDE);
        view.setFitHeight(QR_SIDE);
        view.setSmooth(false);
        StackPane card = new StackPane(view);
        card.getStyleClass().add("code-card");
        Label words = Words.wrapped(caption, "type-small", "muted");
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMaxWidth(QR_SIDE + 16);
        VBox column = new VBox(card, words);
        column.setAlignment(Pos.CENTER);
        column.setMinWidth(USE_PREF_SIZE);
        column.getStyleClass().add("ticket-code");
        lower.getChildren().add(column);
    }
}
