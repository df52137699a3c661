package org.hallkiosk.driver.javapos;

import java.nio.charset.Charset;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;

/**
 * Opens ticket printers through their maker's JavaPOS service; the port is {@code /path/of/jpos.xml#NAME}.
 *
 * <p>Profile keys: {@code capabilities.charset} (GB18030), the characters that the printer has; {@code
 * capabilities.characterSet} (0), the service's number for them, 0 for its own choice; {@code
 * capabilities.confirmsPrinted} (false), whether the service says "complete" only when the paper is out.
 */
public final class JavaPosPrinterDriver implements DeviceDriver {
    private static final int USUAL_COLUMNS = 42;

    private final Makers makers = new Makers();

    @Override
    public String protocol() {
        return "javapos";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        return makers.open(settings, new Printer(settings, new PrinterEvents()), deadline);
    }

    private record Printer(DeviceSettings settings, PrinterEvents events) implements Makers.Kind<POSPrinter> {

        @Override
        public POSPrinter control() {
            POSPrinter control = new POSPrinter();
            control.addErrorListener(events);
            control.addOutputCompleteListener(events);
            control.addStatusUpdateListener(events);
            return control;
        }

        @Override
        public void prepare(POSPrinter control) throws JposException {
            if (control.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
                control.setPowerNotify(JposConst.JPOS_PN_ENABLED);
            }
        }

        @Override
        public Device device(POSPrinter control, MakersThread maker) throws JposException {
            int characterSet = settings.integer("capabilities.characterSet", 0);
            if (characterSet != 0) {
                control.setCharacterSet(characterSet);
            } else if (control.getCapCharacterSet() == POSPrinterConst.PTR_CCS_UNICODE) {
                control.setCharacterSet(POSPrinterConst.PTR_CS_UNICODE);
            }
            control.setAsyncMode(true);
            int columns = control.getRecLineChars();
            TicketSteps steps = new TicketSteps(
                    columns > 0 ? columns : USUAL_COLUMNS,
                    Charset.forName(settings.text("capabilities.charset", "GB18030")));
            return new JavaPosPrinter(
                    control, maker, events, steps, settings.flag("capabilities.confirmsPrinted", false));
        }
    }
}
