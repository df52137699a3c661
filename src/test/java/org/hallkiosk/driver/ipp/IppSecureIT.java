package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Map;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.driver.ipp.raster.TestDocument;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer over TLS with a certificate that it signed itself, as all of them do. */
class IppSecureIT {
    private static final String PIN = "connection.certificateSha256";

    @TempDir
    Path folder;

    private SimulatedDocumentPrinter simulated;

    @BeforeEach
    void start() throws Exception {
        simulated = new SimulatedDocumentPrinter(folder);
    }

    @AfterEach
    void stop() {
        simulated.close();
    }

    @Test
    void withoutAFingerprintTheMessageGivesTheOneToWrite() throws Exception {
        assertThat(IppPrinterBench.open(simulated.securePort(), Map.of()))
                .isInstanceOfSatisfying(Opening.NotOpened.class, not -> {
                    assertThat(not.reason()).isEqualTo(Reason.CERTIFICATE_NOT_TRUSTED);
                    assertThat(not.detail()).contains("no authority vouches", "certificateSha256 " + fingerprint());
                });
    }

    @Test
    void anotherFingerprintIsRefusedAndThePresentOneNamed() throws Exception {
        assertThat(IppPrinterBench.open(simulated.securePort(), Map.of(PIN, "00".repeat(32))))
                .isInstanceOfSatisfying(Opening.NotOpened.class, not -> {
                    assertThat(not.reason()).isEqualTo(Reason.CERTIFICATE_NOT_TRUSTED);
                    assertThat(not.detail()).contains("not the configured one", fingerprint());
                });
    }

    @Test
    void fingerprintWithATypingMistakeIsToldAsThat() throws Exception {
        assertThat(IppPrinterBench.open(simulated.securePort(), Map.of(PIN, "12:34")))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, not -> assertThat(not.detail()).contains("64 hex digits"));
    }

    @Test
    void theFingerprintOfTheMessageOpensThePrinterAndPrints() throws Exception {
        Opening.NotOpened refused = (Opening.NotOpened) IppPrinterBench.open(simulated.securePort(), Map.of());
        String shown = refused.detail().replaceFirst(".*certificateSha256 ", "");
        try (IppPrinterBench bench = new IppPrinterBench(simulated.securePort(), Map.of(PIN, shown))) {
            assertThat(bench.print("a1", TestDocument.a4(1), SheetOptions.USUAL))
                    .isEqualTo(new PrintOutcome.Printed());
        }
        assertThat(simulated.documents()).hasSize(1);
    }

    /** Computed from the printer's own file, apart from the driver. */
    private String fingerprint() {
        try (InputStream pem = Files.newInputStream(simulated.certificate())) {
            byte[] der = CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getEncoded();
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
