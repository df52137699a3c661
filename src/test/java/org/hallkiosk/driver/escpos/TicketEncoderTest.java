package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Barcode;
import org.hallkiosk.device.TicketDocument.Pair;
import org.hallkiosk.device.TicketDocument.Qr;
import org.hallkiosk.device.TicketDocument.Size;
import org.hallkiosk.device.TicketDocument.Text;
import org.hallkiosk.driver.escpos.EscPosCapabilities.Cut;
import org.hallkiosk.driver.escpos.EscPosCapabilities.Status;
import org.hallkiosk.driver.escpos.TicketEncoder.Encoding;
import org.junit.jupiter.api.Test;

class TicketEncoderTest {
    private static final TicketFont FONT = TicketFont.ofThisMachine();
    private static final EscPosCapabilities CHINESE = new EscPosCapabilities(
            576, 48, RomCharset.GBK, true, true, Cut.PARTIAL, 0, true, Status.DLE_EOT, false, true);
    private static final EscPosCapabilities LATIN = new EscPosCapabilities(
            576, 48, RomCharset.NONE, false, false, Cut.FULL, 3, false, Status.DLE_EOT, false, true);

    private static byte[] encode(EscPosCapabilities printer, TicketDocument ticket) {
        return ((Encoding.Encoded) new TicketEncoder(printer, FONT).encode(ticket)).bytes();
    }

    @Test
    void aUsualTicketIsShortBecauseTextGoesAsText() {
        byte[] bytes = encode(CHINESE, Tickets.usual());

        assertThat(bytes).hasSizeLessThanOrEqualTo(400);
        assertThat(EscPosBytes.holdsGb18030(bytes, "青山镇便民服务中心")).isTrue();
        assertThat(EscPosBytes.holdsGb18030(bytes, Tickets.QR)).isTrue();
        assertThat(rastersIn(bytes)).isZero();
    }

    @Test
    void itBeginsAfreshInChineseModeAndEndsWithTheCut() {
        byte[] bytes = encode(CHINESE, Tickets.text("取号"));

        assertThat(bytes).startsWith(EscPosBytes.hex("1B 40 1C 26")).endsWith(EscPosBytes.hex("1D 56 42 00"));
    }

    @Test
    void onlyTheLineWithARareCharacterGoesAsDots() {
        byte[] bytes = encode(CHINESE, Tickets.forName("𠮷*"));

        assertThat(rastersIn(bytes)).isEqualTo(1);
        assertThat(EscPosBytes.holdsGb18030(bytes, "姓名")).isFalse();
        assertThat(EscPosBytes.holdsGb18030(bytes, "证件尾号")).isTrue();
    }

    @Test
    void aRareCharacterByItselfIsCroppedToItsInk() {
        assertThat(encode(CHINESE, Tickets.text("㛃"))).hasSizeLessThan(100);
        assertThat(encode(CHINESE, new TicketDocument(List.of(new Text("㛃", Size.NORMAL, Alignment.RIGHT, false)))))
                .hasSizeLessThan(100);
    }

    @Test
    void aPrinterWithoutChineseGetsEveryChineseLineAndTheCodeAsDots() {
        byte[] bytes = encode(LATIN, Tickets.usual());

        assertThat(rastersIn(bytes)).isGreaterThan(9);
        assertThat(EscPosBytes.holds(bytes, EscPosBytes.hex("1C 26"))).isFalse();
        assertThat(EscPosBytes.holds(bytes, EscPosBytes.hex("1D 28 6B"))).isFalse();
        assertThat(EscPosBytes.holdsGb18030(bytes, "A027")).isTrue();
    }

    @Test
    void aCharacterThatNoFontHasIsSaidBeforePrintingAndNotDrawnAsABox() {
        Encoding encoding = new TicketEncoder(CHINESE, new TicketFont(List.of())).encode(Tickets.text("𠮷"));

        assertThat(encoding)
                .isInstanceOfSatisfying(
                        Encoding.Refused.class,
                        refused -> assertThat(refused.detail())
                                .contains("CJK_UNIFIED_IDEOGRAPHS_EXTENSION_B")
                                .doesNotContain("𠮷"));
    }

    @Test
    void textCannotSmuggleCommandsToThePrinter() {
        byte[] bytes = encode(CHINESE, Tickets.text("A\u001B@B\u0010\u0004\u0001C\u001DVA"));

        assertThat(EscPosBytes.holds(bytes, EscPosBytes.hex("41 40 42 43 56 41 0A")))
                .isTrue();
    }

    @Test
    void anEmptyOrUnprintableCodeIsRefused() {
        TicketEncoder encoder = new TicketEncoder(CHINESE, FONT);

        assertThat(encoder.encode(new TicketDocument(List.of(new Qr(""))))).isInstanceOf(Encoding.Refused.class);
        assertThat(encoder.encode(new TicketDocument(List.of(new Qr("\u0010\u0004\u0001")))))
                .isInstanceOf(Encoding.Refused.class);
        assertThat(encoder.encode(new TicketDocument(List.of(new Qr("x".repeat(3000))))))
                .isInstanceOf(Encoding.Refused.class);
    }

    @Test
    void aPairThatDoesNotFitPutsItsValueBelowAtTheRight() {
        byte[] bytes = encode(CHINESE, new TicketDocument(List.of(new Pair("地址", "北京市朝阳区幸福里示例街18号院3号楼2单元502室"))));

        assertThat(EscPosBytes.holds(bytes, EscPosBytes.hex("B5 D8 D6 B7 0A 1B 61 02")))
                .isTrue();
    }

    @Test
    void boldAndSizeAreSetOnlyWhenTheyChange() {
        byte[] bytes = encode(
                CHINESE,
                new TicketDocument(List.of(
                        new Text("A", Size.QUADRUPLE, Alignment.CENTER, true),
                        new Text("B", Size.QUADRUPLE, Alignment.CENTER, true))));

        assertThat(EscPosBytes.holds(
                        bytes, EscPosBytes.hex("1B 61 01 1D 21 33 1B 45 01 41 0A 1B 4A 18 42 0A 1B 4A 18")))
                .isTrue();
    }

    @Property(tries = 300)
    void whateverTheTextNoTicketHoldsARealTimeCommand(@ForAll String label, @ForAll String value) {
        TicketDocument ticket = new TicketDocument(List.of(
                new Pair(label, value),
                new Text(label, Size.DOUBLE, Alignment.CENTER, true),
                new Text(value, Size.NORMAL, Alignment.RIGHT, false)));

        for (EscPosCapabilities printer : List.of(CHINESE, LATIN)) {
            if (new TicketEncoder(printer, FONT).encode(ticket) instanceof Encoding.Encoded encoded) {
                assertThat(EscPosBytes.realTimeCommandsIn(encoded.bytes())).isZero();
            }
        }
    }

    @Test
    void aCodeWhoseLengthWouldReadAsACommandGoesAsDots() {
        // 1037 bytes and 3 of the command are 0410 hexadecimal: on the wire 10 04.
        byte[] bytes = encode(CHINESE, new TicketDocument(List.of(new Qr("x".repeat(1037)))));

        assertThat(EscPosBytes.realTimeCommandsIn(bytes)).isZero();
        assertThat(rastersIn(bytes)).isPositive();
    }

    @Test
    void aBarcodeIsDrawnByThePrinterOrSentAsDotsWithItsContentBelow() {
        TicketDocument ticket = new TicketDocument(List.of(new Barcode("A027-{1}")));

        assertThat(EscPosBytes.holds(
                        encode(CHINESE, ticket), EscPosBytes.hex("1D 6B 49 0B 7B 42 41 30 32 37 2D 7B 7B 31 7D")))
                .isTrue();
        assertThat(rastersIn(encode(LATIN, ticket))).isEqualTo(1);
        assertThat(EscPosBytes.holdsGb18030(encode(LATIN, ticket), "A027-{1}\n"))
                .isTrue();
    }

    @Test
    void aBarcodeThatDoesNotFitOrIsNotAsciiIsRefused() {
        TicketEncoder encoder = new TicketEncoder(CHINESE, FONT);

        for (String content : List.of("", "取号", "x".repeat(40), "A\u001DB")) {
            assertThat(encoder.encode(new TicketDocument(List.of(new Barcode(content)))))
                    .isInstanceOf(Encoding.Refused.class);
        }
    }

    private static int rastersIn(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 0x1D && bytes[i + 1] == 'v' && bytes[i + 2] == '0' && bytes[i + 3] == 0) {
                count++;
            }
        }
        return count;
    }
}
