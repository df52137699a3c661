package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.PrintOutcome.Printed;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the driver sent, read by programs that are not ours: npos takes the bytes apart and draws the dots, iconv-lite knows
 * GB18030, zbarimg reads the codes. A second eye is a script of this project, written from the public reference alone: it
 * knows what npos does not, such as where the paper moves, and has qrencode draw what the printer draws.
 */
@Timeout(120)
class IndependentEyeIT {
    private static final Path EYE = Path.of("src/test/resources/emulators/ticket_printer_eye.py");
    private static final String BARCODE = "260105-7K4M-9QXD";

    @TempDir
    Path folder;

    @BeforeAll
    static void fetchOtherEye() throws Exception {
        OtherEye.fetch();
    }

    @Test
    void aParserThatOthersWroteFindsTheTextAndTheCodes() throws Exception {
        byte[] bytes = sent(Model.eightyMillimetres().atOnce(), Map.of("capabilities.chinese", "gbk"), ticket("王*"));
        OtherEye.Seen seen = OtherEye.look(bytes, folder);

        // Where a word stands in its line is a move of the paper's position, which is no text.
        assertThat(seen.text()).contains("青山镇便民服务中心", "A027", "前面等候3 人", "姓名王*", BARCODE);
        assertThat(seen.qr()).containsExactly(Tickets.QR);
        assertThat(seen.barcodes()).containsExactly("{B" + BARCODE);
        assertThat(seen.rasters()).isEmpty();
        assertThat(seen.cuts()).isEqualTo(1);
    }

    @Test
    void aParserThatOthersWroteDrawsTheDotsAndTheCodesInThemAreRead() throws Exception {
        Map<String, Object> latin =
                Map.of("capabilities.chinese", "none", "capabilities.qr", false, "capabilities.barcode", false);
        Model model = Model.eightyMillimetres().atOnce();
        try (var far = SimulatedTicketPrinter.onTcp(0, model)) {
            print(far, latin, ticket("𠮷䶮㛃"));
            OtherEye.Seen seen = OtherEye.look(far.received(), folder);

            assertThat(seen.text()).contains("A027", BARCODE);
            assertThat(seen.qr()).isEmpty();
            assertThat(seen.rasters()).hasSizeGreaterThan(9);
            assertThat(zbarimg(seen.paper(576)))
                    .containsExactlyInAnyOrder("QR-Code:" + Tickets.QR, "CODE-128:" + BARCODE);
        }
    }

    @Test
    void aRareNameHasTheSameDotsForAParserThatOthersWrote() throws Exception {
        Model model = Model.eightyMillimetres().atOnce();
        try (var far = SimulatedTicketPrinter.onTcp(0, model)) {
            print(far, Map.of("capabilities.chinese", "gbk"), Tickets.text("𠮷䶮㛃"));
            OtherEye.Seen seen = OtherEye.look(far.received(), folder);

            assertThat(seen.rasters()).hasSize(1);
            assertThat(black(seen.paper(576)))
                    .isGreaterThan(300)
                    .isEqualTo(black(far.tickets().getLast().picture()));
        }
    }

    @Test
    void textAndCodesThatThePrinterDrawsAreReadAsWeMeantThem() throws Exception {
        Seen seen = look(
                sent(Model.eightyMillimetres().atOnce(), Map.of("capabilities.chinese", "gbk"), ticket("王*")), 576);

        assertThat(seen.words("text"))
                .contains("青山镇便民服务中心", "A027", "前面等候                                    3 人", BARCODE)
                .anyMatch(line -> line.startsWith("姓名") && line.endsWith("王*"));
        assertThat(seen.words("qr")).containsExactly(Tickets.QR);
        assertThat(seen.words("barcodes")).containsExactly(BARCODE);
        assertThat(seen.number("rasters")).isZero();
        assertThat(seen.number("cuts")).isEqualTo(1);
        assertNothingMisunderstood(seen);
        assertThat(zbarimg(seen.picture())).containsExactlyInAnyOrder("QR-Code:" + Tickets.QR, "CODE-128:" + BARCODE);
    }

    @Test
    void everyCodeThatGoesAsDotsIsReadFromTheDots() throws Exception {
        Map<String, Object> latin =
                Map.of("capabilities.chinese", "none", "capabilities.qr", false, "capabilities.barcode", false);
        Seen seen = look(sent(Model.eightyMillimetres().atOnce(), latin, ticket("𠮷䶮㛃")), 576);

        assertThat(seen.words("text")).contains("A027", BARCODE);
        assertThat(seen.words("qr")).isEmpty();
        assertThat(seen.number("rasters")).isGreaterThan(9);
        assertNothingMisunderstood(seen);
        assertThat(zbarimg(seen.picture())).containsExactlyInAnyOrder("QR-Code:" + Tickets.QR, "CODE-128:" + BARCODE);
    }

    @Test
    void theDotsOfARareNameAreThoseThatOurOwnPrinterPuts() throws Exception {
        TicketDocument rare = Tickets.text("𠮷䶮㛃");
        Model model = Model.eightyMillimetres().atOnce();
        try (var far = SimulatedTicketPrinter.onTcp(0, model)) {
            print(far, Map.of("capabilities.chinese", "gbk"), rare);
            Seen seen = look(far.received(), 576);

            assertThat(seen.number("rasters")).isEqualTo(1);
            assertThat(black(seen.picture()))
                    .isGreaterThan(300)
                    .isEqualTo(black(far.tickets().getLast().picture()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A001", "C999", "260105-7K4M-9QXD", "0123456789", "~{}|!\"#", "ZZZZZZZZ", "1D041005101"})
    void everyBarcodeIsReadBackInBothWays(String content) throws Exception {
        TicketDocument ticket = new TicketDocument(List.of(new TicketDocument.Barcode(content)));
        for (boolean itself : List.of(true, false)) {
            byte[] bytes = sent(Model.eightyMillimetres().atOnce(), Map.of("capabilities.barcode", itself), ticket);

            assertThat(zbarimg(look(bytes, 576).picture())).containsExactly("CODE-128:" + content);
        }
    }

    private static void assertNothingMisunderstood(Seen seen) {
        assertThat(seen.json().get("unknown")).isEmpty();
        assertThat(seen.json().get("obeyed")).isEmpty();
    }

    /** The usual ticket with a barcode of the receipt above its last line. */
    private static TicketDocument ticket(String name) {
        List<TicketDocument.Block> blocks =
                new ArrayList<>(Tickets.forName(name).blocks());
        blocks.add(blocks.size() - 1, new TicketDocument.Barcode(BARCODE));
        return new TicketDocument(blocks);
    }

    private static byte[] sent(Model model, Map<String, Object> values, TicketDocument ticket) throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, model)) {
            print(far, values, ticket);
            return far.received();
        }
    }

    private static void print(SimulatedTicketPrinter far, Map<String, Object> values, TicketDocument ticket)
            throws Exception {
        Map<String, Object> all = new HashMap<>(values);
        all.put("capabilities.confirmation", true);
        DeviceSettings settings =
                new DeviceSettings("TICKET_PRINTER", DeviceKind.TICKET_PRINTER, "generic", far.port(), all);
        Deadline deadline = Deadline.after(Duration.ofSeconds(20));
        Opening opening = new EscPosDriver().open(settings, deadline);
        try (TicketPrinter printer = (TicketPrinter) ((Opening.Opened) opening).device()) {
            assertThat(printer.print("1", ticket, deadline)).isEqualTo(new Printed());
        }
    }

    private record Seen(JsonNode json, BufferedImage picture) {
        List<String> words(String name) {
            List<String> words = new ArrayList<>();
            json.get(name).forEach(word -> words.add(word.asString()));
            return words;
        }

        int number(String name) {
            return json.get(name).asInt();
        }
    }

    private Seen look(byte[] bytes, int dotsPerLine) throws Exception {
        Path captured = Files.write(folder.resolve("captured.bin"), bytes);
        Path picture = folder.resolve("seen.png");
        String json = run("python3", EYE.toString(), captured.toString(), picture.toString(), "" + dotsPerLine);
        return new Seen(new JsonMapper().readTree(json), ImageIO.read(picture.toFile()));
    }

    /** Each code that it reads, with its kind; in the picture as it is, with the white of a table around the paper. */
    private List<String> zbarimg(BufferedImage picture) throws Exception {
        BufferedImage onTable =
                new BufferedImage(picture.getWidth() + 80, picture.getHeight() + 80, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = onTable.createGraphics();
        graphics.fillRect(0, 0, onTable.getWidth(), onTable.getHeight());
        graphics.drawImage(picture, 40, 40, null);
        graphics.dispose();
        Path file = folder.resolve("ticket.png");
        ImageIO.write(onTable, "png", file.toFile());
        return Arrays.asList(run("zbarimg", "-q", file.toString()).strip().split("\n"));
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static int black(BufferedImage picture) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFF) < 0x40) {
                    count++;
                }
            }
        }
        return count;
    }
}
