package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Names with rare characters stand in configurations too, wherever in the file that happens to be. */
class RareCharactersTest {
    @Test
    void aRareCharacterMayStandAnywhereInAFile() {
        for (int before = 1000; before < 1050; before++) {
            String yaml = "filler: " + "x".repeat(before) + "\nname: 𠮷示例\n";
            YamlDocument document = YamlReader.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
            assertThat(document.mistakes()).as("after %d characters", before).isEmpty();
            assertThat(document.mapping().text("name")).isEqualTo("𠮷示例");
        }
    }
}
