package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Pair;
import org.hallkiosk.device.TicketDocument.Qr;
import org.hallkiosk.device.TicketDocument.Size;
import org.hallkiosk.device.TicketDocument.Text;
import org.hallkiosk.driver.escpos.EscPosDriver;
import org.hallkiosk.supervisor.DeviceDrivers;
import org.hallkiosk.text.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bench measures what it says. Its limits are for a machine that does nothing else; here it must only be sensible. */
@Timeout(60)
class TicketBenchIT {
    @TempDir
    Path folder;

    @Test
    void everyFigureIsMeasuredAndNoTicketIsFasterThanItsLine() throws Exception {
        List<Remark> complaints = new ArrayList<>();
        TicketDocument ticket = new TicketDocument(List.of(
                new Text("居住证办理", Size.DOUBLE, Alignment.CENTER, true),
                new Pair("前面等候", "3 人"),
                new Qr("7KQ2M9XB4TNA")));

        List<Figure> figures = new TicketBench(
                        folder, ticket, new DeviceDrivers(List.of(new EscPosDriver())), complaints::add)
                .measure(1);

        assertThat(complaints).isEmpty();
        assertThat(figures)
                .hasSize(4)
                .allSatisfy(figure -> assertThat(figure.limit()).isPresent());
        assertThat(figures)
                .filteredOn(figure -> figure.unit().equals("×"))
                .hasSize(2)
                .allSatisfy(figure -> assertThat(figure.sample().median()).isBetween(0.98, 20.0));
        assertThat(figures)
                .filteredOn(figure -> figure.unit().equals("ms"))
                .allSatisfy(figure -> assertThat(figure.sample().worst()).isBetween(0.0, 10_000.0));
    }
}
