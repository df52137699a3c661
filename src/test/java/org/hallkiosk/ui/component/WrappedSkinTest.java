package org.hallkiosk.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.hallkiosk.ui.FxToolkit.onFxThread;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.junit.jupiter.api.Test;

/** How Chinese words break into lines where a label is too narrow for them. */
class WrappedSkinTest {
    private static final double SIZE = 36;
    private final Label label = onFxThread(() -> {
        Label words = Words.wrapped("提交、打印并取号");
        words.setFont(Font.font("Noto Sans CJK SC", SIZE));
        return words;
    });

    @Test
    void noCharacterStandsAloneOnTheLastLine() {
        assertThat(lines(7.5)).containsExactly("提交、打印并", "取号");
    }

    @Test
    void whatEndsInMoreThanOneCharacterIsLeftAsItBreaks() {
        assertThat(lines(6.5)).containsExactly("提交、打印并", "取号");
        assertThat(lines(5.5)).containsExactly("提交、打印", "并取号");
    }

    @Test
    void aFullStopIsNoCompany() {
        onFxThread(() -> {
            label.setText("请到窗口取号。");
            return null;
        });
        assertThat(lines(5.5)).containsExactly("请到窗口", "取号。");
    }

    @Test
    void centredWordsStayInTheMiddle() {
        onFxThread(() -> {
            label.setTextAlignment(TextAlignment.CENTER);
            return null;
        });
        lines(7.5);
        assertThat(onFxThread(() -> {
                    Text shown = (Text) label.lookup(".text");
                    return shown.getBoundsInParent().getCenterX();
                }))
                .isCloseTo(7.5 * SIZE / 2, offset(2.0));
    }

    @Test
    void aLabelThatGetsRoomAgainUsesIt() {
        lines(7.5);
        assertThat(lines(8.5)).containsExactly("提交、打印并取号");
    }

    @Test
    void nothingIsLaidOutForEver() {
        lines(7.5);
        assertThat(onFxThread(label::isNeedsLayout)).isFalse();
    }

    /** Of the label, so many characters wide. */
    private List<String> lines(double characters) {
        return onFxThread(() -> {
            Pane pane = label.getParent() instanceof Pane parent ? parent : new Pane(label);
            if (pane.getScene() == null) {
                label.setManaged(false);
                new Scene(pane, 800, 400);
            }
            label.resize(characters * SIZE, 300);
            for (int i = 0; i < 3; i++) {
                pane.applyCss();
                pane.layout();
            }
            Text shown = (Text) label.lookup(".text");
            LayoutInfo layout = shown.getLayoutInfo();
            return IntStream.range(0, layout.getTextLineCount())
                    .mapToObj(i -> layout.getTextLine(i, false))
                    .map(line -> shown.getText().substring(line.start(), line.end()))
                    .toList();
        });
    }
}
