package org.hallkiosk.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;

/**
 * How a terminal shows who it is: an Ed25519 signature (RFC 8032) over method, path, terminal, time, nonce and the body's
 * SHA-256, each on a line of its own, in four headers.
 */
public final class SignedRequest {
    public static final String TERMINAL = "Hall-Terminal";
    /** Seconds since 1970. */
    public static final String TIME = "Hall-Time";

    public static final String NONCE = "Hall-Nonce";
    public static final String SIGNATURE = "Hall-Signature";

    private SignedRequest() {}

    /** The four headers. */
    public static Map<String, String> headers(
            TerminalCredential credential, String method, String path, byte[] body, long seconds, String nonce) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            PrivateKey key = credential.key();
            signature.initSign(key);
            signature.update(signed(method, path, credential.terminalId(), Long.toString(seconds), nonce, body));
            return Map.of(
                    TERMINAL, credential.terminalId(),
                    TIME, Long.toString(seconds),
                    NONCE, nonce,
                    SIGNATURE, Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the terminal's credential cannot sign", e);
        }
    }

    /** Whether these headers were signed for exactly this request with the private half of this key. */
    public static boolean holds(WireRequest request, PublicKey key) {
        Map<String, String> headers = request.headers();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(signed(
                    request.method(),
                    request.path(),
                    headers.getOrDefault(TERMINAL, ""),
                    headers.getOrDefault(TIME, ""),
                    headers.getOrDefault(NONCE, ""),
                    request.body()));
            return signature.verify(Base64.getUrlDecoder().decode(headers.getOrDefault(SIGNATURE, "")));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static byte[] signed(String method, String path, String terminal, String time, String nonce, byte[] body)
            throws GeneralSecurityException {
        String digest = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        return String.join("\n", method, path, terminal, time, nonce, digest).getBytes(StandardCharsets.UTF_8);
    }
}
