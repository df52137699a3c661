package org.hallkiosk.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class FieldRowTest {

    @Test
    void missingValueLosesItsProvenance() {
        List<String> words = onFxThread(() -> {
            FieldRow row = new FieldRow("手机号码");
            row.setValue("13800138000");
            row.setProvenance(new ProvenanceTag(Provenance.CODE, "扫码"));
            row.setMissing("请填写");
            return words(row);
        });

        assertThat(words).containsExactly("手机号码", "请填写");
    }

    @Test
    void errorIsShownAndGoesAway() {
        FieldRow row = onFxThread(() -> new FieldRow("手机号码"));
        PseudoClass error = PseudoClass.getPseudoClass("error");

        onFxThread(() -> {
            row.setError("少了一位");
            return null;
        });
        assertThat(row.getPseudoClassStates()).contains(error);
        assertThat(words(row)).contains("少了一位");

        onFxThread(() -> {
            row.setError(null);
            return null;
        });
        assertThat(row.getPseudoClassStates()).doesNotContain(error);
        assertThat(words(row)).doesNotContain("少了一位");
    }

    @Test
    void editorStandsInThePlaceOfTheValueUntilItIsTakenAway() {
        List<Boolean> found = onFxThread(() -> {
            FieldRow row = new FieldRow("手机号码");
            row.setValue("13800138000");
            TextField editor = new TextField();
            row.setEditor(editor);
            boolean during = words(row).contains("13800138000");
            row.setEditor(null);
            boolean after = words(row).contains("13800138000");
            return List.of(during, after, editor.getParent() == null);
        });

        assertThat(found).containsExactly(false, true, true);
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        if (node instanceof Label label && !label.getText().isEmpty()) {
            words.add(label.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.addAll(words(child)));
        }
        return words;
    }
}
