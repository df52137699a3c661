package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.supervisor.DeviceDrivers;
import org.hallkiosk.supervisor.Supervisor;
import org.hallkiosk.supervisor.WatchTiming;
import org.junit.jupiter.api.Test;

/** A watched printer whose status fails still prints. */
class SupervisedIppPrinterTest {
    private static final WatchTiming IMPATIENT = new WatchTiming(
            Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofMillis(50), Duration.ofMillis(200), 3);

    @Test
    void printerThatIsCalledOfflineForItsSilenceStillPrints() throws Exception {
        try (HalfDeafPrinter printer = new HalfDeafPrinter();
                Supervisor supervisor = new Supervisor(List.of(settings(printer)), drivers(), IMPATIENT)) {
            supervisor.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> supervisor.canServe(DeviceKind.DOCUMENT_PRINTER));
            printer.leavesStatusUnanswered = true;
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> supervisor
                                    .status(DeviceKind.DOCUMENT_PRINTER)
                                    .orElseThrow()
                                    .condition()
                            == Condition.OFFLINE);
            PrintOutcome outcome = supervisor
                    .documentPrinter()
                    .orElseThrow()
                    .print(
                            "1",
                            "Test",
                            new byte[100],
                            SheetOptions.USUAL,
                            progress -> {},
                            Deadline.after(Duration.ofSeconds(30)));
            assertThat(outcome).isEqualTo(new PrintOutcome.Printed());
            assertThat(printer.printed()).isTrue();
        }
    }

    private static DeviceSettings settings(HalfDeafPrinter printer) {
        return new DeviceSettings(
                "PRINTER",
                DeviceKind.DOCUMENT_PRINTER,
                "generic-ipp",
                printer.port(),
                Map.of("protocol", "ipp", "connection.lostAfterMilliseconds", 5000));
    }

    private static DeviceDrivers drivers() {
        return new DeviceDrivers(List.of(new IppDriver()));
    }
}
