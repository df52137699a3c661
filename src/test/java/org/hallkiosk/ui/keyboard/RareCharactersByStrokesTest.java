package org.hallkiosk.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.text.strokes.StrokeDictionary;
import org.hallkiosk.ui.FxToolkit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters of names that no pinyin dictionary has, entered by touching the five strokes. */
class RareCharactersByStrokesTest {
    private static StrokeDictionary dictionary = StrokeDictionary.empty();

    private final AtomicLong now = new AtomicLong();
    private final RecordingTarget field = new RecordingTarget();
    private final OnScreenKeyboard keyboard = onFxThread(this::make);

    /** Answers on the same thread, so that a test needs not wait. */
    private static final class FoundAtOnce implements StrokeFinder {
        @Override
        public boolean isInstalled() {
            return true;
        }

        @Override
        public void find(String strokes, Consumer<List<String>> found) {
            found.accept(dictionary.find(strokes, 60));
        }

        @Override
        public void close() {
            // Others use the dictionary too.
        }
    }

    @BeforeAll
    static void load() {
        assumeTrue(Files.exists(StrokeDictionary.INSTALLED), "needs the Debian package rime-data-stroke");
        dictionary = StrokeDictionary.load(StrokeDictionary.INSTALLED);
    }

    @ParameterizedTest
    @CsvSource({
        "㑇, 丿丨丿乛乛一一",
        "𠮷, 一丨一丨乛一",
        "㛃, 一一一丨乛丿乛丿一",
        "䶮, 一丿乛丶丿一一丿丶",
        "堃, 丶一乛丿丶一乛丿一丨一",
        "祎, 丶乛丨丶一一乛丨",
        "翀, 乛丶一乛丶一丨乛一丨",
        "赟, 丶一丿丶一一丨一丨一乛丶丨乛丿丶",
        "旻, 丨乛一一丶一丿丶",
        "龘, 丶一丶丿一丿乛丶丶一乛一乛一一一丶一丶",
    })
    void rareCharacterOfANameIsFoundByItsStrokes(String character, String strokes) {
        tap("笔画");
        strokes.codePoints().mapToObj(Character::toString).forEach(this::tap);

        assertThat(keyboard.model().state().candidates().all())
                .extracting(candidate -> candidate.text())
                .contains(character);
        onFxThread(() -> {
            keyboard.model()
                    .choose(keyboard.model().state().candidates().all().stream()
                            .filter(candidate -> candidate.text().equals(character))
                            .findFirst()
                            .orElseThrow());
            return null;
        });
        assertThat(field.text()).isEqualTo(character);
        assertThat(keyboard.model().state().isComposing()).isFalse();
    }

    @Test
    void wholeCharacterComesBeforeLongerOnesAndCommonBeforeRare() {
        assertThat(dictionary.find("hs", 4)).containsExactly("丁", "十", "丅", "𠃍");
        assertThat(dictionary.find("", 3)).isEmpty();
        assertThat(dictionary.find("hshshshshshshshshshshshs", 3)).isEmpty();
    }

    @Test
    void theFiveStrokesAreLarge() {
        tap("笔画");
        tap("丿");
        FxToolkit.picture(keyboard, 1080, 700, "keyboard-strokes");
        List<Button> strokes = onFxThread(() -> keyboard.lookupAll(".keyboard-key").stream()
                .map(Button.class::cast)
                .filter(button -> KeyboardLayouts.STROKES.contains(button.getText())
                        && !button.getStyleClass().contains("candidate"))
                .filter(button -> !button.getText().isEmpty())
                .toList());
        assertThat(strokes).hasSize(5).allSatisfy(key -> {
            assertThat(key.getWidth()).isGreaterThan(160);
            assertThat(key.getHeight()).isGreaterThan(160);
        });
    }

    @Test
    void aStrokeIsTakenBackAndAllAreWipedBeforeTheText() {
        tap("笔画");
        tap("一");
        tap("丨");
        tap("删除");
        assertThat(keyboard.model().state().spelled()).isEqualTo("一");
        tap("重写");
        assertThat(keyboard.model().state().isComposing()).isFalse();
        tap("一");
        tap("选定");
        assertThat(field.text()).isEqualTo("一");
    }

    @Test
    void lineThatIsNoStrokesIsLeftOut() throws IOException {
        var file = Files.createTempFile("strokes", ".yaml");
        try {
            Files.writeString(file, "---\nname: stroke\n...\n十\ths\n坏\tabc\n二十\ths\n\ths\n");
            assertThat(StrokeDictionary.load(file).find("h", 9)).containsExactly("十");
        } finally {
            Files.delete(file);
        }
    }

    private OnScreenKeyboard make() {
        KeyboardModel model =
                new KeyboardModel(PinyinDictionary::empty, HandwritingReader.NONE, new FoundAtOnce(), now::get);
        OnScreenKeyboard made = new OnScreenKeyboard(model, KeyboardSamples.texts(Language.ZH_CN));
        model.edit(KeyboardKind.PINYIN, field);
        new Scene(made, 1080, 700);
        made.applyCss();
        made.layout();
        return made;
    }

    private void tap(String face) {
        now.addAndGet(1_000_000_000L);
        FxToolkit.runOnFxThread(() -> {
            Button key = keyboard.lookupAll(".keyboard-key").stream()
                    .map(Button.class::cast)
                    .filter(button -> Objects.equals(button.getText(), face))
                    .filter(button -> !button.getStyleClass().contains("candidate"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(face + " is not on the keyboard"));
            if (face.equals("删除")) {
                keyboard.model().press(Key.Function.BACKSPACE);
            } else {
                key.fire();
            }
            keyboard.applyCss();
            keyboard.layout();
        });
    }
}
