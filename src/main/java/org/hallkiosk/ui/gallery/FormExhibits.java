package org.hallkiosk.ui.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.fact.signature.Point;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.Stroke;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.component.ConflictRow;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.ui.component.MaterialRow;
import org.hallkiosk.ui.component.Provenance;
import org.hallkiosk.ui.component.ProvenanceTag;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.gallery.Exhibit.Sight;
import org.hallkiosk.ui.gallery.Exhibit.State;
import org.hallkiosk.ui.keyboard.KeyboardKind;
import org.hallkiosk.ui.keyboard.KeyboardModel;
import org.hallkiosk.ui.keyboard.OnScreenKeyboard;
import org.hallkiosk.ui.keyboard.TextTarget;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.screen.KeyboardWords;
import org.hallkiosk.ui.screen.Phrases;
import org.hallkiosk.ui.signature.SignaturePad;

/** What a form is filled in, checked and signed with. */
final class FormExhibits {
    private final Phrases phrases;

    FormExhibits(Phrases phrases) {
        this.phrases = phrases;
    }

    List<Exhibit> all() {
        return List.of(fieldRow(), provenanceTag(), conflictRow(), materialRow(), keyboard(), signaturePad());
    }

    private String say(String word) {
        return phrases.get("gallery.word." + word);
    }

    private Exhibit fieldRow() {
        return new Exhibit(
                "FieldRow",
                List.of(
                        new Sight(State.NORMAL, this::filled),
                        new Sight(State.MISSING, () -> {
                            FieldRow row = new FieldRow(say("field"));
                            row.setMissing(phrases.get("form.fill"));
                            row.setChange(phrases.get("form.fill-short"), FormExhibits::nothing);
                            return row;
                        }),
                        new Sight(State.EDITING, () -> {
                            FieldRow row = new FieldRow(say("field"));
                            row.setEditor(Words.line(say("value"), "field-value"));
                            return row;
                        }),
                        new Sight(State.ERROR, () -> {
                            FieldRow row = filled();
                            row.setError(say("mistake"));
                            return row;
                        })));
    }

    private FieldRow filled() {
        FieldRow row = new FieldRow(say("field"));
        row.setValue(say("value"));
        row.setProvenance(new ProvenanceTag(Provenance.CARD, say("card")));
        row.setChange(phrases.get("form.change"), FormExhibits::nothing);
        return row;
    }

    private Exhibit provenanceTag() {
        return new Exhibit("ProvenanceTag", List.of(new Sight(State.NORMAL, () -> {
            VBox tags = new VBox();
            Arrays.stream(Provenance.values())
                    .map(from -> new ProvenanceTag(from, say("card")))
                    .forEach(tags.getChildren()::add);
            return tags;
        })));
    }

    private Exhibit conflictRow() {
        return new Exhibit(
                "ConflictRow", List.of(new Sight(State.NORMAL, this::conflict), new Sight(State.SELECTED, () -> {
                    ConflictRow row = conflict();
                    row.select(0);
                    return row;
                })));
    }

    private ConflictRow conflict() {
        ConflictRow row = new ConflictRow(say("field"), phrases.get("form.undecided"));
        row.addValue(say("value"), new ProvenanceTag(Provenance.CARD, say("card")), FormExhibits::nothing);
        row.addValue(say("other-value"), new ProvenanceTag(Provenance.SHARED, say("shared")), FormExhibits::nothing);
        return row;
    }

    private Exhibit materialRow() {
        return new Exhibit(
                "MaterialRow",
                Arrays.stream(MaterialRow.State.values())
                        .map(state -> new Sight(
                                state == MaterialRow.State.MISSING ? State.MISSING : State.NORMAL,
                                () -> new MaterialRow(
                                        Pictogram.DOCUMENT,
                                        say("material"),
                                        say("material-line"),
                                        state,
                                        say("material-" + state.name().toLowerCase(Locale.ROOT)))))
                        .toList());
    }

    private Exhibit keyboard() {
        return new Exhibit(
                "OnScreenKeyboard",
                List.of(
                        new Sight(State.NORMAL, () -> keyboard(KeyboardKind.PINYIN)),
                        new Sight(State.ENGLISH, () -> keyboard(KeyboardKind.ENGLISH)),
                        new Sight(State.DIGITS, () -> keyboard(KeyboardKind.DIGITS)),
                        new Sight(State.ID_NUMBER, () -> keyboard(KeyboardKind.ID_NUMBER))));
    }

    private Region keyboard(KeyboardKind kind) {
        KeyboardModel model = new KeyboardModel(PinyinDictionary::empty);
        model.edit(kind, new NoField());
        return new OnScreenKeyboard(model, KeyboardWords.of(phrases));
    }

    private Exhibit signaturePad() {
        return new Exhibit("SignaturePad", List.of(new Sight(State.NORMAL, this::pad), new Sight(State.SUCCESS, () -> {
            SignaturePad pad = pad();
            pad.setSignature(drawn());
            return pad;
        })));
    }

    private SignaturePad pad() {
        SignaturePad pad = new SignaturePad(phrases.get("sign.here"));
        pad.setMinHeight(300);
        return pad;
    }

    private static Signature drawn() {
        return new Signature(List.of(new Stroke(
                List.of(new Point(200, 200, 0, 0.5), new Point(420, 90, 150, 0.7), new Point(600, 180, 300, 0.5)))));
    }

    /** Nothing can be typed in a gallery. */
    private static final class NoField implements TextTarget {
        @Override
        public void insert(String text) {}

        @Override
        public void deleteBackward() {}

        @Override
        public void done() {}

        @Override
        public String text() {
            return "";
        }
    }

    private static void nothing() {}
}
