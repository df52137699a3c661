package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of mistake in a ticket layout: file, line, what is wrong, what to write. */
class TicketMistakesTest {
    private static final String LAYOUT = "tickets/layout.yaml";

    @TempDir
    Path temporary;

    private EditedFolder edited;

    @BeforeEach
    void copy() {
        edited = new EditedFolder(temporary);
    }

    @Test
    void aMisspeltKeyNamesTheOneThatWasMeant() {
        expect("""
                blocks:
                  - {text: A, algin: center}
                """, 2, """
                Nothing is known of the key "algin" in blocks[1]. | "align" – that is probably what was meant""");
    }

    @Test
    void missingBlocksShowSome() {
        expect("reprint: again\n", 1, """
                The key "blocks" is missing in tickets/layout.yaml: What is printed, from top to bottom. | blocks: \
                [{text: '{number}'}]""");
    }

    @Test
    void anEmptyTicketIsNone() {
        expect("blocks: []\n", 1, """
                blocks has nothing in it. | At least one, for example: [{text: '{number}'}]""");
    }

    @Test
    void aWordThatIsNoFieldNamesTheOneThatWasMeant() {
        expect("""
                blocks:
                  - {text: {zh-CN: '{windows} 号', en: 'Window {window}'}}
                """, 2, """
                blocks[1].text.en names {window}, for which the terminal has nothing to put in. | "{windows}" – that is \
                probably what was meant""");
    }

    @Test
    void anIdNumberNeverStandsOnATicketAndTheFieldsThatMayAreNamed() {
        expect("""
                blocks:
                  - {text: '{person.idNumber}'}
                """, 2, """
                blocks[1].text names {person.idNumber}, for which the terminal has nothing to put in. | One of: {hall}, \
                {service}, {number}, {ahead}, {wait}, {windows}, {time}, {name}, {idEnd}, {receipt}, {delivery}, {result}, {paid}, \
                {followCode}, {reprint}, {scenario}, {where}, {before}, {timeLimit}, {fee}, {entry}, {detail}, {position}""");
    }

    @Test
    void anOpenBraceIsFound() {
        expect("""
                blocks:
                  - {text: 'No. {number'}
                """, 2, """
                blocks[1].text cannot be "No. {number": A line of text; the terminal fills in what is in braces. | For \
                example: '{number}'""");
    }

    @Test
    void aTextInOneLanguageOnlyIsFound() {
        expect("""
                blocks:
                  - {text: {zh-CN: 号码}}
                """, 2, """
                The key "en" is missing in blocks[1].text: The text in English. | en: Ahead of you""");
    }

    @Test
    void aNumberWhereATextBelongsNeedsQuotes() {
        expect("""
                blocks:
                  - {text: 12345}
                """, 2, """
                blocks[1].text should be a text, a group of keys ({key: value, …}), but is a whole number: 12345 | \
                '12345' in quotation marks, so that it is a text""");
    }

    @Test
    void anUnknownSizeNamesThemAll() {
        expect("""
                blocks:
                  - {text: A, size: huge}
                """, 2, """
                blocks[1].size cannot be "huge". | One of: normal, double, quadruple""");
    }

    @Test
    void tooManyEmptyLinesSayTheRange() {
        expect("""
                blocks:
                  - {space: 40}
                """, 2, """
                blocks[1].space is 40, which is out of range. | A whole number from 1 to 10""");
    }

    @Test
    void aRuleIsTrueOrNotThere() {
        expect("""
                blocks:
                  - {rule: false}
                """, 2, """
                blocks[1].rule cannot be "false". | One of: true""");
    }

    @Test
    void aLabelNeedsItsValueAndASizeItsText() {
        edited.write(LAYOUT, """
                blocks:
                  - {label: 前面等候, bold: true}
                """);
        assertThat(edited.mistakes())
                .containsExactly(
                        LAYOUT
                                + ":2 The key \"bold\" in blocks[1] goes only with \"text\". | The key \"text\" beside it, or delete the key \"bold\".",
                        LAYOUT
                                + ":2 The key \"label\" in blocks[1] goes only with \"value\". | The key \"value\" beside it, or delete the key \"label\".");
    }

    @Test
    void twoThingsInOnePartAreFound() {
        expect("""
                blocks:
                  - text: '{number}'
                    qr: '{followCode}'
                """, 2, """
                blocks[1] is several things at once: text, qr. | One of them; the others in parts of their own, each with \
                "- " before it.""");
    }

    @Test
    void chineseInACodeThatScannersTripOverIsFound() {
        expect("""
                blocks:
                  - {qr: 号码}
                """, 2, """
                blocks[1].qr cannot be "号码": What the QR code says: letters, digits and signs only. | For example: \
                '{followCode}'""");
    }

    @Test
    void mistakesInALayoutAreSaidInChineseToo() {
        edited.write(LAYOUT, "blocks: [{text: '{window}'}]\n");
        assertThat(EditedFolder.said(edited.load(), Language.ZH_CN))
                .containsExactly(LAYOUT + ":1 blocks[1].text 中的 {window} 没有可填的内容。 | “{windows}”\uFF08可能是这个意思\uFF09");
    }

    private void expect(String yaml, int line, String said) {
        edited.write(LAYOUT, yaml);
        assertThat(edited.mistakes()).containsExactly(LAYOUT + ":" + line + " " + said);
    }
}
