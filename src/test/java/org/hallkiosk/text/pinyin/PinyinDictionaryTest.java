package org.hallkiosk.text.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinyinDictionaryTest {
    @TempDir
    Path folder;

    @Test
    void aMissingDictionarySaysSoAndLettersCanStillBeTyped() {
        Path nowhere = folder.resolve("nowhere.yaml");
        PinyinDictionary dictionary = PinyinDictionary.load(nowhere);
        assertThat(dictionary.isEmpty()).isTrue();
        assertThat(dictionary.detail()).isEqualTo("no such file: " + nowhere);
        assertThat(new PinyinInput(dictionary, "nihao").candidates().all()).containsExactly(new Candidate("nihao", 5));
    }

    @Test
    void aFileThatIsNoTextIsReportedAndNotThrown() throws IOException {
        Path file = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 9, 10});
        assertThat(PinyinDictionary.load(file).isEmpty()).isTrue();
        assertThat(PinyinDictionary.load(file).detail()).startsWith("cannot read " + file);
    }

    @Test
    void oddLinesAreLeftOutAndTheOthersKept() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.yaml"), """
                # comment
                name: head, not\ta word
                ...
                # 好\thao\t5
                好\thao\t5
                号\thao
                五个音节太\twu ge yin jie tai\t9
                \thao\t7
                浩\tHAO\t7
                昊\t
                毫\thao\tmany
                """);
        PinyinDictionary dictionary = PinyinDictionary.load(file);
        assertThat(dictionary.detail()).isEqualTo("3 words from " + file);
        assertThat(new PinyinInput(dictionary, "hao").candidates().all())
                .extracting(Candidate::text)
                .containsExactlyInAnyOrder("好", "号", "毫", "hao")
                .startsWith("好");
    }

    @Test
    void charactersBeyondTheBasicPlaneStayWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("rare.yaml"), "...\n𠮷\tji\t1\n吉祥\tji xiang\t2\n");
        PinyinInput input = new PinyinInput(PinyinDictionary.load(file), "ji");
        assertThat(input.candidates().page(0, 2)).containsExactly(new Candidate("𠮷", 2));
    }
}
