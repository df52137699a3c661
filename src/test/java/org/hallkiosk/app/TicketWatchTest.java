package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.junit.jupiter.api.RepeatedTest;

/** The bench's eye on the ticket printer. */
class TicketWatchTest {

    @RepeatedTest(10)
    void theTimeFromTheTapToTheLastByteOfTheTicketIsTold() throws Exception {
        try (SimulatedTicketPrinter printer =
                        SimulatedTicketPrinter.onTcp(0, SimulatedTicketPrinter.Model.eightyMillimetres());
                TicketWatch watch = TicketWatch.over(printer)) {
            watch.tapped(System.nanoTime());
            URI port = URI.create(printer.port());
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(port.getHost(), port.getPort()), 1000);
                OutputStream out = socket.getOutputStream();
                out.write("\u001b@A001\n\u001dVB\0".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                await().until(() -> !printer.tickets().isEmpty());
                await().untilAsserted(() -> assertThat(watch.lastByteAfterTap())
                        .hasValueSatisfying(
                                milliseconds -> assertThat(milliseconds).isBetween(0.0, 5000.0)));
            }
        }
    }
}
