package org.hallkiosk.driver.ipp;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.hallkiosk.device.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which certificate of an {@code ipps:} printer is trusted: exactly one, known by its SHA-256 fingerprint, because
 * printers sign their own for a name that nobody looks up; or, without a fingerprint, whichever the JDK's authorities
 * vouch for. What is not trusted is named by its fingerprint, ready to be written into the configuration.
 */
final class CertificateTrust extends X509ExtendedTrustManager {
    private static final HexFormat FINGERPRINT = HexFormat.ofDelimiter(":").withUpperCase();

    private final Optional<byte[]> sha256;
    private @Nullable X509ExtendedTrustManager authorities;

    private CertificateTrust(Optional<byte[]> sha256) {
        this.sha256 = sha256;
    }

    static CertificateTrust byAuthority() {
        return new CertificateTrust(Optional.empty());
    }

    /** Reads a fingerprint as tools print it, with or without colons; empty when it is none. */
    static Optional<CertificateTrust> pinnedTo(String fingerprint) {
        String hex = fingerprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
        return hex.matches("[0-9a-f]{64}")
                ? Optional.of(new CertificateTrust(Optional.of(HexFormat.of().parseHex(hex))))
                : Optional.empty();
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    /** What a failed handshake means: another certificate than the trusted one, or no TLS at all. */
    static IppFailure failure(String operation, SSLException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotTrusted notTrusted) {
                return new IppFailure(
                        Reason.CERTIFICATE_NOT_TRUSTED, false, operation + ": " + notTrusted.getMessage());
            }
        }
        return new IppFailure(Reason.ACCESS_DENIED, false, operation + ": no TLS: " + trouble.getMessage());
    }

    /** A certificate that was turned down, told apart from every other failure of a handshake. */
    private static final class NotTrusted extends CertificateException {
        private static final long serialVersionUID = 1L;

        NotTrusted(String message) {
            super(message);
        }
    }

    private interface Authority {
        void check() throws CertificateException;
    }

    private void check(X509Certificate[] chain, Authority authority) throws CertificateException {
        byte[] presented = fingerprint(chain[0]);
        if (sha256.isPresent()) {
            if (!MessageDigest.isEqual(presented, sha256.get())) {
                throw new NotTrusted("the printer's certificate is not the configured one; it shows certificateSha256 "
                        + FINGERPRINT.formatHex(presented));
            }
            return;
        }
        try {
            authority.check();
        } catch (CertificateException nobodyVouches) {
            throw new NotTrusted("no authority vouches for the printer's certificate; it shows certificateSha256 "
                    + FINGERPRINT.formatHex(presented));
        }
    }

    private static byte[] fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw e instanceof CertificateException known ? known : new CertificateException(e);
        }
    }

    /** Read only for a certificate that they are to judge: a hundred and fifty certificates take time and memory. */
    private synchronized X509ExtendedTrustManager authorities() {
        if (authorities == null) {
            authorities = authoritiesOfTheJdk();
        }
        return authorities;
    }

    private static X509ExtendedTrustManager authoritiesOfTheJdk() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has authorities", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, () -> authorities().checkServerTrusted(chain, authType));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, () -> authorities().checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, () -> authorities().checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
