package org.hallkiosk.driver.javapos;

import java.time.Duration;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.RepeatedCode;

/**
 * Opens code scanners through their maker's JavaPOS service; the port is {@code /path/of/jpos.xml#NAME}.
 *
 * <p>Profile keys: {@code framing.longest} (4096), {@code timing.sameCodeMilliseconds} (0).
 */
public final class JavaPosScannerDriver implements DeviceDriver {
    private final Makers makers = new Makers();

    @Override
    public String protocol() {
        return "javapos";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_SCANNER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        Scanner control = new Scanner();
        ScannerEvents events = new ScannerEvents(control, settings.integer("framing.longest", 4096));
        RepeatedCode repeated = new RepeatedCode(settings.milliseconds("timing.sameCodeMilliseconds", Duration.ZERO));
        return makers.open(settings, new Opened(control, events, repeated), deadline);
    }

    private record Opened(Scanner control, ScannerEvents events, RepeatedCode repeated)
            implements Makers.Kind<Scanner> {

        @Override
        public Scanner control() {
            control.addDataListener(events);
            control.addErrorListener(events);
            control.addStatusUpdateListener(events);
            return control;
        }

        @Override
        public void prepare(Scanner scanner) throws JposException {
            if (scanner.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
                scanner.setPowerNotify(JposConst.JPOS_PN_ENABLED);
            }
        }

        @Override
        public Device device(Scanner scanner, MakersThread maker) throws JposException {
            scanner.setAutoDisable(false);
            scanner.setDecodeData(true);
            return new JavaPosScanner(scanner, maker, events, repeated);
        }
    }
}
