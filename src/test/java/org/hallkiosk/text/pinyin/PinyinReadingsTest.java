package org.hallkiosk.text.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on the dictionary that a terminal has. */
class PinyinReadingsTest {
    private static final PinyinReadings READINGS =
            PinyinReadings.of(PinyinDictionary.load(Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml")));

    @ParameterizedTest
    @CsvSource({
        "居住证, ju zhu zheng",
        "银行, yin hang",
        "行李, xing li",
        "重庆, chong qing",
        "重要, zhong yao",
        "会计, kuai ji",
        "长期, chang qi",
        "参保, can bao"
    })
    void characterWithSeveralReadingsIsReadAsItsWordReadsIt(String text, String pinyin) {
        assertThat(String.join(
                        " ", READINGS.read(text).stream().map(List::getFirst).toList()))
                .isEqualTo(pinyin);
    }

    @Test
    void characterAloneHasItsUsualReadingsAndNoBookishOne() {
        assertThat(READINGS.read("长车")).containsExactly(List.of("chang", "zhang"), List.of("che"));
    }

    @Test
    void whatTheDictionaryDoesNotKnowKeepsItsPlace() {
        assertThat(READINGS.read("a住𠮷")).containsExactly(List.of(), List.of("zhu"), List.of());
    }

    @Test
    void lettersAreReadAsSyllablesAndTheLastMayBeBegun() {
        assertThat(READINGS.syllables("juzhuz")).containsExactly("ju", "zhu", "z");
        assertThat(READINGS.syllables("jzz")).containsExactly("j", "z", "z");
        assertThat(READINGS.syllables("")).isEmpty();
    }

    @Test
    void fromAnEmptyDictionaryNothingIsRead() {
        PinyinReadings none = PinyinReadings.of(PinyinDictionary.empty());
        assertThat(none.read("居住")).containsExactly(List.of(), List.of());
        assertThat(none.isSyllable("ju")).isFalse();
    }
}
