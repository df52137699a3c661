package org.hallkiosk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(
            strings = {
                "title: T\nblocks:\n  - paragraf: {text: x}\n",
                "title: T\nblocks:\n  - paragraph: {text: x, colour: red}\n",
                "title: T\nblocks:\n  - paragraph: {text: {zh-CN: 只有中文}}\n",
                "title: T\nblocks:\n  - paragraph: {text: x, align: middle}\n",
                "title: T\nblocks: [\n",
            })
    void mistakeIsNamedWithFileAndLine(String yaml) throws IOException {
        Path file = write(yaml);
        DocumentTemplates templates = DocumentTemplates.load(folder);
        assertThat(templates.find("form")).isEmpty();
        assertThat(templates.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    @Test
    void missingFieldIsAProblemNotACrash() throws IOException {
        write("title: T\n");
        assertThat(DocumentTemplates.load(folder).problems()).hasSize(1);
    }

    @Test
    void titleWithAFactIsRefusedBecauseItGoesIntoTheMetadata() throws IOException {
        write("title: 'For {person.name}'\nblocks: []\n");
        assertThat(DocumentTemplates.load(folder).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("metadata"));
    }

    @Test
    void missingFolderIsAProblem() {
        assertThat(DocumentTemplates.load(folder.resolve("nowhere")).problems()).hasSize(1);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("form.yaml"), yaml);
    }
}
