package org.hallkiosk.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of a file in place of the JDK's authorities: a platform that certifies itself is believed, and nobody else is. */
public final class TrustedCertificates {
    private TrustedCertificates() {}

    /** @throws IOException when the file cannot be read or holds no certificate */
    public static SSLContext of(Path pemFile) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(pemFile))) {
            KeyStore believed = KeyStore.getInstance(KeyStore.getDefaultType());
            believed.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                believed.setCertificateEntry("believed-" + believed.size(), certificate);
            }
            if (believed.size() == 0) {
                throw new IOException(pemFile + " holds no certificate");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(believed);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(pemFile + " is not a file of certificates", e);
        }
    }
}
