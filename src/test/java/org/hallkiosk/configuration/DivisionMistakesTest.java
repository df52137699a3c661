package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in {@code divisions.yaml}, made in a copy of the shipped configuration. */
class DivisionMistakesTest {
    private static final String FILE = "divisions.yaml";

    @TempDir
    Path temporary;

    private EditedFolder edited;

    @BeforeEach
    void copy() throws IOException {
        edited = new EditedFolder(temporary).write(FILE, Files.readString(Path.of("kiosk-config", FILE)));
    }

    @Test
    void divisionThatLiesInNoneOfTheOthersIsNamed() {
        edited.replace(FILE, "  '110105': {zh-CN: 朝阳区, en: Chaoyang}\n", "");
        assertThat(edited.mistakes())
                .contains(at("'110105001'")
                        + "What the division 110105001 lies in is not in this file. | The division above it too, or the"
                        + " right code");
    }

    @Test
    void twoOfOneNameInOneCannotBeToldApart() {
        edited.replace(FILE, "'110106': {zh-CN: 丰台区", "'110106': {zh-CN: 朝阳区");
        assertThat(edited.mistakes())
                .containsExactly(at("'110106'")
                        + "The divisions 110106 and 110105 have one name and lie in the same. | One of the two, or"
                        + " the right code and name");
    }

    @Test
    void startThatIsNoDivisionIsNamed() {
        edited.replace(FILE, "start: '110000'", "start: '110009'");
        assertThat(edited.mistakes())
                .containsExactly(at("start:")
                        + "The division 110009 of start is not in this file. | A code that stands under divisions, or"
                        + " delete start");
    }

    @Test
    void hallMayHaveNoDivisions() {
        edited.delete(FILE);
        assertThat(edited.mistakes()).isEmpty();
    }

    private String at(String onLineWith) {
        return FILE + ":" + edited.lineOf(FILE, onLineWith) + " ";
    }
}
