package org.hallkiosk.driver.ipp;

import java.time.Duration;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Recognition;

/**
 * Opens document printers at {@code ipp://host:port/ipp/print} (also {@code ipps:}) and CUPS queues at
 * {@code ipp://host/printers/name}.
 *
 * <p>Profile values: {@code connection.pollMilliseconds} (300), {@code connection.lostAfterMilliseconds} (10000: so long
 * may a printer be silent under a job before the job is given up), {@code connection.certificateSha256} (the printer's
 * own certificate for {@code ipps:}; without it the JDK's authorities decide), {@code capabilities.pdf} (true; false for a
 * model whose PDF comes out wrong: it is sent PWG raster though it says that it takes PDF).
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
    public Recognition recognise(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        Optional<IppAddress> address = IppAddress.parse(settings.port());
        if (address.isEmpty() || !settings.texts("probe.ask").contains("get-printer-attributes")) {
            return new Recognition.NotAsked();
        }
        try (IppClient client = new IppClient(address.get(), CertificateTrust.byAuthority())) {
            return new Recognition.Recognised(client.makeAndModel(deadline));
        } catch (IppFailure failure) {
            return new Recognition.Unreachable(failure.reason(), String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        Optional<IppAddress> address = IppAddress.parse(settings.port());
        if (address.isEmpty()) {
            return new Opening.NotOpened(Reason.NOT_CONNECTED, "no address of the form ipp://host:port/ipp/print");
        }
        String fingerprint = settings.text("connection.certificateSha256", "");
        Optional<CertificateTrust> trust = fingerprint.isBlank()
                ? Optional.of(CertificateTrust.byAuthority())
                : CertificateTrust.pinnedTo(fingerprint);
        if (trust.isEmpty()) {
            return new Opening.NotOpened(
                    Reason.CERTIFICATE_NOT_TRUSTED, "connection.certificateSha256 is not 64 hex digits");
        }
        boolean trustPdf = settings.flag("capabilities.pdf", true);
        IppClient client = new IppClient(address.get(), trust.get());
        boolean opened = false;
        try {
            PrinterAttributes printer = client.printer(deadline);
            if (printer.capabilities().format(trustPdf).isEmpty()) {
                return new Opening.NotOpened(
                        Reason.NOT_ACCEPTED, printer.capabilities().whyNoFormat());
            }
            opened = true;
            return new Opening.Opened(new IppDocumentPrinter(
                    client,
                    printer,
                    trustPdf,
                    new FollowTiming(
                            settings.milliseconds("connection.pollMilliseconds", Duration.ofMillis(300)),
                            settings.milliseconds("connection.lostAfterMilliseconds", Duration.ofSeconds(10)))));
        } catch (IppFailure failure) {
            return new Opening.NotOpened(failure.reason(), String.valueOf(failure.getMessage()));
        } finally {
            if (!opened) {
                client.close();
            }
        }
    }
}
