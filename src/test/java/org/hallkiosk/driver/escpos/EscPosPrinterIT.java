package org.hallkiosk.driver.escpos;

import java.io.File;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.junit.jupiter.api.Test;

class EscPosPrinterIT {
    @Test
    void look() throws Exception {
        try (var sim = SimulatedTicketPrinter.onTcp(
                0, SimulatedTicketPrinter.Model.eightyMillimetres().atOnce())) {
            var opening = new EscPosDriver()
                    .open(
                            new DeviceSettings(
                                    "T",
                                    DeviceKind.TICKET_PRINTER,
                                    "m",
                                    sim.port(),
                                    Map.of("capabilities.confirmation", true)),
                            Deadline.after(Duration.ofSeconds(5)));
            System.out.println(opening);
            try (var p = (EscPosPrinter) ((Opening.Opened) opening).device()) {
                System.out.println(p.status(Deadline.after(Duration.ofSeconds(5))));
                System.out.println(p.print("j1", Tickets.usual(), Deadline.after(Duration.ofSeconds(5))));
                System.out.println(p.print("j2", Tickets.forName("𠮷䶮㛃*"), Deadline.after(Duration.ofSeconds(5))));
            }
            for (int i = 0; i < 2; i++) {
                var t = sim.tickets().get(i);
                System.out.println(t + " " + t.lines() + t.qrCodes() + sim.unknownCommands());
                ImageIO.write(t.picture(), "png", new File("/tmp/esc/t" + i + ".png"));
            }
        }
    }
}
