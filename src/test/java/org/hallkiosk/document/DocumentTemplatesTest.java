package org.hallkiosk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTemplatesTest {

    @TempDir
    Path folder;

    @Test
    void shippedTemplatesAreRight() {
        DocumentTemplates templates = DocumentTemplates.load(Path.of("kiosk-config/documents"));
        assertThat(templates.problems()).isEmpty();
        assertThat(templates.names()).contains("residence-permit-application", "social-insurance-certificate");
    }

    @Test
    void templateNamesItsFacts() {
        assertThat(Specimen.template("social-insurance-certificate").factNames())
                .contains("person.name", "insurance.months", "certificate.number")
                .doesNotContain("page");
    }

    @Test
    void plainTextStandsForBothLanguages() throws IOException {
        write("title: Same\nblocks:\n  - paragraph: {text: 'no {person.name}'}\n");
        assertThat(DocumentTemplates.load(folder).find("form").orElseThrow().title())
                .isEqualTo(new LocalizedText("Same", "Same"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            blocks: []                                                             | 1 | 'title' is missing
            title: T                                                               | 1 | 'blocks' is missing
            title: T~blocks:~- paragraf: {text: x}                                 | 3 | unknown block 'paragraf'
            title: T~blocks:~- paragraph:~    text: x~    colour: red              | 5 | unknown key 'colour'
            title: T~blocks:~- paragraph:~    size: 12                             | 4 | 'text' is missing
            title: T~blocks:~- paragraph: {text: {zh-CN: 只有中文}}                 | 3 | text in en is missing
            title: T~blocks:~- paragraph:~    text: x~    align: middle            | 5 | left, center, right
            title: T~blocks:~- heading:~    text: x~    size: big                  | 5 | a number from 5 to 72
            title: T~blocks:~- paragraph:~    text: 'Dear {person name}'           | 4 | a brace that encloses no fact
            title: T~blocks:~- table:~    columns: [1, 1]~    rows:~    - cells: [{value: a}]             | 6 | take 1 columns, but 2 are free
            title: T~blocks:~- table:~    columns: [1]~    rows:~    - cells: [{value: a}, {value: b}]    | 6 | take 2 columns, but 1 are free
            title: T~blocks:~- table:~    columns: [1]~    rows:~    - cells: [{value: a, rows: 3}]       | 4 | more rows than the table has
            title: T~blocks:~- table:~    columns: [1]~    rows:~    - cells: [{label: a, value: b}]      | 6 | a label or a value
            title: T~blocks: [                                                     | 2 | is not YAML
            title: 'For {person.name}'~blocks: []                                  | 1 | metadata
            """)
    void mistakeIsNamedWithFileAndLine(String yaml, int line, String message) throws IOException {
        Path file = write(yaml.replace("~", "\n"));

        DocumentTemplates templates = DocumentTemplates.load(folder);

        assertThat(templates.find("form")).isEmpty();
        assertThat(templates.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void everyMistakeOfAFileIsNamedAtOnce() throws IOException {
        write(
                "title: T\nblocks:\n- heading:\n    text: x\n    size: big\n- paragraph:\n    text: y\n    bold: perhaps\n");

        assertThat(DocumentTemplates.load(folder).problems())
                .extracting(DocumentTemplates.Problem::line)
                .containsExactly(5, 8);
    }

    @Test
    void aFileInAnotherEncodingLeavesTheOthersUsable() throws IOException {
        write("title: T\nblocks: []\n");
        Path other = Files.write(folder.resolve("other.yaml"), "title: 居住证".getBytes(Charset.forName("GB18030")));

        DocumentTemplates templates = DocumentTemplates.load(folder);

        assertThat(templates.find("form")).isPresent();
        assertThat(templates.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(other);
            assertThat(problem.message()).contains("UTF-8");
        });
    }

    @Test
    void missingFolderIsAProblem() {
        assertThat(DocumentTemplates.load(folder.resolve("nowhere")).problems()).hasSize(1);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("form.yaml"), yaml);
    }
}
