package org.hallkiosk.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.handwriting.Writing;
import org.hallkiosk.text.handwriting.Writing.Place;
import org.hallkiosk.text.handwriting.Writing.Stroke;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.FxTesting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the keyboard in target/pictures, to look at; and that what they show is large enough. */
class KeyboardPicturesTest {
    private static final PinyinDictionary DICTIONARY =
            PinyinDictionary.load(Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml"));

    @ParameterizedTest
    @CsvSource({
        "portrait-pinyin, 1080, 1920, PINYIN, '', ZH_CN",
        "portrait-candidates, 1080, 1920, PINYIN, beijing, ZH_CN",
        "portrait-sentence, 1080, 1920, PINYIN, woaibeijingtiananmentianan, ZH_CN",
        "portrait-address, 1080, 1920, PINYIN, 123, ZH_CN",
        "portrait-english, 1080, 1920, ENGLISH, shift, EN",
        "portrait-email, 1080, 1920, EMAIL, '', ZH_CN",
        "portrait-digits, 1080, 1920, DIGITS, '', ZH_CN",
        "portrait-id-number, 1080, 1920, ID_NUMBER, '', ZH_CN",
        "landscape-candidates, 1920, 1080, PINYIN, yi, EN",
        "landscape-id-number, 1920, 1080, ID_NUMBER, '', ZH_CN",
        "portrait-handwriting, 1080, 1920, PINYIN, 永, ZH_CN",
        "landscape-handwriting, 1920, 1080, PINYIN, 永, EN",
        "portrait-handwriting-elder, 1080, 1920, PINYIN, 永, ZH_CN",
        "portrait-elder, 1080, 1920, PINYIN, beijing, ZH_CN",
    })
    void everyKeyIsLargeEnoughForAFinger(
            String name, int width, int height, KeyboardKind kind, String typed, Language language) {
        FxTesting.run(() -> {
            KeyboardModel model = new KeyboardModel(() -> DICTIONARY, new WrittenAtOnce());
            OnScreenKeyboard keyboard = new OnScreenKeyboard(model, KeyboardSamples.texts(language));
            model.edit(kind, new RecordingTarget());
            switch (typed) {
                case "shift" -> model.press(Key.Function.SHIFT);
                case "123" -> model.press(Key.Function.TO_NUMBERS);
                case "永" -> write(model);
                default -> type(model, typed);
            }
            Label field = new Label("居住地址");
            field.setStyle("-fx-font-size: 36px");
            VBox page = new VBox(40, field, new StackPane(keyboard));
            page.setAlignment(Pos.BOTTOM_CENTER);
            page.setPadding(new Insets(64));
            page.setStyle("-fx-background-color: -paper");
            Scene scene = new Scene(page, width, height);
            scene.getStylesheets().add(KeyboardStylesheet.address());
            page.getStyleClass().add(name.endsWith("elder") ? "elder" : "usual");
            keyboard.lookupAll(".candidate").stream().skip(2).limit(1).forEach(cap -> ((KeyCap) cap).arm());
            page.applyCss();
            page.layout();
            FxTesting.picture(scene, "keyboard-" + name);

            List<KeyCap> caps = keyboard.lookupAll(".keyboard-key").stream()
                    .filter(node -> node.isVisible())
                    .map(node -> (KeyCap) node)
                    .toList();
            assertThat(caps).hasSizeGreaterThan(10).allSatisfy(cap -> {
                assertThat(cap.getAccessibleText()).isNotBlank();
                assertThat(cap.getWidth()).isGreaterThanOrEqualTo(60);
                assertThat(cap.getHeight()).isGreaterThanOrEqualTo(60);
            });
        });
    }

    private static void write(KeyboardModel model) {
        model.press(Key.Function.TO_HANDWRITING);
        model.stroke(new Stroke(List.of(new Place(360, 60), new Place(400, 90))));
        model.stroke(new Stroke(List.of(new Place(280, 130), new Place(390, 130), new Place(390, 300))));
    }

    /** Finds the same at once, so that pictures are alike. */
    private static final class WrittenAtOnce implements HandwritingReader {
        @Override
        public boolean isInstalled() {
            return true;
        }

        @Override
        public void read(Writing writing, Consumer<List<String>> found) {
            if (!writing.isEmpty()) {
                found.accept("永水求泳承录氷木来末本术"
                        .codePoints()
                        .mapToObj(Character::toString)
                        .toList());
            }
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static void type(KeyboardModel model, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            model.press(new Key.Text(letters.substring(i, i + 1)));
        }
    }
}
