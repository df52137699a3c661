package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.text.pinyin.PinyinInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the shipped hall's applicants type in one go, without choosing. */
class TypedWordsTest {
    private static PinyinDictionary dictionary = PinyinDictionary.empty();

    @BeforeAll
    static void load(@TempDir Path state) {
        assumeTrue(Files.exists(KioskWindow.PINYIN), "needs the Debian package rime-data-pinyin-simp");
        Loading loading = new ConfigurationLoader(state).load(Path.of("kiosk-config"), Path.of("devices"));
        Collection<String> words = TypedWords.of(((Loading.Loaded) loading).configuration());
        dictionary = PinyinDictionary.load(KioskWindow.PINYIN, words);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvFileSource(resources = "/pinyin/sentences.csv")
    void aSentenceTypedInOneGoComesFirst(String letters, String sentence) {
        assertThat(type(letters).candidates().all().getFirst().text()).isEqualTo(sentence);
    }

    @Test
    void aHallsOwnStreetComesBeforeWordsThatSoundAlike() {
        assertThat(first(PinyinDictionary.load(KioskWindow.PINYIN), "wuhouqu")).isNotEqualTo("武侯区");
        assertThat(first(PinyinDictionary.load(KioskWindow.PINYIN, List.of("武侯区")), "wuhouqu"))
                .isEqualTo("武侯区");
    }

    @Test
    void theShelfLoadsAtTheFirstWishAndNeverBlocks() {
        PinyinShelf shelf = new PinyinShelf(KioskWindow.PINYIN, List::of);
        PinyinDictionary asked = shelf.get();
        assertThat(asked.isLoading() || !asked.isEmpty()).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> !shelf.get().isEmpty());
        assertThat(shelf.get().isLoading()).isFalse();
    }

    private static String first(PinyinDictionary words, String letters) {
        return new PinyinInput(words, letters).candidates().all().getFirst().text();
    }

    private static PinyinInput type(String letters) {
        return new PinyinInput(dictionary, letters);
    }
}
