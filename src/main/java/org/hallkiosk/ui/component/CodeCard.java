package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/**
 * A code to photograph at the right of what it is and what it says, for a wide screen. The code is large, since here it is
 * all that leads back.
 */
public final class CodeCard extends HBox {
    /** At arm's length a phone reads a code of about a tenth of the way, here some 47 mm. */
    private static final double SIDE = 272;

    private final InfoTable facts;

    /**
     * @param title above the number
     * @param caption under the code
     */
    public CodeCard(String title, String number, Image code, String caption) {
        InfoTable facts = new InfoTable();
        VBox head = new VBox(Words.wrapped(title, "type-body"), Words.line(number, "type-title"));
        head.getStyleClass().add("ticket-head-long");
        VBox words = new VBox(head, facts);
        super(words, codeColumn(code, caption));
        this.facts = facts;
        facts.getStyleClass().remove("panel");
        words.getStyleClass().add("code-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().addAll("panel", "kept-code");
    }

    public void addFact(String label, String value) {
        facts.add(label, value);
    }

    private static VBox codeColumn(Image code, String caption) {
        ImageView view = new ImageView(code);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setSmooth(false);
        StackPane card = new StackPane(view);
        card.getStyleClass().add("code-card");
        card.setMaxWidth(USE_PREF_SIZE);
        var words = Words.wrapped(caption, "type-small", "muted");
        words.setTextAlignment(TextAlignment.CENTER);
        words.setAlignment(Pos.CENTER);
        VBox column = new VBox(card, words);
        column.setAlignment(Pos.CENTER);
        column.getStyleClass().add("ticket-code");
        column.setMinWidth(SIDE + 24);
        column.setPrefWidth(SIDE + 24);
        return column;
    }
}
