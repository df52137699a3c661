package org.hallkiosk.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Tells a code that stays in view, which a scanner that looks all the time sends again and again, from one that is shown
 * once more. Remembers a digest and no code. Not thread-safe.
 */
public final class RepeatedCode {
    private final Duration within;
    private byte[] last = new byte[0];
    private long lastSeen;

    /** @param within how long a code must be out of view to count as shown again; zero lets every code count */
    public RepeatedCode(Duration within) {
        this.within = within;
    }

    /** Whether this code has been in view since it was last seen. Call it for every code that comes. */
    public boolean isSeenAgain(String code) {
        if (within.isZero()) {
            return false;
        }
        long now = MonotonicClock.current().nanoTime();
        byte[] digest = digest(code);
        boolean again = Arrays.equals(digest, last) && now - lastSeen < within.toNanos();
        last = digest;
        lastSeen = now;
        return again;
    }

    private static byte[] digest(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
