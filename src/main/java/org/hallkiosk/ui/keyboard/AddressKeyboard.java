package org.hallkiosk.ui.keyboard;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.StackPane;
import org.hallkiosk.service.Division;
import org.hallkiosk.service.Divisions;
import org.hallkiosk.ui.component.Taps;

/**
 * Asks for an address: by cards from province to village as far as they are known, then by keys for the street and the
 * number. An address that is known already is understood as far as it can be; one that cannot be is typed. JavaFX thread only.
 */
public final class AddressKeyboard extends StackPane {

    /** The line that the address stands in. */
    public interface Line {
        String text();

        void replace(String address);
    }

    private final Divisions divisions;
    private final Line line;
    private final DivisionPicker.Words words;
    private final OnScreenKeyboard keys;
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();

    public AddressKeyboard(Divisions divisions, Line line, DivisionPicker.Words words, OnScreenKeyboard keys) {
        this.divisions = divisions;
        this.line = line;
        this.words = words;
        this.keys = keys;
        getStyleClass().add("address-keyboard");
        Divisions.Understood known = divisions.understand(line.text());
        if (line.text().isEmpty()) {
            pick(divisions.start());
        } else if (known.rest().isEmpty()) {
            pick(known.path());
        } else {
            write();
        }
    }

    /** Shows the cards, from the division that the address already lies in. */
    public void chooseAgain() {
        List<Division> path = divisions.understand(line.text()).path();
        List<Division> above = path.isEmpty() ? divisions.start() : path.subList(0, path.size() - 1);
        show(above);
    }

    /** Shows the keys. */
    public void write() {
        getChildren().setAll(keys);
        writing.set(true);
    }

    /** Whether the keys are shown, and not the cards. */
    public boolean isWriting() {
        return writing.get();
    }

    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    private void chosen(List<Division> path) {
        String rest = divisions.understand(line.text()).rest();
        line.replace(Divisions.written(path) + rest);
        pick(path);
    }

    private void pick(List<Division> path) {
        if (divisions.within(path).isEmpty()) {
            write();
        } else {
            show(path);
        }
    }

    private void show(List<Division> path) {
        DivisionPicker picker = new DivisionPicker(
                divisions, path, words, new DivisionPicker.Chosen(this::chosen, this::show, this::write));
        // What stands under the finger changes with each choice.
        Taps.allowOneByOne(picker);
        getChildren().setAll(picker);
        writing.set(false);
    }
}
