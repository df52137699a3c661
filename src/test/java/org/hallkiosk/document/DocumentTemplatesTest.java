package org.hallkiosk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTemplatesTest {
    @TempDir
    Path folder;

    @Test
    void theTemplatesThatComeWithTheProgramAreGood() throws IOException {
        DocumentTemplates templates = DocumentTemplates.load(Specimens.TEMPLATES);

        assertThat(templates.mistakes()).isEmpty();
        assertThat(templates.all()).containsKeys("residence-permit-application", "social-insurance-certificate");
    }

    @Test
    void aTemplateNamesTheFactsThatItWants() throws IOException {
        write("""
                title: Form
                footer: '{page} of {pages}'
                blocks:
                  - paragraph: {zh-CN: '姓名{person.name}', en: '{person.name}, {person.sex}'}
                  - table:
                      - [{label: Number}, {value: '{person.idNumber}'}]
                    columns: [1, 2]
                  - signature: Signed
                    date: '{application.date}'
                  - qrCode: '{application.receipt}'
                """);

        DocumentTemplate form = DocumentTemplates.load(folder).get("form").orElseThrow();

        assertThat(form.facts())
                .containsExactly(
                        "application.date", "application.receipt", "person.idNumber", "person.name", "person.sex");
    }

    @Test
    void aTextIsOneForAllLanguagesOrOneForEach() throws IOException {
        write("""
                title: {zh-CN: 表, en: Form}
                blocks:
                  - paragraph: No. 1
                """);

        DocumentTemplate form = DocumentTemplates.load(folder).get("form").orElseThrow();

        assertThat(form.title().chinese()).isEqualTo("表");
        assertThat(form.title().english()).isEqualTo("Form");
        assertThat(form.blocks().getFirst().texts())
                .singleElement()
                .satisfies(text -> assertThat(text.chinese()).isEqualTo(text.english()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            blocks: []                                                            | 1 | 'title' is missing
            title: Form                                                           | 1 | 'blocks' is missing
            title: Form\\nblocks:\\n- paragraf: x                                 | 3 | write a block here
            title: Form\\nblocks:\\n- paragraph: x\\n  colour: red                | 4 | unknown key 'colour'
            title: Form\\nblocks:\\n- paragraph: x\\n  size: big                  | 4 | a number from 5 to 72
            title: Form\\nblocks:\\n- paragraph: x\\n  align: middle              | 4 | left, center, right
            title: Form\\nblocks:\\n- paragraph: {zh-CN: 表}                      | 3 | the text in en is missing
            title: Form\\nblocks:\\n- paragraph: 'Dear {person name}'             | 3 | a brace that encloses no fact
            title: 'Form of {person.name}'\\nblocks: []                           | 1 | no placeholder may stand here
            title: Form\\npage: {size: Letter}\\nblocks: []                       | 2 | the only page size is A4
            title: Form\\nblocks:\\n- table:\\n  - [{label: a}]\\n  columns: [1, 1] | 4 | take 1 columns, but 2 are free
            title: Form\\nblocks:\\n- table:\\n  - [{label: a}]                   | 4 | a table needs 'columns'
            title: Form\\nblocks:\\n- table:\\n  - [{label: a, rows: 2}]\\n  columns: [1] | 4 | over more rows than the table has
            title: Form\\nblocks:\\n- heading: [                                  | 3 | is not YAML
            title: Form\\nblocks:\\n- table: &t\\n  - - blocks: [table: *t, columns: [1]]\\n  columns: [1] | 4 | deep in one another
            """)
    void aBadTemplateIsToldByFileAndLine(String yaml, int line, String message) throws IOException {
        write(yaml.replace("\\n", "\n"));

        DocumentTemplates templates = DocumentTemplates.load(folder);

        assertThat(templates.get("form")).isEmpty();
        assertThat(templates.mistakes()).anySatisfy(mistake -> {
            assertThat(mistake.file()).isEqualTo("form.yaml");
            assertThat(mistake.line()).isEqualTo(line);
            assertThat(mistake.message()).contains(message);
        });
    }

    @Test
    void everyMistakeOfAFileIsToldAtOnce() throws IOException {
        write("""
                title: Form
                blocks:
                  - paragraph: x
                    size: big
                  - heading: y
                    bold: perhaps
                """);

        assertThat(DocumentTemplates.load(folder).mistakes())
                .extracting(TemplateMistake::line)
                .isEqualTo(List.of(4, 6));
    }

    @Test
    void oneBadTemplateLeavesTheOthersUsable() throws IOException {
        write("title: Form\nblocks: []\n");
        Files.writeString(folder.resolve("other.yaml"), "title: 1\nblocks: nothing\n");

        DocumentTemplates templates = DocumentTemplates.load(folder);

        assertThat(templates.get("form")).isPresent();
        assertThat(templates.mistakes()).extracting(TemplateMistake::file).containsExactly("other.yaml");
    }

    @Test
    void aFileInAnotherEncodingIsAMistakeNotACrash() throws IOException {
        Files.write(folder.resolve("form.yaml"), "title: 居住证申领表".getBytes(Charset.forName("GB18030")));

        assertThat(DocumentTemplates.load(folder).mistakes())
                .singleElement()
                .extracting(TemplateMistake::message)
                .asString()
                .contains("UTF-8");
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("form.yaml"), yaml);
    }
}
