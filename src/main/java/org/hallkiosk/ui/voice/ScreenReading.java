package org.hallkiosk.ui.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.hallkiosk.ui.component.CountdownRing;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.Paged;
import org.hallkiosk.ui.component.TicketCard;
import org.hallkiosk.ui.component.TroublePanel;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.signature.SignaturePad;

/**
 * A screen as a person would read it out: top to bottom, what belongs together in one go. Made from what is drawn, so that
 * nothing that stands there can be forgotten. JavaFX thread only.
 */
final class ScreenReading {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final String SCROLL_BUTTONS = "scroll-buttons";

    /** Something that can be read, or touched, or both. */
    sealed interface Stop {
        Node node();

        /** Words only, in the order in which they are said. */
        record Words(Node node, List<String> words, boolean urgent) implements Stop {}

        /** A button that is not part of a field. */
        record Choice(ButtonBase node, String name, boolean chosen) implements Stop {}

        /** One field of a form. The value is not said where others hear it. */
        record Field(FieldRow node, String label, String value, boolean missing, String error) implements Stop {}
    }

    private final List<Stop> stops = new ArrayList<>();

    private ScreenReading() {}

    /** Everything in these zones. */
    static List<Stop> of(List<Region> zones) {
        ScreenReading reading = new ScreenReading();
        zones.forEach(reading::read);
        return List.copyOf(reading.stops);
    }

    private void read(Node node) {
        if (!node.isVisible()
                || node instanceof CountdownRing
                || node.getStyleClass().contains(SCROLL_BUTTONS)) {
            return;
        }
        readShown(node);
    }

    private void readShown(Node node) {
        switch (node) {
            case FieldRow row -> field(row);
            case ButtonBase button -> button(button);
            case Label label -> words(label, label.getStyleClass().contains(Words.SAID));
            case SignaturePad pad -> stops.add(new Stop.Words(pad, List.of(spoken(pad)), false));
            case Notice notice -> words(notice, true);
            case TroublePanel panel -> words(panel, true);
            case WaitingPanel panel -> words(panel, true);
            case TicketCard card -> words(card, true);
            // Its content is there before its skin, which comes with the first layout.
            case ScrollPane pane -> Optional.ofNullable(pane.getContent()).ifPresent(this::read);
            // Whoever listens goes over all of them as over one list; the pages turn by themselves.
            case Paged pages -> pages.partsOnPages().forEach(this::readShown);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::read);
            default -> {
                // A picture.
            }
        }
    }

    private static String spoken(SignaturePad pad) {
        return pad.getAccessibleText() == null ? "" : pad.getAccessibleText();
    }

    private void button(ButtonBase button) {
        if (!button.isDisabled() && !name(button).isBlank()) {
            stops.add(new Stop.Choice(
                    button, name(button), button.getPseudoClassStates().contains(SELECTED)));
        }
    }

    private void words(Node node, boolean urgent) {
        List<String> said = labels(node);
        if (!said.isEmpty()) {
            stops.add(new Stop.Words(node, said, urgent));
        }
    }

    /** The first label is the field's name, what comes after it where the value is from, then the value. */
    private void field(FieldRow row) {
        List<String> error = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        collectShown(row, rest, error);
        String label = rest.isEmpty() ? "" : rest.removeFirst();
        stops.add(new Stop.Field(
                row,
                label,
                String.join(" ", rest),
                row.getPseudoClassStates().contains(MISSING),
                String.join(" ", error)));
    }

    private static void collect(Node node, List<String> words, List<String> errors) {
        if (node.isVisible() && !(node instanceof ButtonBase)) {
            collectShown(node, words, errors);
        }
    }

    private static void collectShown(Node node, List<String> words, List<String> errors) {
        if (node.getStyleClass().contains("field-error") && node instanceof Parent trouble) {
            trouble.getChildrenUnmodifiable().forEach(child -> collect(child, errors, errors));
        } else if (node instanceof Label label) {
            if (!label.getText().isBlank()) {
                words.add(label.getText());
            }
        } else if (node instanceof Text text) {
            if (!text.getText().isBlank()) {
                words.add(text.getText());
            }
        } else if (node instanceof ScrollPane pane) {
            Optional.ofNullable(pane.getContent()).ifPresent(content -> collect(content, words, errors));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words, errors));
        }
    }

    private static List<String> labels(Node node) {
        List<String> words = new ArrayList<>();
        collectShown(node, words, words);
        return List.copyOf(words);
    }

    /** The buttons in a node, in the order in which they stand. */
    static List<ButtonBase> buttons(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        if (node instanceof ButtonBase button) {
            return button.isDisabled() ? List.of() : List.of(button);
        }
        List<ButtonBase> found = new ArrayList<>();
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(buttons(child)));
        }
        return found;
    }

    static String name(ButtonBase button) {
        String text = button.getText();
        if (text == null || text.isBlank()) {
            text = button.getAccessibleText();
        }
        return text == null ? "" : text;
    }
}
