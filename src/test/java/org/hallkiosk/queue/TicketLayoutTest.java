package org.hallkiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Pair;
import org.hallkiosk.device.TicketDocument.Qr;
import org.hallkiosk.device.TicketDocument.Size;
import org.hallkiosk.device.TicketDocument.Text;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TicketLayoutTest {
    private static final Path SHIPPED = Path.of("kiosk-config/tickets/queue-ticket.yaml");

    @TempDir
    private Path temporary;

    @Test
    void shippedTicketInChineseReadsFromTopToBottom() throws Exception {
        TicketDocument ticket = shipped().render(contents(false), Language.ZH_CN);

        assertThat(lines(ticket))
                .containsExactly(
                        "朝阳区政务服务大厅（示例）",
                        "居住证办理",
                        "A007",
                        "前面等候 | 3 人",
                        "预计等候 | 5-15 分钟",
                        "办理窗口 | 3、4、5 号",
                        "取号时间 | 2026-03-02 09:30",
                        "姓名 | 𠮷*",
                        "证件尾号 | 002X",
                        "回执码 | R20260302-0007",
                        "QR 7KQ2M9XB4TNA",
                        "扫码查看排队进度",
                        "请留意叫号，过号请到导办台");
    }

    @Test
    void barcodeOfTheReceiptStandsOnTheTicketAndKeepsTheSchema() throws Exception {
        String yaml = "blocks: [{barcode: '{receipt}'}]";
        Path file = Files.writeString(temporary.resolve("barcode.yaml"), yaml);

        assertThat(mistakes(yaml)).isEmpty();
        assertThat(((TicketLayoutReading.Read) TicketLayout.read(file))
                        .layout()
                        .render(contents(false), Language.ZH_CN)
                        .blocks())
                .containsExactly(new TicketDocument.Barcode("R20260302-0007"));
    }

    @Test
    void shippedTicketInEnglishKeepsTheChineseForTheStaff() throws Exception {
        TicketDocument ticket = shipped().render(contents(false), Language.EN);

        assertThat(lines(ticket))
                .startsWith(
                        "朝阳区政务服务大厅（示例）",
                        "Chaoyang Government Service Hall (sample)",
                        "居住证办理",
                        "Residence permit",
                        "A007",
                        "前面等候 Ahead of you | 3",
                        "预计等候 Estimated wait | 5-15 min",
                        "办理窗口 Window | 3, 4, 5");
        assertThat(lines(ticket)).filteredOn(line -> line.equals("A007")).hasSize(1);
    }

    @Test
    void numberIsTheLargestThingOnTheTicket() throws Exception {
        TicketDocument ticket = shipped().render(contents(false), Language.ZH_CN);

        assertThat(ticket.blocks()).contains(new Text("A007", Size.QUADRUPLE, Alignment.CENTER, true));
    }

    @Test
    void reprintSaysSo() throws Exception {
        assertThat(lines(shipped().render(contents(true), Language.ZH_CN))).contains("* 补打：与原票同一号码 *");
        assertThat(lines(shipped().render(contents(true), Language.EN)))
                .contains("* 补打：与原票同一号码 *", "* Reprint: the same number as before *");
        assertThat(lines(shipped().render(contents(false), Language.EN))).noneMatch(line -> line.contains("Reprint"));
    }

    @Test
    void strangerWithoutApplicationGetsATicketWithoutThoseLines() throws Exception {
        TicketContents contents = contents(false);
        TicketContents stranger = new TicketContents(
                contents.hall(),
                contents.service(),
                contents.ticket(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(lines(shipped().render(stranger, Language.ZH_CN)))
                .contains("A007")
                .noneMatch(line -> line.startsWith("姓名") || line.startsWith("证件") || line.startsWith("受理"));
    }

    @Test
    void ticketNeverCarriesNameOrNumber() throws Exception {
        String printed = shipped().render(contents(true), Language.EN).toString();

        assertThat(printed).doesNotContain("示例𠮷").doesNotContain("11010519491231002X");
    }

    @Test
    void shippedLayoutKeepsItsSchema() throws Exception {
        assertThat(mistakes(Files.readString(SHIPPED))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blocks: []",
                "blocks: [{text: '{idNumber}'}]",
                "blocks: [{label: 前面}]",
                "blocks: [{size: double}]",
                "blocks: [{text: 'A', size: huge}]",
                "blocks: [{picture: logo.png}]",
                "reprint: 补打"
            })
    void layoutThatMakesNoTicketIsRefusedByReaderAndSchema(String yaml) throws Exception {
        Path file = Files.writeString(temporary.resolve("ticket.yaml"), yaml);

        assertThat(TicketLayout.read(file)).isInstanceOf(TicketLayoutReading.Unreadable.class);
        assertThat(mistakes(yaml)).isNotEmpty();
    }

    @Test
    void missingOrTornLayoutIsToldWithItsFile() throws Exception {
        Path torn = Files.writeString(temporary.resolve("torn.yaml"), "blocks: [{text: 'A'");

        for (Path file : List.of(torn, temporary.resolve("nowhere.yaml"))) {
            assertThat(TicketLayout.read(file))
                    .isInstanceOfSatisfying(
                            TicketLayoutReading.Unreadable.class,
                            unreadable -> assertThat(unreadable.detail()).contains(file.toString()));
        }
    }

    private static TicketLayout shipped() {
        TicketLayoutReading reading = TicketLayout.read(SHIPPED);
        assertThat(reading).isInstanceOf(TicketLayoutReading.Read.class);
        return ((TicketLayoutReading.Read) reading).layout();
    }

    private static TicketContents contents(boolean reprint) {
        TakenTicket ticket = new TakenTicket(
                "A007",
                3,
                new WaitRange(5, 15),
                List.of(3, 4, 5),
                ZonedDateTime.of(2026, 3, 2, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai")),
                reprint,
                "7KQ2M9XB4TNA",
                "ticket-2026-03-02-A007");
        return new TicketContents(
                new LocalizedText("朝阳区政务服务大厅（示例）", "Chaoyang Government Service Hall (sample)"),
                new LocalizedText("居住证办理", "Residence permit"),
                ticket,
                Optional.of(TicketHolder.of("𠮷示例", "11010519491231002X")),
                Optional.of("R20260302-0007"),
                Optional.empty());
    }

    private static List<String> lines(TicketDocument ticket) {
        return ticket.blocks().stream()
                .<String>mapMulti((block, lines) -> {
                    switch (block) {
                        case Text text -> lines.accept(text.text());
                        case Pair(String label, String value) -> lines.accept(label + " | " + value);
                        case Qr(String content) -> lines.accept("QR " + content);
                        case TicketDocument.Barcode(String content) -> lines.accept("barcode " + content);
                        case TicketDocument.Rule _, TicketDocument.Space _ -> {}
                    }
                })
                .toList();
    }

    private static List<?> mistakes(String yaml) throws IOException {
        JsonNode schema = new JsonMapper()
                .readTree(Files.readString(Path.of("kiosk-config/schema/ticket.json"), StandardCharsets.UTF_8));
        Schema checker = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return checker.validate(YAMLMapper.builder().build().readTree(yaml));
    }
}
