package org.hallkiosk.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The key that chains the trail: HMAC-SHA-256 over the mark of the line before, the day of the file, and the line. Without
 * it nobody can write a line that holds, or change one. Safe from any thread.
 */
public final class ChainKey {
    /** What stands before the very first line. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final int PERSON_DIGITS = 16;

    private final SecretKey key;

    /** @param key for HMAC-SHA-256, of the trail alone */
    public ChainKey(SecretKey key) {
        this.key = key;
    }

    String mark(String markBefore, LocalDate day, String body) {
        return mac("line\n" + markBefore + "\n" + day + "\n" + body);
    }

    String markOfEnds(String ends) {
        return mac("ends\n" + ends);
    }

    /** Tells people apart within this terminal's trail, and says nothing else of them. */
    String person(String number) {
        return mac("person\n" + number.strip().toUpperCase(Locale.ROOT)).substring(0, PERSON_DIGITS);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC-SHA-256", e);
        }
    }
}
