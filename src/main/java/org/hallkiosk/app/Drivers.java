package org.hallkiosk.app;

import java.util.List;
import org.hallkiosk.driver.escpos.EscPosDriver;
import org.hallkiosk.driver.ipp.IppDriver;
import org.hallkiosk.driver.javapos.JavaPosPrinterDriver;
import org.hallkiosk.driver.javapos.JavaPosScannerDriver;
import org.hallkiosk.driver.scanner.ScannerDriver;
import org.hallkiosk.driver.sdt.SdtDriver;
import org.hallkiosk.driver.wedge.WedgeDriver;
import org.hallkiosk.supervisor.DeviceDrivers;

/** The drivers that this program ships. */
final class Drivers {
    private Drivers() {}

    static DeviceDrivers shipped() {
        return new DeviceDrivers(List.of(
                new SdtDriver(),
                new ScannerDriver(),
                new WedgeDriver(),
                new JavaPosPrinterDriver(),
                new JavaPosScannerDriver(),
                new EscPosDriver(),
                new IppDriver()));
    }
}
