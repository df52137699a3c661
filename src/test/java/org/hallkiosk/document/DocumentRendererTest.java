package org.hallkiosk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hallkiosk.document.RenderOutcome.CannotPrintCharacter;
import org.hallkiosk.document.RenderOutcome.Rendered;
import org.hallkiosk.document.RenderOutcome.UnreadableSignature;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRendererTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer(DocumentFonts.ofThisMachine());
    private static final String APPLICATION = "residence-permit-application";
    private static final String CERTIFICATE = "social-insurance-certificate";

    @ParameterizedTest
    @ValueSource(strings = {APPLICATION, CERTIFICATE})
    void everyValueIsOnThePaper(String name) throws IOException {
        DocumentTemplate template = template(name);
        Map<String, String> values = Specimens.inChinese();

        String text = textOf(rendered(template, values, Language.ZH_CN)).replaceAll("\\R", "");

        assertThat(template.facts())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(text).contains(values.get(fact)));
    }

    @Test
    void aMissingValueLeavesItsCellEmpty() throws IOException {
        String text = textOf(rendered(template(APPLICATION), Map.of("person.name", "王小明"), Language.ZH_CN));

        assertThat(text).contains("王小明").contains("公民身份号码").doesNotContain("{", "}", "null");
    }

    @Test
    void valuesAreNotReadAsPlaceholders() throws IOException {
        Map<String, String> values = Map.of("person.name", "{person.idNumber} $1 \\", "person.idNumber", "SECRET");

        String text = textOf(rendered(paragraph("{person.name}"), values, Language.ZH_CN));

        assertThat(text).contains("{person.idNumber} $1 \\").doesNotContain("SECRET");
    }

    @Test
    void rareCharactersOfNamesAreOnThePaperAndCanBeSearched() throws IOException {
        PdfDocument pdf = rendered(template(APPLICATION), Specimens.withRareCharacters(), Language.ZH_CN);

        assertThat(textOf(pdf)).contains("𠮷䶮㛃");
    }

    @Test
    void anotherReaderFindsRareCharactersToo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("application.pdf");
        Files.write(
                file,
                rendered(template(APPLICATION), Specimens.withRareCharacters(), Language.ZH_CN)
                        .bytes());
        Process poppler;
        try {
            poppler = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notInstalled) {
            abort("pdftotext (poppler-utils) is not installed");
            return;
        }

        String text = new String(poppler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(poppler.waitFor()).isZero();
        assertThat(text).contains("𠮷䶮㛃", "11010519491231002X");
    }

    @Test
    void everyFontIsEmbeddedWithNoMoreThanItsUsedCharacters() throws IOException {
        PdfDocument pdf = rendered(template(APPLICATION), Specimens.withRareCharacters(), Language.ZH_CN);

        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                }
            }
        }
        assertThat(pdf.bytes().length).isLessThan(300_000);
    }

    @Test
    void aCharacterThatOnlyAnotherFontHasIsTakenFromThere() throws IOException {
        Path folder = Path.of("/usr/share/fonts/truetype");
        DocumentRenderer renderer = new DocumentRenderer(new DocumentFonts(
                List.of(
                        font(folder.resolve("droid/DroidSansFallbackFull.ttf")),
                        font(folder.resolve("hanazono/HanaMinB.ttf"))),
                List.of()));

        RenderOutcome outcome = renderer.render(paragraph("王𠮷"), Map.of(), Optional.empty(), Language.ZH_CN);

        assertThat(textOf(((Rendered) outcome).pdf())).contains("王𠮷");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x31350, 0xE863, 0x0F40, 0xE0100})
    void aCharacterWithoutAFontIsRefusedByItsCodePoint(int codePoint) throws IOException {
        Map<String, String> values = new HashMap<>(Specimens.inChinese());
        values.put("person.name", "王" + Character.toString(codePoint));

        RenderOutcome outcome = RENDERER.render(template(APPLICATION), values, Optional.empty(), Language.ZH_CN);

        assertThat(outcome).isEqualTo(new CannotPrintCharacter(codePoint));
    }

    @Test
    void aMachineWithoutFontsRefusesInsteadOfPrintingBoxes() throws IOException {
        DocumentRenderer renderer = new DocumentRenderer(
                new DocumentFonts(List.of(font(Path.of("/no/such/font.ttf")), font(Path.of("pom.xml"))), List.of()));

        assertThat(renderer.render(paragraph("王"), Map.of(), Optional.empty(), Language.ZH_CN))
                .isEqualTo(new CannotPrintCharacter('王'));
    }

    @Test
    void inEnglishTheChineseLabelStaysAboveTheTranslation() throws IOException {
        String text = textOf(rendered(template(APPLICATION), Specimens.inEnglish(), Language.EN));

        assertThat(text).contains("公民身份号码", "ID number", "居住证申领表", "Application for a Residence Permit");
    }

    @Test
    void inChineseNoEnglishIsOnThePaper() throws IOException {
        String text = textOf(rendered(template(APPLICATION), Specimens.inChinese(), Language.ZH_CN));

        assertThat(text).doesNotContain("ID number", "Application", "SAMPLE");
    }

    @Test
    void theWatermarkIsOnEveryPageAndNotInTheText() throws IOException {
        DocumentTemplate plain = paragraph("一");
        DocumentTemplate marked = new DocumentTemplate(
                "marked",
                text("长"),
                plain.margins(),
                false,
                Optional.of(text("示例")),
                Optional.empty(),
                List.of(line("一"), new Block.Space(250), line("二")));

        PdfDocument pdf = rendered(marked, Map.of(), Language.ZH_CN);

        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(DocumentPages.pictures(pdf.bytes(), 30))
                .allSatisfy(page -> assertThat(paleInk(page)).isGreaterThan(0.02));
        assertThat(paleInk(DocumentPages.pictures(
                                rendered(plain, Map.of(), Language.ZH_CN).bytes(), 30)
                        .getFirst()))
                .isLessThan(0.01);
        assertThat(textOf(pdf)).doesNotContain("示", "例");
    }

    @Test
    void aLongDocumentGoesOnOnAnotherPageAndLosesNothing() throws IOException {
        StringBuilder yaml = new StringBuilder("title: 表\nfooter: '第{page}页，共{pages}页'\nblocks:\n- table:\n");
        for (int row = 1; row <= 40; row++) {
            yaml.append("  - [{label: 第").append(row).append("行}]\n");
        }
        yaml.append("  columns: [1]\n");
        DocumentTemplate template =
                new TemplateReader("form.yaml").read("form", yaml.toString()).orElseThrow();

        PdfDocument pdf = rendered(template, Map.of(), Language.ZH_CN);

        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(textOfPage(pdf, 1)).contains("第1行", "第1页，共2页").doesNotContain("第40行");
        assertThat(textOfPage(pdf, 2)).contains("第40行", "第2页，共2页");
        String all = textOf(pdf);
        for (int row = 1; row <= 40; row++) {
            assertThat(all).contains("第" + row + "行");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormsFitOnePageWithLongAddressesToo(Language language) throws IOException {
        Map<String, String> values =
                Specimens.withRareCharacters(language == Language.EN ? Specimens.inEnglish() : Specimens.inChinese());

        assertThat(rendered(template(APPLICATION), values, language).pages()).isEqualTo(1);
        assertThat(rendered(template(CERTIFICATE), values, language).pages()).isEqualTo(1);
    }

    @Test
    void aRowHigherThanAPageIsDrawnSmallerInsteadOfCutOff() throws IOException {
        String yaml = "title: 表\nblocks:\n- table:\n  - [{label: '" + "长".repeat(3000) + "'}]\n  columns: [1]\n";
        DocumentTemplate template =
                new TemplateReader("form.yaml").read("form", yaml).orElseThrow();

        PdfDocument pdf = rendered(template, Map.of(), Language.ZH_CN);

        assertThat(pdf.pages()).isEqualTo(1);
        BufferedImage page = DocumentPages.pictures(pdf.bytes(), 30).getFirst();
        for (int x = 0; x < page.getWidth(); x++) {
            assertThat(page.getRGB(x, page.getHeight() - 1) & 0xFF)
                    .as("lower edge")
                    .isEqualTo(0xFF);
        }
    }

    @Test
    void theReceiptNumberIsReadFromTheCodeOnThePaper() throws Exception {
        PdfDocument pdf = rendered(template(APPLICATION), Specimens.inChinese(), Language.ZH_CN);
        BufferedImage page = DocumentPages.pictures(pdf.bytes(), 150).getFirst();

        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();

        assertThat(read).isEqualTo("T0001-20261001-0007");
    }

    @Test
    void theSignatureStandsOnItsLine() throws IOException {
        DocumentTemplate template = template(APPLICATION);
        Map<String, String> values = Specimens.inChinese();

        PdfDocument unsigned = rendered(template, values, Language.ZH_CN);
        PdfDocument signed = rendered(template, values, Optional.of(Specimens.signature()));

        assertThat(picturesIn(unsigned)).isZero();
        assertThat(picturesIn(signed)).isEqualTo(1);
        BufferedImage without = DocumentPages.pictures(unsigned.bytes(), 50).getFirst();
        BufferedImage with = DocumentPages.pictures(signed.bytes(), 50).getFirst();
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                if (with.getRGB(x, y) != without.getRGB(x, y)) {
                    assertThat(x).as("right half").isGreaterThan(with.getWidth() / 2);
                }
            }
        }
    }

    @Test
    void aSignatureThatIsNoPictureIsRefused() throws IOException {
        RenderOutcome outcome =
                RENDERER.render(template(APPLICATION), Map.of(), Optional.of(new byte[] {1, 2, 3}), Language.ZH_CN);

        assertThat(outcome).isInstanceOf(UnreadableSignature.class);
    }

    @Test
    void warmingUpWorksOnAMachineWithoutFontsToo() {
        assertThatCode(RENDERER::warmUp).doesNotThrowAnyException();
        assertThatCode(new DocumentRenderer(new DocumentFonts(List.of(), List.of()))::warmUp)
                .doesNotThrowAnyException();
    }

    @Test
    void metadataHoldsNoPersonalData() throws IOException {
        PdfDocument pdf = rendered(template(APPLICATION), Specimens.inChinese(), Language.ZH_CN);

        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            var information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("居住证申领表");
            for (String key : information.getMetadataKeys()) {
                assertThat(String.valueOf(information.getPropertyStringValue(key)))
                        .doesNotContain("王小明", "11010519491231002X", "T0001");
            }
        }
    }

    private static PdfDocument rendered(DocumentTemplate template, Map<String, String> values, Language language) {
        RenderOutcome outcome = RENDERER.render(template, values, Optional.empty(), language);
        assertThat(outcome).isInstanceOf(Rendered.class);
        return ((Rendered) outcome).pdf();
    }

    private static PdfDocument rendered(
            DocumentTemplate template, Map<String, String> values, Optional<byte[]> signature) {
        return ((Rendered) RENDERER.render(template, values, signature, Language.ZH_CN)).pdf();
    }

    private static DocumentTemplate template(String name) throws IOException {
        return DocumentTemplates.load(Specimens.TEMPLATES).get(name).orElseThrow();
    }

    private static DocumentTemplate paragraph(String content) {
        return new DocumentTemplate(
                "one",
                text("一"),
                new DocumentTemplate.PageMargins(20, 20, 20, 20),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(line(content)));
    }

    private static Block line(String content) {
        return new Block.Paragraph(text(content), new TextStyle(24, false, Alignment.LEFT, 1.5f), 0, 0, 0);
    }

    private static FontFile font(Path file) {
        return new FontFile(file, FontFile.Characters.ALL);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }

    private static String textOf(PdfDocument pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String textOfPage(PdfDocument pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    /** The share of the page that is neither white nor dark. */
    private static double paleInk(BufferedImage page) {
        int pale = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int brightness = page.getRGB(x, y) & 0xFF;
                pale += brightness > 0xD0 && brightness < 0xF8 ? 1 : 0;
            }
        }
        return (double) pale / (page.getWidth() * page.getHeight());
    }

    private static long picturesIn(PdfDocument pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            var resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .filter(resources::isImageXObject)
                    .count();
        }
    }
}
