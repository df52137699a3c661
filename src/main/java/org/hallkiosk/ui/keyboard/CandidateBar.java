package org.hallkiosk.ui.keyboard;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.text.pinyin.Candidate;

/** The letters that wait and, below, what they may mean: tap to choose. Two keys at the right turn the page. */
final class CandidateBar extends VBox {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final double ARROW = 84;
    private static final double HEIGHT = 84;

    /** A character, and once more the padding around a word, in sizes of the font, which is larger in elder mode. */
    private static final double CHARACTER = 1.15;

    private final KeyboardModel model;
    private final Label spelled = new Label();
    private final HBox words = new HBox(KeyGrid.GAP);
    private final KeyCap previous;
    private final KeyCap next;
    /** Never seen: tells the size that the stylesheet gives to candidates. */
    private final KeyCap measure = new KeyCap("", "", () -> {});

    private KeyboardTexts texts;
    private int drawnWidth;

    CandidateBar(KeyboardModel model, KeyboardTexts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("candidate-bar");
        spelled.getStyleClass().add("candidate-letters");
        spelled.setMinHeight(Region.USE_PREF_SIZE);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        previous = new KeyCap("", texts.previousCandidates(), () -> model.showPage(page() - 1));
        previous.setGraphic(KeyPictures.previous());
        next = new KeyCap("", texts.nextCandidates(), () -> model.showPage(page() + 1));
        next.setGraphic(KeyPictures.next());
        for (KeyCap arrow : List.of(previous, next)) {
            arrow.getStyleClass().add("candidate-arrow");
            arrow.setMinSize(ARROW, HEIGHT);
            arrow.setMaxSize(ARROW, HEIGHT);
        }
        HBox row = new HBox(KeyGrid.GAP, words, previous, next);
        row.setMinHeight(HEIGHT);
        measure.getStyleClass().add("candidate");
        measure.setVisible(false);
        measure.setManaged(false);
        getChildren().setAll(spelled, row, measure);
        // How many fit depends on the width, which is known only after the layout.
        words.widthProperty().subscribe(this::redrawIfOthersFit);
        measure.fontProperty().subscribe(this::redrawIfOthersFit);
    }

    void setTexts(KeyboardTexts words) {
        texts = words;
        previous.setAccessibleText(words.previousCandidates());
        next.setAccessibleText(words.nextCandidates());
        draw();
    }

    void draw() {
        KeyboardState state = model.state();
        boolean chinese = state.layer() == KeyboardLayer.CHINESE;
        boolean lacking = chinese && !state.canFindCharacters();
        boolean waiting = chinese && !state.isComposing();
        boolean strokes = state.layer() == KeyboardLayer.STROKES;
        spelled.setText(
                lacking && !state.isComposing()
                        ? texts.noDictionaryHint()
                        : waiting
                                ? texts.candidateHint()
                                : strokes && !state.isComposing() ? texts.strokesHint() : state.spelled());
        boolean handwriting = state.layer() == KeyboardLayer.HANDWRITING;
        pseudoClassStateChanged(IDLE, !chinese && !handwriting && !strokes);
        spelled.pseudoClassStateChanged(HINT, !state.isComposing());
        drawnWidth = charactersThatFit();
        int page = page();
        List<Candidate> shown = state.candidates().page(page, drawnWidth);
        words.getChildren().clear();
        for (Candidate candidate : shown) {
            words.getChildren()
                    .add(word(candidate, page == 0 && words.getChildren().isEmpty()));
        }
        int pages = state.candidates().pages(drawnWidth);
        previous.setVisible(pages > 1);
        next.setVisible(pages > 1);
        previous.setDisable(page == 0);
        next.setDisable(page + 1 >= pages);
    }

    private KeyCap word(Candidate candidate, boolean first) {
        String text = candidate.text();
        KeyCap cap = new KeyCap(text, text, () -> model.choose(candidate));
        cap.getStyleClass().add("candidate");
        cap.pseudoClassStateChanged(FIRST, first);
        int characters = text.codePointCount(0, text.length());
        cap.setMinHeight(HEIGHT);
        if (characters >= drawnWidth) {
            // A whole sentence is made to fit: a word that is cut off cannot be chosen with confidence.
            long size = Math.round(measure.getFont().getSize() * drawnWidth / (characters + 1));
            cap.setStyle("-fx-font-size: " + Math.max(24, size) + "px; -fx-padding: 0 8px;");
        }
        return cap;
    }

    private int page() {
        int pages = model.state().candidates().pages(charactersThatFit());
        return Math.clamp(model.state().page(), 0, Math.max(0, pages - 1));
    }

    private int charactersThatFit() {
        return Math.max(2, (int) ((words.getWidth() + KeyGrid.GAP) / characterWidth()));
    }

    private double characterWidth() {
        return CHARACTER * measure.getFont().getSize();
    }

    private void redrawIfOthersFit() {
        if (charactersThatFit() != drawnWidth) {
            draw();
        }
    }
}
