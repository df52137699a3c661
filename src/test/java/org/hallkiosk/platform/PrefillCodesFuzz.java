package org.hallkiosk.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;

/** Any text held before the scanner; and any contents that the platform's own key has signed. */
public final class PrefillCodesFuzz {
    private static final KeyPair PLATFORM = keyPair();
    private static final PrefillCodes CODES = new PrefillCodes(
            Map.of("platform", PLATFORM.getPublic()),
            Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC));
    private static final String HEADER = encode(
            "{\"alg\":\"EdDSA\",\"kid\":\"platform\",\"typ\":\"hall-prefill\"}".getBytes(StandardCharsets.US_ASCII));

    private PrefillCodesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws GeneralSecurityException {
        CODES.read(new String(input, StandardCharsets.UTF_8));
        String signed = HEADER + "." + encode(input);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(PLATFORM.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        CODES.read(signed + "." + encode(signature.sign()));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
