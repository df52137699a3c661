package org.hallkiosk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void twoLanguages() throws IOException {
        write("zh-CN", "a.yaml", "card:\n  place: 请将身份证放在读卡区\n  wait: 约{seconds}秒\nonlyChinese: 仅中文\n");
        write("zh-CN", "b.yaml", "welcome: 欢迎\n");
        write("en", "a.yaml", "card:\n  place: Place your ID card\n  wait: about {seconds} s, {seconds} or {other}\n");
        write("en", "b.yaml", "welcome: Welcome\n");
    }

    @Test
    void keysAreDottedAndFilesOfAFolderAreOne() throws IOException {
        Texts texts = Texts.load(folder);
        assertThat(texts.get(Language.ZH_CN, "card.place")).isEqualTo("请将身份证放在读卡区");
        assertThat(texts.get(Language.EN, "welcome")).isEqualTo("Welcome");
        assertThat(texts.keys(Language.EN)).containsExactly("card.place", "card.wait", "welcome");
    }

    @Test
    void placeholdersAreFilledInAndOneWithoutValueStaysVisible() throws IOException {
        assertThat(Texts.load(folder).get(Language.EN, "card.wait", Map.of("seconds", 5)))
                .isEqualTo("about 5 s, 5 or {other}");
    }

    @Test
    void aValueIsNotReadAsAPattern() throws IOException {
        assertThat(Texts.load(folder).get(Language.ZH_CN, "card.wait", Map.of("seconds", "$1\\{seconds}")))
                .isEqualTo("约$1\\{seconds}秒");
    }

    @Test
    void aMissingTextIsTheOtherLanguagesThenTheKey() throws IOException {
        Texts texts = Texts.load(folder);
        assertThat(texts.get(Language.EN, "onlyChinese")).isEqualTo("仅中文");
        assertThat(texts.get(Language.EN, "nowhere")).isEqualTo("nowhere");
        assertThat(texts.has(Language.EN, "onlyChinese")).isFalse();
    }

    @Test
    void aRareCharacterMayStandAnywhereInAFile() throws IOException {
        for (int before = 1000; before < 1050; before++) {
            write("en", "c.yaml", "filler: " + "x".repeat(before) + "\nrare: 𠮷\n");
            assertThat(Texts.load(folder).get(Language.EN, "rare"))
                    .as("after %d characters", before)
                    .isEqualTo("𠮷");
        }
    }

    @Test
    void aListAmongTextsIsRefusedWithItsKey() throws IOException {
        write("en", "c.yaml", "buttons:\n  all: [one, two]\n");
        assertThatThrownBy(() -> Texts.load(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("c.yaml")
                .hasMessageContaining("buttons.all");
    }

    private void write(String language, String name, String yaml) throws IOException {
        Files.createDirectories(folder.resolve(language));
        Files.writeString(folder.resolve(language).resolve(name), yaml);
    }
}
