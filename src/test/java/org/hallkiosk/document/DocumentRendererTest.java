package org.hallkiosk.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRendererTest {
    private static final String APPLICATION = "residence-permit-application";
    private static final String CERTIFICATE = "social-insurance-certificate";

    private static DocumentRenderer renderer;

    @BeforeAll
    static void parseTheFontsOnce() {
        renderer = new DocumentRenderer(DocumentFonts.installed());
        renderer.warmUp();
    }

    static Stream<Arguments> shippedTemplates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("kiosk-config/documents"))) {
            return files
                    .map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .flatMap(template -> Stream.of(Language.values()).map(language -> Arguments.of(template, language)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedTemplates")
    void shippedTemplatesFitOnePageAndArePutWhereAnEyeCanSeeThem(String template, Language language)
            throws IOException {
        byte[] pdf = Specimen.pdf(renderer, template, Specimen.valuesOfAll(template), language);
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(template + "." + language.tag() + ".pdf"), pdf);
        assertThat(DocumentPages.pictures(pdf, 36)).hasSize(1);
    }

    @Test
    void everyValueCanBeTakenOutOfTheApplicationAgain() throws IOException {
        String text = text(Specimen.pdf(renderer, APPLICATION, Specimen.values(), Language.ZH_CN));
        assertThat(text)
                .contains("居住证申领表", "11010519491231002X", "13800000000", "合法稳定就业", "2024年3月1日", "JZZ20260720000123");
    }

    @Test
    void everyTextOfTheTemplateExtractsAsItWasWritten() throws IOException {
        // Glyphs that fonts share between an everyday character and its radical twin (月 and U+2F49) must not mix them
        // up.
        String text = text(Specimen.pdf(renderer, CERTIFICATE, Specimen.values(), Language.ZH_CN));
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF))
                .isEmpty();
        assertThat(text).contains("2026年7月20日", "个人参保证明", "累计缴费月数");
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷䶮㛃", "王𪚥", "李㐂𠀀", "阿依古丽·买买提", "张三", "Ngọc Nguyễn-O'Brien"})
    void rareNamesPrintAndExtractRight(String name) throws IOException {
        byte[] pdf = Specimen.pdf(renderer, APPLICATION, Specimen.valuesWith("person.name", name), Language.ZH_CN);
        assertThat(text(pdf).replaceAll("\\s", "")).contains(name.replace(" ", ""));
    }

    @Test
    void popplerReadsTheRareNameToo(@TempDir Path folder) throws Exception {
        byte[] pdf = Specimen.pdf(renderer, APPLICATION, Specimen.values(), Language.ZH_CN);
        Path file = Files.write(folder.resolve("application.pdf"), pdf);
        Process pdftotext = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
        assertThat(pdftotext
                        .inputReader(java.nio.charset.StandardCharsets.UTF_8)
                        .lines())
                .anyMatch(line -> line.contains("𠮷䶮㛃"));
    }

    @Test
    void characterInNoFontIsNamedByItsCodePointAndNothingIsMade() {
        String notAssigned = Character.toString(0x3FFFD);
        assertThat(renderer.render(
                        Specimen.template(APPLICATION),
                        Specimen.valuesWith("person.name", "王" + notAssigned),
                        Optional.empty(),
                        Language.ZH_CN))
                .isInstanceOfSatisfying(
                        Rendering.CharactersWithoutFont.class,
                        missing -> assertThat(missing.codePoints()).containsExactly("U+3FFFD"));
    }

    @Test
    void terminalWithoutFontsSaysSoInsteadOfThrowing() {
        DocumentFonts none = new DocumentFonts(List.of(), List.of());
        assertThat(new DocumentRenderer(none)
                        .render(Specimen.template(APPLICATION), Map.of(), Optional.empty(), Language.ZH_CN))
                .isInstanceOf(Rendering.CharactersWithoutFont.class);
        assertThat(none.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("fonts-lxgw-wenkai"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xE863, 0xE0100, 0xFE00, 0x0645, 0x05D0, 0x7})
    void characterThatWouldComeOutWrongIsRefusedLikeOneWithoutFont(int codePoint) {
        String name = "王" + Character.toString(codePoint);

        assertThat(renderer.render(
                        Specimen.template(APPLICATION),
                        Specimen.valuesWith("person.name", name),
                        Optional.empty(),
                        Language.ZH_CN))
                .isInstanceOfSatisfying(
                        Rendering.CharactersWithoutFont.class,
                        missing -> assertThat(missing.codePoints()).containsExactly("U+%04X".formatted(codePoint)));
    }

    @Test
    void pastedMarksThatShowNothingAreLeftOut() throws IOException {
        String name = "\uFEFF王\u200B小\u200E明";

        assertThat(text(Specimen.pdf(renderer, APPLICATION, Specimen.valuesWith("person.name", name), Language.ZH_CN)))
                .contains("王小明");
    }

    @Test
    void inEnglishTheChineseLabelsStayBecauseThePaperGoesToAChineseOffice() throws IOException {
        String text = text(Specimen.pdf(renderer, APPLICATION, Specimen.values(), Language.EN));

        assertThat(text).contains("居住证申领表", "Application for a Residence Permit", "公民身份号码", "ID number");
    }

    @Test
    void inChineseThereIsNoTranslation() throws IOException {
        assertThat(text(Specimen.pdf(renderer, APPLICATION, Specimen.values(), Language.ZH_CN)))
                .doesNotContain("ID number", "Application", "Page");
    }

    @Test
    void theSignedDeclarationIsTheOneThatTheApplicantWasShown() throws IOException {
        String services = Files.readString(Path.of("kiosk-config/services/residence-permit.yaml"));
        var declaration = Specimen.template(APPLICATION)
                .texts()
                .filter(text -> text.chinese().contains("本人承诺"))
                .findFirst()
                .orElseThrow();

        assertThat(services).contains(declaration.chinese().strip(), declaration.english());
    }

    @Test
    void theCertificateSaysOnlyWhatItsRecordKnows() throws IOException {
        String records = Files.readString(Path.of("kiosk-config/samples/social-insurance.yaml"));
        // What the service's consent names, and the day.
        List<String> known = List.of("person.name", "person.idNumber", "application.date");

        assertThat(Specimen.template(CERTIFICATE).factNames())
                .filteredOn(fact -> !known.contains(fact))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(records).contains(fact + ":"));
    }

    @ParameterizedTest
    @CsvSource({APPLICATION + ", ZH_CN", APPLICATION + ", EN", CERTIFICATE + ", ZH_CN", CERTIFICATE + ", EN"})
    void theLongestAddressesStillFitOnePage(String template, Language language) {
        Map<String, String> values = Specimen.values();
        for (String address : List.of("person.householdAddress", "residence.address", "person.employer")) {
            values.put(address, "长".repeat(70));
        }
        values.put("insurance.employer", "长".repeat(60));

        assertThat(DocumentPages.pictures(Specimen.pdf(renderer, template, values, language), 36))
                .hasSize(1);
    }

    @Test
    void watermarkIsOnThePaperButNotAmongTheText() throws IOException {
        DocumentTemplate marked = oneCell("一", Optional.of(new LocalizedText("示例", "SAMPLE")));
        DocumentTemplate plain = oneCell("一", Optional.empty());

        byte[] pdf = rendered(marked);

        assertThat(text(pdf)).contains("一").doesNotContain("示", "例");
        assertThat(paleInk(pdf)).isGreaterThan(paleInk(rendered(plain)) + 1000);
    }

    @Test
    void cellHigherThanAPageIsDrawnSmallerInsteadOfCutOff() throws IOException {
        byte[] pdf = rendered(oneCell("长".repeat(4000) + "终", Optional.empty()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Text beyond the paper's edge could still be extracted: look only at what is on it.
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            stripper.addRegion("paper", new Rectangle2D.Float(0, 0, 595, 842));
            stripper.extractRegions(document.getPage(0));
            assertThat(stripper.getTextForRegion("paper")).contains("终");
        }
    }

    @Test
    void metadataHoldsNoPersonalData() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(Specimen.pdf(renderer, APPLICATION, Specimen.values(), Language.ZH_CN))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("居住证申领表");
            assertThat(document.getDocumentInformation().getCOSObject().toString())
                    .doesNotContain("11010519491231002X");
        }
    }

    @Test
    void codeOnThePreviewScans() throws Exception {
        byte[] pdf = Specimen.pdf(renderer, APPLICATION, Specimen.values(), Language.ZH_CN);
        BufferedImage page = DocumentPages.pictures(pdf, 150).getFirst();
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                        .getText())
                .isEqualTo("JZZ20260720000123");
    }

    @Test
    void signatureIsOnThePage() {
        byte[] signed = Specimen.pdf(renderer, APPLICATION, Specimen.values(), Language.ZH_CN);
        byte[] unsigned = ((Rendering.Rendered) renderer.render(
                        Specimen.template(APPLICATION), Specimen.values(), Optional.empty(), Language.ZH_CN))
                .pdf();
        assertThat(ink(signed)).isGreaterThan(ink(unsigned) + 100);
    }

    @Test
    void longTextRunsOnToFurtherPagesThatAreNumbered() throws IOException {
        LocalizedText text = new LocalizedText("长文。".repeat(4000), "Long text. ".repeat(2000));
        DocumentTemplate template = new DocumentTemplate(
                new LocalizedText("长文", "Long"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LocalizedText("第 {page} 页，共 {pages} 页", "Page {page} of {pages}")),
                List.of(new Block.Paragraph(text, 0, Optional.empty(), 2, 0, false, 0)));
        Rendering.Rendered rendered =
                (Rendering.Rendered) renderer.render(template, Map.of(), Optional.empty(), Language.ZH_CN);
        assertThat(rendered.pages()).isGreaterThan(2);
        assertThat(text(rendered.pdf()))
                .contains("第 1 页，共 " + rendered.pages() + " 页", "第 2 页，共 " + rendered.pages() + " 页");
    }

    @Test
    void missingValueLeavesItsPlaceEmpty() throws IOException {
        Map<String, String> values = Specimen.values();
        values.remove("person.phone");
        assertThat(text(Specimen.pdf(renderer, APPLICATION, values, Language.ZH_CN)))
                .doesNotContain("{", "null", "13800000000");
    }

    private static DocumentTemplate oneCell(String value, Optional<LocalizedText> watermark) {
        LocalizedText text = new LocalizedText(value, value);
        Block.Cell cell =
                new Block.Cell(Optional.empty(), Optional.of(text), Optional.empty(), 1, 1, false, Optional.empty());
        Block.Row row = new Block.Row(0, List.of(cell));
        return new DocumentTemplate(
                new LocalizedText("表", "Form"),
                false,
                Optional.empty(),
                watermark,
                Optional.empty(),
                List.of(new Block.Table(List.of(1.0), 0, 0, List.of(row), 0)));
    }

    private static byte[] rendered(DocumentTemplate template) {
        return ((Rendering.Rendered) renderer.render(template, Map.of(), Optional.empty(), Language.ZH_CN)).pdf();
    }

    private static long paleInk(byte[] pdf) {
        BufferedImage page = DocumentPages.pictures(pdf, 50).getFirst();
        long pale = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int blue = page.getRGB(x, y) & 0xFF;
                pale += blue > 0xE0 && blue < 0xFA ? 1 : 0;
            }
        }
        return pale;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static long ink(byte[] pdf) {
        BufferedImage page = DocumentPages.pictures(pdf, 100).getFirst();
        long dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dark += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
