package org.hallkiosk.fact.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Binds signatures under a terminal's key and tells later whether everything is still as it was signed: HMAC-SHA-256 (RFC
 * 2104) over the digests of facts, strokes and paper, and the moment. Thread-safe.
 */
public final class SignatureSealer {
    /** Crockford's base 32: no letters that are mistaken for digits or each other. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_DIGITS = 12;
    private static final int GROUP = 4;

    private final SecretKey key;

    /** @param key for HMAC-SHA-256 */
    public SignatureSealer(SecretKey key) {
        this.key = key;
    }

    /** Binds the strokes to what they stand under; the code goes onto the paper. */
    public SignatureCode sign(SignedContent content, Signature signature, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        String contentDigest = content.digest();
        String strokesDigest = signature.digest();
        return new SignatureCode(at, contentDigest, strokesDigest, code(at, contentDigest, strokesDigest));
    }

    /** Binds the finished paper too. */
    public SignatureSeal seal(SignatureCode code, byte[] document) {
        String digest = Digests.of(document);
        return new SignatureSeal(code, digest, mark(code, digest));
    }

    /** What is not as it was signed; nothing when all is. */
    public Set<SignatureBreach> check(SealedSignature sealed, SignedContent content, byte[] document) {
        SignatureSeal seal = sealed.seal();
        SignatureCode code = seal.code();
        Set<SignatureBreach> breaches = EnumSet.noneOf(SignatureBreach.class);
        if (!same(code.contentDigest(), content.digest())) {
            breaches.add(SignatureBreach.FACTS_CHANGED);
        }
        if (!same(code.strokesDigest(), sealed.strokes().digest())) {
            breaches.add(SignatureBreach.STROKES_CHANGED);
        }
        if (!same(seal.documentDigest(), Digests.of(document))) {
            breaches.add(SignatureBreach.DOCUMENT_CHANGED);
        }
        boolean codeHolds = same(code.code(), code(code.signedAt(), code.contentDigest(), code.strokesDigest()));
        if (!codeHolds || !same(seal.mark(), mark(code, seal.documentDigest()))) {
            breaches.add(SignatureBreach.SEAL_CHANGED);
        }
        return breaches;
    }

    private String code(Instant at, String contentDigest, String strokesDigest) {
        byte[] mac = mac("code", at.toString(), contentDigest, strokesDigest);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_DIGITS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(DIGITS.charAt(mac[i] & 31));
        }
        return code.toString();
    }

    private String mark(SignatureCode code, String documentDigest) {
        return Digests.hex(mac(
                "seal",
                code.signedAt().toString(),
                code.contentDigest(),
                code.strokesDigest(),
                code.code(),
                documentDigest));
    }

    private byte[] mac(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // None of the parts holds a line feed.
            return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
