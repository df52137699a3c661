package org.hallkiosk.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters typed on and on without one look at the words that they offer. */
class LongPinyinTest {
    private static final String AN_ADDRESS = "chaoyangqujianguoluyihaoyuan";

    private final AtomicLong nanoTime = new AtomicLong();
    private final RecordingTarget field = new RecordingTarget();
    private final KeyboardModel model = new KeyboardModel(
            PinyinDictionary::empty, HandwritingReader.NONE, () -> nanoTime.addAndGet(1_000_000_000L));

    @BeforeEach
    void edit() {
        model.edit(KeyboardKind.PINYIN, field);
    }

    @Test
    void letterTooManyPutsTheOthersIntoTheFieldAndIsKept() {
        type(AN_ADDRESS + AN_ADDRESS);

        assertThat(field.text()).hasSize(48);
        assertThat(model.state().isComposing()).isTrue();
    }

    @Test
    void noLetterIsLostHoweverManyAreTyped() {
        type(AN_ADDRESS.repeat(5));
        model.finish();

        assertThat(field.text()).isEqualTo(AN_ADDRESS.repeat(5));
    }

    private void type(String letters) {
        letters.chars().mapToObj(Character::toString).map(Key.Text::new).forEach(model::press);
    }
}
