package org.hallkiosk.ui.keyboard;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.keyboard.Key.Function;
import org.hallkiosk.ui.keyboard.KeyboardState.Shift;
import org.jspecify.annotations.Nullable;

/**
 * The one keyboard of the applicant's screens; its keys change with the field. Needs at least 880 px of width, takes up
 * to 1240, and its height depends on the kind of field only. Tell its {@link #model()} which field to edit. JavaFX
 * thread only.
 */
public final class OnScreenKeyboard extends VBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass PAD = PseudoClass.getPseudoClass("pad");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    static final double PADDING = 14;

    private record Drawn(KeyboardKind kind, KeyboardLayer layer, Shift shift, KeyboardTexts texts) {}

    private final KeyboardModel model;
    private final CandidateBar bar;
    private KeyboardTexts texts;
    private Drawn drawn;
    private KeyGrid keys;
    private @Nullable WritingPad pad;

    public OnScreenKeyboard(KeyboardModel model, KeyboardTexts texts) {
        this.model = model;
        this.texts = texts;
        bar = new CandidateBar(model, texts);
        getStyleClass().add("on-screen-keyboard");
        setAlignment(Pos.TOP_CENTER);
        setFillWidth(true);
        setPadding(new Insets(PADDING));
        // Nothing here wants physical keys, and what types like a keyboard may be a scanner.
        addEventFilter(KeyEvent.ANY, KeyEvent::consume);
        drawn = toDraw();
        keys = grid();
        draw();
        model.onChange(this::draw);
    }

    public KeyboardModel model() {
        return model;
    }

    /** For a change of the applicant's language. What is being typed stays. */
    public void setTexts(KeyboardTexts texts) {
        this.texts = texts;
        bar.setTexts(texts);
        draw();
    }

    private void draw() {
        Drawn next = toDraw();
        if (!next.equals(drawn) || getChildren().isEmpty()) {
            drawn = next;
            keys = grid();
            getChildren().setAll(bar, keys);
            boolean candidates = next.kind().offersCandidates();
            bar.setVisible(candidates);
            bar.setManaged(candidates);
            pseudoClassStateChanged(PAD, isPad(next.layer()));
            setMaxWidth(keys.getMaxWidth() + 2 * PADDING);
        }
        // In place: a key must not be exchanged while a finger may be on its neighbour.
        KeyCap done = keys.cap(Function.DONE);
        done.setText(label(Function.DONE));
        done.setAccessibleText(label(Function.DONE));
        bar.draw();
        if (pad != null) {
            pad.draw();
        }
    }

    private static boolean isPad(KeyboardLayer layer) {
        return layer == KeyboardLayer.DIGIT_PAD || layer == KeyboardLayer.ID_NUMBER_PAD;
    }

    private Drawn toDraw() {
        KeyboardState state = model.state();
        return new Drawn(state.kind(), state.layer(), state.shift(), texts);
    }

    private KeyGrid grid() {
        pad = drawn.layer() == KeyboardLayer.HANDWRITING ? new WritingPad(model, texts.writingHint()) : null;
        return new KeyGrid(
                KeyboardLayouts.of(drawn.kind(), drawn.layer(), model.canReadHandwriting(), model.canFindByStrokes()),
                this::cap,
                pad);
    }

    private KeyCap cap(Key key) {
        return switch (key) {
            case Key.Text text -> textCap(text);
            case Function function -> functionCap(function);
        };
    }

    private KeyCap textCap(Key.Text key) {
        String face = isUpper() ? key.text().toUpperCase(Locale.ROOT) : key.text();
        KeyCap cap = new KeyCap(face, face, () -> model.press(key));
        if (face.length() > 1) {
            cap.getStyleClass().add("key-word");
        }
        return cap;
    }

    /** Pinyin keys show capitals, as physical keyboards do, whatever they type: nobody mistakes L for I there. */
    private boolean isUpper() {
        return switch (drawn.layer()) {
            case CHINESE -> true;
            case HANDWRITING, STROKES -> false;
            case ENGLISH -> drawn.shift() != Shift.OFF;
            case NUMBERS, EMAIL, DIGIT_PAD, ID_NUMBER_PAD -> false;
        };
    }

    private KeyCap functionCap(Function function) {
        KeyCap cap = switch (function) {
            case BACKSPACE -> {
                KeyCap backspace = new RepeatingKeyCap(
                        texts.backspace(), texts.backspace(), () -> model.press(function), model::repeatBackspace);
                backspace.setGraphic(KeyPictures.backspace());
                backspace.setContentDisplay(ContentDisplay.TOP);
                yield backspace;
            }
            case SHIFT -> {
                KeyCap shift = new KeyCap("", texts.shift(), () -> model.press(function));
                shift.setGraphic(KeyPictures.shift());
                shift.pseudoClassStateChanged(ON, drawn.shift() != Shift.OFF);
                shift.pseudoClassStateChanged(LOCKED, drawn.shift() == Shift.LOCKED);
                yield shift;
            }
            case SPACE,
                    SEPARATOR,
                    TO_CHINESE,
                    TO_HANDWRITING,
                    TO_STROKES,
                    TO_ENGLISH,
                    TO_NUMBERS,
                    UNDO_STROKE,
                    CLEAR_STROKES,
                    DONE -> {
                String label = label(function);
                yield new KeyCap(label, label, () -> model.press(function));
            }
        };
        cap.getStyleClass()
                .add(
                        switch (function) {
                            case SPACE -> "key-space";
                            case DONE -> "key-done";
                            case BACKSPACE -> "key-backspace";
                            case SHIFT,
                                    SEPARATOR,
                                    TO_CHINESE,
                                    TO_HANDWRITING,
                                    TO_STROKES,
                                    TO_ENGLISH,
                                    TO_NUMBERS,
                                    UNDO_STROKE,
                                    CLEAR_STROKES -> "key-function";
                        });
        return cap;
    }

    private String label(Function function) {
        return switch (function) {
            case SPACE -> texts.space();
            case SEPARATOR -> texts.separator();
            case TO_CHINESE ->
                switch (drawn.layer()) {
                    case HANDWRITING, STROKES -> texts.pinyin();
                    case CHINESE, ENGLISH, EMAIL, NUMBERS, DIGIT_PAD, ID_NUMBER_PAD -> texts.chinese();
                };
            case TO_HANDWRITING -> texts.handwriting();
            case TO_STROKES -> texts.strokes();
            case UNDO_STROKE -> texts.undoStroke();
            case CLEAR_STROKES -> texts.clearStrokes();
            case TO_ENGLISH -> texts.english();
            case TO_NUMBERS -> texts.numbers();
            case DONE -> model.state().isComposing() ? texts.choose() : texts.done();
            case SHIFT -> texts.shift();
            case BACKSPACE -> texts.backspace();
        };
    }
}
