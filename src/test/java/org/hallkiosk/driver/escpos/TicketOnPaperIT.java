package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.PrintOutcome.Printed;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Size;
import org.hallkiosk.device.TicketDocument.Text;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.simulator.PrintedTicket;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter.Model;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the printer received is the ticket, and rendered back from those bytes it reads as one. */
@Timeout(60)
class TicketOnPaperIT {
    private static final String RARE = "𠮷䶮㛃";

    @TempDir
    Path folder;

    @Test
    void overASerialPortTheTicketIsTextAndNativeQrAndItsRareNameDots() throws Exception {
        SerialLine line = SerialLine.of8N1(115_200);
        try (var far = SimulatedTicketPrinter.onSerial(folder.resolve("printer"), line, Model.eightyMillimetres())) {
            PrintedTicket ticket = print(far, Tickets.forName(RARE), Map.of("capabilities.chinese", "gbk"));

            assertThat(EscPosBytes.holdsGb18030(ticket.bytes(), "青山镇便民服务中心")).isTrue();
            assertThat(EscPosBytes.holdsGb18030(ticket.bytes(), RARE)).isFalse();
            assertThat(ticket.rasters()).isEqualTo(1);
            assertThat(ticket.qrCodes()).containsExactly(Tickets.QR);
            assertThat(zbarimg(ticket.picture())).isEqualTo("QR-Code:" + Tickets.QR);
            assertThat(far.unknownCommands()).isEmpty();
        }
    }

    @Test
    void overTcpAPrinterWithoutChineseFontPrintsTheSameTicketFromDots() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, Model.eightyMillimetres().atOnce())) {
            PrintedTicket ticket =
                    print(far, Tickets.forName(RARE), Map.of("capabilities.chinese", "none", "capabilities.qr", false));

            assertThat(ticket.qrCodes()).isEmpty();
            assertThat(ticket.lines()).contains("A027").doesNotContain("姓名");
            assertThat(zbarimg(ticket.picture())).isEqualTo("QR-Code:" + Tickets.QR);
        }
    }

    @Test
    void onNarrowPaperTheSameTicketFits() throws Exception {
        try (var far =
                SimulatedTicketPrinter.onTcp(0, Model.fiftyEightMillimetres().atOnce())) {
            PrintedTicket ticket = print(
                    far,
                    Tickets.usual(),
                    Map.of(
                            "capabilities.dotsPerLine", 384,
                            "capabilities.charactersPerLine", 32,
                            "capabilities.chinese", "gb2312"));

            assertThat(ticket.lines()).startsWith("青山镇便民", "服务中心");
            assertThat(zbarimg(ticket.picture())).isEqualTo("QR-Code:" + Tickets.QR);
        }
    }

    @Test
    void dotsAndTextOfTheSameCharacterStandInTheSamePlace() throws Exception {
        try (var far = SimulatedTicketPrinter.onTcp(0, Model.eightyMillimetres().atOnce())) {
            TicketDocument twoLines = new TicketDocument(List.of(
                    new Text("王AB", Size.NORMAL, Alignment.LEFT, false),
                    new Text("居住证", Size.NORMAL, Alignment.LEFT, false)));
            PrintedTicket asText = print(far, twoLines, Map.of("capabilities.chinese", "gbk"));
            PrintedTicket asDots = print(far, twoLines, Map.of("capabilities.chinese", "none"));

            assertThat(asText.rasters()).isZero();
            assertThat(asDots.rasters()).isEqualTo(2);
            assertThat(pixels(asDots.picture())).isEqualTo(pixels(asText.picture()));
        }
    }

    private static PrintedTicket print(SimulatedTicketPrinter far, TicketDocument ticket, Map<String, Object> values)
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
        PrintedTicket printed = far.tickets().getLast();
        assertThat(printed.cut()).isTrue();
        return printed;
    }

    private String zbarimg(BufferedImage picture) throws IOException, InterruptedException {
        Path file = folder.resolve("ticket.png");
        ImageIO.write(picture, "png", file.toFile());
        Process zbarimg = new ProcessBuilder("zbarimg", "-q", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String read = new String(zbarimg.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        zbarimg.waitFor();
        return read;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
