package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kiosk catalog check} over the shipped services. */
class CatalogCommandTest {
    private static final String LIST = "code,name,type,basis\n00013112800001,个体工商户设立登记,行政许可,《促进个体工商户发展条例》\n";

    @TempDir
    Path state;

    private CommandRun check(String... more) {
        return CommandRun.english(
                state,
                Stream.concat(Stream.of("catalog", "check"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void theShippedCatalogueIsComplete() {
        CommandRun run = check();
        assertThat(run.out() + run.err()).doesNotContain("Write:");
        assertThat(run.exit()).isZero();
    }

    @Test
    void peopleReadFileLineAndWhatToWrite() throws IOException {
        Path list = Files.writeString(state.resolve("list.csv"), LIST);
        CommandRun run = check("--against", list.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("against 1 of the list.")
                .contains("services/residence-permit.yaml, line 5")
                .contains("The item \"居住证办理（示例）\" is not in " + list)
                .contains("Write: Its code as the list has it, or apply for the item to be listed");
    }

    @Test
    void scriptsReadOneObjectForEachFinding() throws IOException {
        Path list = Files.writeString(state.resolve("list.csv"), LIST);
        JsonNode answer = JsonMapper.shared()
                .readTree(check("--against", list.toString(), "--json").out());
        assertThat(answer.path("fine").asBoolean()).isFalse();
        assertThat(answer.path("listed").asInt()).isEqualTo(1);
        assertThat(answer.path("findings").get(0).propertyNames()).contains("file", "line", "kind", "what", "write");
    }

    @Test
    void aListOrFolderThatIsNotThereIsNamed() {
        CommandRun noList = check("--against", "/no/such/list.csv");
        assertThat(noList.exit()).isEqualTo(2);
        assertThat(noList.out() + noList.err()).contains("There is no list /no/such/list.csv");
        CommandRun noFolder = check("--config", "/no/such/folder");
        assertThat(noFolder.exit()).isEqualTo(2);
        assertThat(noFolder.out() + noFolder.err()).contains("There is no folder /no/such/folder");
    }
}
