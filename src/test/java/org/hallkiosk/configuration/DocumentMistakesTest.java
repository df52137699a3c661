package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hallkiosk.document.DocumentTemplates;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of mistake in a document template: file, line, what is wrong, what to write. */
class DocumentMistakesTest {
    private static final String FORM = "documents/form.yaml";

    @TempDir
    Path temporary;

    private EditedFolder edited;

    @BeforeEach
    void copy() {
        edited = new EditedFolder(temporary);
    }

    @Test
    void aMisspeltBlockNamesTheOneThatWasMeant() {
        expect("""
                title: T
                blocks:
                  - paragraf: {text: x}
                """, 3, """
                Nothing is known of the key "paragraf" in blocks[1]. | "paragraph" – that is probably what was meant""");
    }

    @Test
    void anUnknownKeyNamesTheKnownOnes() {
        expect("""
                title: T
                blocks:
                  - heading:
                      text: x
                      colour: red
                """, 5, """
                Nothing is known of the key "colour" in blocks[1].heading. | One of these, or delete it: text, size, after""");
    }

    @Test
    void aMissingTitleShowsOne() {
        expect("blocks: []\n", 1, """
                The key "title" is missing in documents/form.yaml: The document's name, without braces: it goes into the \
                file's metadata. | title: {zh-CN: 居住证申领表, en: Residence permit application}""");
    }

    @Test
    void aMissingTextShowsOne() {
        expect("""
                title: T
                blocks:
                  - paragraph:
                      size: 12
                """, 3, """
                The key "text" is missing in blocks[1].paragraph: Its words; a fact's name in braces. | text: {zh-CN: \
                姓名：{person.name}, en: 'Name: {person.name}'}""");
    }

    @Test
    void aTextInOneLanguageOnlyIsFound() {
        expect("""
                title: T
                blocks:
                  - paragraph: {text: {zh-CN: 只有中文}}
                """, 3, """
                The key "en" is missing in blocks[1].paragraph.text: The English; a text; in braces only the name of a \
                fact, such as {person.name}. | en: 'Name: {person.name}'""");
    }

    @Test
    void aWordWhereANumberBelongsShowsANumber() {
        expect("""
                title: T
                blocks:
                  - heading: {text: x, size: big}
                """, 3, """
                blocks[1].heading.size should be a number, but is a text: big | For example: 11 (Type size in points)""");
    }

    @Test
    void aTypeTooLargeForPaperSaysTheRange() {
        expect("""
                title: T
                blocks:
                  - heading: {text: x, size: 200}
                """, 3, """
                blocks[1].heading.size is 200, which is out of range. | A number from 5 to 72""");
    }

    @Test
    void aNumberWhereATextBelongsNeedsQuotes() {
        expect("""
                title: T
                blocks:
                  - paragraph: {text: 2026}
                """, 3, """
                blocks[1].paragraph.text should be a text, a group of keys ({key: value, …}), but is a whole number: 2026 \
                | '2026' in quotation marks, so that it is a text""");
    }

    @Test
    void perhapsIsNeitherTrueNorFalse() {
        expect("""
                title: T
                blocks:
                  - paragraph: {text: x, bold: yes}
                """, 3, """
                blocks[1].paragraph.bold should be true or false, but is a text: yes | true or false""");
    }

    @Test
    void anUnknownPlaceInTheLineNamesThemAll() {
        expect("""
                title: T
                blocks:
                  - paragraph: {text: x, align: middle}
                """, 3, """
                blocks[1].paragraph.align cannot be "middle". | One of: left, center, right, justified""");
    }

    @Test
    void aFactThatIsNotDefinedNamesTheNearest() {
        expect("""
                title: T
                blocks:
                  - table:
                      columns: [1]
                      rows:
                        - cells: [{value: '{person.fone}'}]
                """, 6, """
                There is no fact "person.fone" in facts.yaml. | "person.phone" – that is probably what was meant""");
    }

    @Test
    void thePageNumberStandsInTheFooterAndNowhereElse() {
        edited.write(FORM, """
                title: T
                footer: '{page} / {pages}, {application.date}'
                blocks:
                  - paragraph: {text: '{page}'}
                """);
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .startsWith(FORM + ":4 There is no fact \"page\" in facts.yaml. | One of: ");
    }

    @Test
    void aBraceAroundNoFactIsFound() {
        expect("""
                title: T
                blocks:
                  - paragraph:
                      text: 'Dear {person name}'
                """, 4, """
                blocks[1].paragraph.text cannot be "Dear {person name}": Its words; a fact's name in braces. | For \
                example: {zh-CN: 姓名：{person.name}, en: 'Name: {person.name}'}""");
    }

    @Test
    void aTitleCarriesNoPersonalData() {
        expect("""
                title: 'For {person.name}'
                blocks: []
                """, 1, """
                title cannot be "For {person.name}": The document's name, without braces: it goes into the file's \
                metadata. | For example: {zh-CN: 居住证申领表, en: Residence permit application}""");
    }

    @Test
    void twoThingsInOneBlockAreFound() {
        expect("""
                title: T
                blocks:
                  - heading: {text: x}
                    space: {height: 4}
                """, 3, """
                blocks[1] is several things at once: heading, space. | One of them; the others in parts of their own, \
                each with "- " before it.""");
    }

    @Test
    void aLabelThatIsAlsoAValueIsFound() {
        expect(table("[1]", "[{label: a, value: b}]"), 6, """
                A cell is a label or a value, not both. | Two cells, one with the label and one with the value.""");
    }

    @Test
    void aRowThatIsTooShortOrTooLongIsFound() {
        expect(table("[1, 1]", "[{value: a}]"), 6, """
                The cells of this row take 1 columns, but 2 are free. | Cells that take 2 columns together; "columns" says \
                how many one takes.""");
        expect(table("[1]", "[{value: a}, {value: b}]"), 6, """
                The cells of this row take 2 columns, but 1 are free. | Cells that take 1 columns together; "columns" says \
                how many one takes.""");
    }

    @Test
    void aCellThatReachesOutOfTheTableIsFound() {
        expect(table("[1]", "[{value: a, rows: 3}]"), 5, """
                A cell reaches over more rows than the table has. | Fewer "rows" for that cell, or the rows that are \
                missing.""");
    }

    @Test
    void aCellThatRunsIntoOneFromAboveIsFound() {
        expect(table("[1, 1, 1]", "[{value: a}, {value: b, rows: 2}, {value: c}]") + """
                                - cells: [{value: d, columns: 2}]
                        """, 7, """
                A cell of this row runs into one that reaches down from above. | Fewer "columns" for this cell, or fewer \
                "rows" for the one above.""");
    }

    @Test
    void mistakesInATemplateAreSaidInChineseToo() {
        edited.write(FORM, table("[1, 1]", "[{value: a}]"));
        assertThat(EditedFolder.said(edited.load(), Language.ZH_CN))
                .containsExactly(FORM + ":6 这一行的单元格共占 1 列\uFF0C可用的是 2 列。 | 让各单元格合计占 2 列\uFF1B“columns”表示一个单元格占几列。");
    }

    @Test
    void aFactThatGoesAfterAGoodStartIsMissedInTheTemplatesThatNameItAtTheNext() {
        Path snapshot = temporary.resolve("checked");
        assertThat(EditedFolder.said(edited.loadChecked(snapshot))).isEmpty();

        edited.replace("facts.yaml", "  insurance.region:", "  insurance.place:")
                .replace("samples/social-insurance.yaml", "insurance.region:", "insurance.place:");

        assertThat(EditedFolder.said(edited.loadChecked(snapshot)))
                .anyMatch(said -> said.startsWith("documents/social-insurance-certificate.yaml:"
                        + edited.lineOf("documents/social-insurance-certificate.yaml", "{insurance.region}")
                        + " There is no fact \"insurance.region\" in facts.yaml."));
    }

    /** What the check lets pass, an applicant gets as a paper: nothing that makes none may pass. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "blocks: []",
                "title: T",
                "title: [T]\nblocks: []",
                "title: T\nbilingual: perhaps\nblocks: []",
                "title: T\nmargins: {top: 1}\nblocks: []",
                "title: T\nmargins: {bottom: 6}\nblocks: []",
                "title: T\nwatermark: '{person.name}'\nblocks: []",
                "title: T\nfooter: '{'\nblocks: []",
                "title: T\nblocks: {}",
                "title: T\nblocks: [heading]",
                "title: T\nblocks: [{}]",
                "title: T\nblocks: [{space: 4}]",
                "title: T\nblocks: [{space: {height: -1}}]",
                "title: T\nblocks: [{paragraph: {text: x, indent: 30}}]",
                "title: T\nblocks: [{paragraph: {text: x, leading: 0.5}}]",
                "title: T\nblocks: [{signature: {height: 10}}]",
                "title: T\nblocks: [{signature: {label: x, height: 2}}]",
                "title: T\nblocks: [{code: {content: x, size: 5}}]",
                "title: T\nblocks: [{seal: {around: x}}]",
                "title: T\nblocks: [{seal: {around: x, below: y, diameter: 90}}]",
                "title: T\nblocks: [{table: {columns: [0], rows: []}}]",
                "title: T\nblocks: [{table: {columns: [1], rows: [{height: 1, cells: [{}]}]}}]",
                "title: T\nblocks: [{table: {columns: [1], rows: [{cells: []}]}}]",
                "title: T\nblocks: [{table: {columns: [1], rows: [{cells: [{columns: 99}]}]}}]",
                "title: T\nblocks: [{table: {columns: [1], rows: [{cells: [{rows: 99999999999}]}]}}]",
                "title: T\nblocks: [{table: {columns: [1], rows: [{cells: [{signature: {date: x}}]}]}}]",
            })
    void whatMakesNoPaperIsRefusedByCheckAndReader(String yaml) throws IOException {
        edited.write(FORM, yaml);
        assertThat(edited.mistakes()).isNotEmpty().allMatch(said -> said.startsWith(FORM + ":"));

        Path alone = Files.createDirectories(temporary.resolve("alone"));
        Files.writeString(alone.resolve("form.yaml"), yaml);
        assertThat(DocumentTemplates.load(alone).find("form")).isEmpty();
    }

    private static String table(String columns, String cells) {
        return """
                title: T
                blocks:
                  - table:
                      columns: %s
                      rows:
                        - cells: %s
                """.formatted(columns, cells);
    }

    private void expect(String yaml, int line, String said) {
        edited.write(FORM, yaml);
        assertThat(edited.mistakes()).containsExactly(FORM + ":" + line + " " + said);
    }
}
