package org.hallkiosk.platform.reference;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.hallkiosk.configuration.PemFile;

/** What a server shows over HTTPS, from the two files that openssl and certificate authorities write. */
public final class ServerCertificate {
    private ServerCertificate() {}

    /**
     * @param certificates the server's own first, then those between it and the authority
     * @param key of the first one: PKCS #8 without a password
     * @throws IOException when they cannot be read, are something else, or do not belong together; the message says which
     */
    public static SSLContext of(Path certificates, Path key) throws IOException {
        PrivateKey own = privateKey(key);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(certificates))) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
            if (chain.length == 0) {
                throw new IOException(certificates + " holds no certificate");
            }
            if (!chain[0].getPublicKey().getAlgorithm().equals(own.getAlgorithm())) {
                throw new IOException(key + " is not the key of " + certificates);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", own, new char[0], chain);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(certificates + " is not a file of certificates", e);
        }
    }

    private static PrivateKey privateKey(Path file) throws IOException {
        byte[] encoded = PemFile.read(file)
                .block("PRIVATE KEY")
                .orElseThrow(() -> new IOException(file + " has no private key"));
        for (String algorithm : new String[] {"EC", "RSA", "Ed25519"}) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (InvalidKeySpecException anotherKind) {
                // The next kind may be it.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has " + algorithm, e);
            }
        }
        throw new IOException(file + " is no EC, RSA or Ed25519 key");
    }
}
