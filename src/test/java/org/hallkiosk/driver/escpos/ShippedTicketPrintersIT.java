package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.PrintOutcome.Printed;
import org.hallkiosk.device.PrintOutcome.Sent;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.driver.escpos.EscPosCapabilities.Cut;
import org.hallkiosk.simulator.PrintedTicket;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter.Model;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Under every profile that is shipped a ticket with everything on it comes out whole, on paper of that width. */
@Timeout(60)
class ShippedTicketPrintersIT {
    private static final String BARCODE = "A027";

    @TempDir
    Path folder;

    static Stream<String> profiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("devices/ticket-printer"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aTicketWithEverythingComesOutWhole(String profile) throws Exception {
        Map<String, Object> values = values(Path.of("devices/ticket-printer", profile));
        EscPosCapabilities can = EscPosCapabilities.of(settings("", values));
        Model model = new Model(can.dotsPerLine(), can.dotsPerLine() + 64, 0, can.confirmation());
        try (var far = SimulatedTicketPrinter.onTcp(0, model)) {
            Deadline deadline = Deadline.after(Duration.ofSeconds(20));
            Opening opening = new EscPosDriver().open(settings(far.port(), values), deadline);
            try (TicketPrinter printer = (TicketPrinter) ((Opening.Opened) opening).device()) {
                assertThat(printer.print("1", ticket(), deadline))
                        .isEqualTo(can.confirmation() ? new Printed() : new Sent());
            }
            assertThat(far.unknownCommands()).isEmpty();
            PrintedTicket ticket =
                    can.cut() == Cut.NONE ? far.unfinished() : far.tickets().getLast();
            assertThat(ticket.cut()).isEqualTo(can.cut() != Cut.NONE);
            assertThat(zbarimg(ticket)).contains("QR-Code:" + Tickets.QR).contains("CODE-128:" + BARCODE);
        }
    }

    private static TicketDocument ticket() {
        List<TicketDocument.Block> blocks =
                new ArrayList<>(Tickets.forName("𠮷䶮㛃").blocks());
        blocks.add(blocks.size() - 1, new TicketDocument.Barcode(BARCODE));
        return new TicketDocument(blocks);
    }

    private String zbarimg(PrintedTicket ticket) throws Exception {
        Path file = folder.resolve("ticket.png");
        ImageIO.write(ticket.picture(), "png", file.toFile());
        Process zbarimg = new ProcessBuilder("zbarimg", "-q", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String read = new String(zbarimg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        zbarimg.waitFor();
        return read;
    }

    private static DeviceSettings settings(String port, Map<String, Object> values) {
        return new DeviceSettings("TICKET_PRINTER", DeviceKind.TICKET_PRINTER, "shipped", port, values);
    }

    private static Map<String, Object> values(Path profile) throws IOException {
        Map<String, Object> values = new HashMap<>();
        Map<?, ?> root = YAMLMapper.builder().build().readValue(Files.readString(profile), Map.class);
        for (String part : List.of("connection", "capabilities", "quirks")) {
            if (root.get(part) instanceof Map<?, ?> several) {
                several.forEach((key, value) -> values.put(part + "." + key, value));
            }
        }
        return values;
    }
}
