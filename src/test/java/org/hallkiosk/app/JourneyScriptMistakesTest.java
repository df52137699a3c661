package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a technician reads who wrote something into a journey script that cannot be walked. */
@Timeout(120)
class JourneyScriptMistakesTest {
    @TempDir
    Path state;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | 1 | the file is empty        | 文件是空的",
                "'steps: no list'                | 1 | begin each step with     | 每一步前面加短横线",
                "'step: []'                      | 1 | there is no key step     | 没有 step 这个键",
                "'steps:\n- dance: 3'            | 2 | there is no step dance   | 没有 dance 这一步",
                "'steps:\n- dance'               | 2 | there is no step dance   | 没有 dance 这一步",
                "'steps:\n- {tap: a, type: b}'   | 2 | one step has one key     | 一步只写一个键",
                "'steps:\n- fill: text'          | 2 | \"key: value\" here      | 这里请写“键: 值”",
                "'steps:\n- fill: {a: b, c: d}'  | 2 | write one pair           | 请写一对",
                "'steps:\n- tap: [a]'            | 2 | write a single text      | 请写一段文字",
                "'steps:\n- place card: one'     | 2 | write a whole number     | 请写整数",
                "'steps:\n- tap: \"open'         | 2 | this is not YAML         | 不是 YAML",
            })
    void aMistakeIsNamedByFileAndLineWithWhatToWrite(String script, int line, String english, String chinese)
            throws Exception {
        Path file = Files.writeString(state.resolve("script.yaml"), script);

        CommandRun run = walk(file, false);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains(file + ", line " + line + ": ").contains(english);
        assertThat(walk(file, true).out()).contains(file + " 第 " + line + " 行：").contains(chinese);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(walk(state.resolve("absent.yaml"), true).out()).contains("文件读不了");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "place card: 99                       | 没有样卡 99",
                "show code: prefill 99                | 没有样卡 prefill 99",
                "lay paper: crumpled                  | 纸没有 crumpled 这种放法",
                "break: {NO_SUCH_DEVICE: unplugged}   | 没有模拟设备 NO_SUCH_DEVICE",
                "break: {ID_CARD_READER: paper-out}   | ID_CARD_READER 不会有 paper-out 这种故障",
            })
    void whatTheSimulatedHardwareCannotDoIsSaidWithWhatItCan(String step, String chinese) throws Exception {
        Path file = Files.writeString(state.resolve("script.yaml"), "steps:\n- " + step + "\n");

        CommandRun run = walk(file, true);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out() + run.err())
                .contains(chinese)
                .contains("script.yaml:2")
                .doesNotContain("Exception");
    }

    private CommandRun walk(Path file, boolean inChinese) {
        String[] call = {
            "journey",
            file.toString(),
            "--config",
            "kiosk-config",
            "--out",
            state.resolve("out").toString()
        };
        return inChinese ? CommandRun.chinese(state, call) : CommandRun.english(state, call);
    }
}
