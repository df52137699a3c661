package org.hallkiosk.driver.ipp;

import java.time.Duration;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;

/**
 * Opens document printers at {@code ipp://host:port/ipp/print} (also {@code ipps:}) and CUPS queues at
 * {@code ipp://host/printers/name}.
 *
 * <p>Profile values: {@code connection.pollMilliseconds} (300), {@code connection.lostAfterMilliseconds} (10000: so long
 * may a printer be silent under a job before the job is given up), {@code connection.certificateSha256} (the printer's
 * own certificate for {@code ipps:}; without it the JDK's authorities decide).
 */
public final class IppDriver implements DeviceDriver {

    @Override
    public String protocol() {
        return "ipp";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_PRINTER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        Optional<IppAddress> address = IppAddress.parse(settings.port());
        if (address.isEmpty()) {
            return new Opening.NotOpened(Reason.NOT_CONNECTED, "no address of the form ipp://host:port/ipp/print");
        }
        String fingerprint = settings.text("connection.certificateSha256", "");
        Optional<PinnedCertificate> certificate = PinnedCertificate.of(fingerprint);
        if (!fingerprint.isBlank() && certificate.isEmpty()) {
            return new Opening.NotOpened(Reason.ACCESS_DENIED, "connection.certificateSha256 is not 64 hex digits");
        }
        IppClient client = new IppClient(address.get(), certificate);
        boolean opened = false;
        try {
            PrinterAttributes printer = client.printer(deadline);
            if (!printer.takesPdf()) {
                return new Opening.NotOpened(
                        Reason.NOT_ACCEPTED, "does not print application/pdf; reach it through a CUPS queue");
            }
            opened = true;
            return new Opening.Opened(new IppDocumentPrinter(
                    client,
                    settings.milliseconds("connection.pollMilliseconds", Duration.ofMillis(300)),
                    settings.milliseconds("connection.lostAfterMilliseconds", Duration.ofSeconds(10))));
        } catch (IppFailure failure) {
            return new Opening.NotOpened(failure.reason(), String.valueOf(failure.getMessage()));
        } finally {
            if (!opened) {
                client.close();
            }
        }
    }
}
