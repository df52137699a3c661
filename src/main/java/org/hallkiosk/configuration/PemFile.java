package org.hallkiosk.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of PEM blocks (RFC 7468), as openssl writes them; {@code toString} shows nothing of it. */
public final class PemFile {
    public static final String PUBLIC_KEY = "PUBLIC KEY";

    private static final int LINE = 64;

    private final String text;

    private PemFile(String text) {
        this.text = text;
    }

    public static PemFile read(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    static PemFile of(byte[] content) {
        return new PemFile(new String(content, StandardCharsets.ISO_8859_1));
    }

    /** The first block of this label, decoded; empty when there is none, or it is none. */
    public Optional<byte[]> block(String label) {
        Matcher block = Pattern.compile(
                        "-----BEGIN " + label + "-----\\s+([A-Za-z0-9+/=\\s]+?)\\s*-----END " + label + "-----")
                .matcher(text);
        try {
            return block.find() ? Optional.of(Base64.getMimeDecoder().decode(block.group(1))) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The Ed25519 public key that is in it. */
    public PublicKey publicKey() throws GeneralSecurityException {
        return keys().generatePublic(new X509EncodedKeySpec(
                block(PUBLIC_KEY).orElseThrow(() -> new GeneralSecurityException("no public key"))));
    }

    /** A block as it stands in such a file. */
    public static String written(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + label
                + "-----\n";
    }

    /** Makes Ed25519 keys of their encodings. */
    public static KeyFactory keys() {
        try {
            return KeyFactory.getInstance("Ed25519");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
