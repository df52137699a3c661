package org.hallkiosk.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.keyboard.KeyboardLayout.PlacedKey;

class KeyboardModelProperties {

    @Property
    void withoutADictionaryLettersStillReachTheField(@ForAll("taps") List<Integer> taps) {
        AtomicLong nanoTime = new AtomicLong();
        KeyboardModel model = new KeyboardModel(
                PinyinDictionary::empty, HandwritingReader.NONE, () -> nanoTime.addAndGet(1_000_000_000L));
        RecordingTarget field = new RecordingTarget();
        model.edit(KeyboardKind.PINYIN, field);
        int letters = 0;
        for (int tap : taps) {
            List<PlacedKey> keys = KeyboardLayouts.of(
                            KeyboardKind.PINYIN, model.state().layer(), true, false)
                    .keys();
            Key key = keys.get(tap % keys.size()).key();
            boolean deletes = key == Key.Function.BACKSPACE;
            letters = deletes ? 0 : letters + (key instanceof Key.Text ? 1 : 0);
            model.press(key);
        }
        model.finish();
        assertThat(model.state().isComposing()).isFalse();
        assertThat(field.text().length()).isGreaterThanOrEqualTo(letters);
    }

    @Provide
    Arbitrary<List<Integer>> taps() {
        return Arbitraries.integers().between(0, 200).list().ofMaxSize(120);
    }

    @Property
    void keysOfALayoutDoNotOverlap(
            @ForAll KeyboardKind kind,
            @ForAll KeyboardLayer layer,
            @ForAll boolean handwriting,
            @ForAll boolean strokes) {
        KeyboardLayout layout = KeyboardLayouts.of(kind, layer, handwriting, strokes);
        assertThat(layout.keys()).extracting(PlacedKey::key).doesNotHaveDuplicates();
        for (PlacedKey one : layout.keys()) {
            assertThat(one.column() + one.columns()).isLessThanOrEqualTo(layout.columns());
            assertThat(one.row() + one.rows()).isLessThanOrEqualTo(layout.rows());
            assertThat(layout.keys()).noneMatch(other -> !other.equals(one) && overlap(one, other));
        }
    }

    private static boolean overlap(PlacedKey one, PlacedKey other) {
        return one.column() < other.column() + other.columns()
                && other.column() < one.column() + one.columns()
                && one.row() < other.row() + other.rows()
                && other.row() < one.row() + one.rows();
    }
}
