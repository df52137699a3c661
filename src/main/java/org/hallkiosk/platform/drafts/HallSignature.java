package org.hallkiosk.platform.drafts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hallkiosk.store.DraftSeal;

/**
 * Shows that a request comes from a terminal of this hall, by the key that they share: an HMAC over path, time, a random
 * number and the digest of the body. A request is good for a few minutes and once. Safe for use by many threads.
 */
final class HallSignature {
    static final String HEADER = "Hall-Signature";
    static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private final DraftSeal seal;
    private final Clock clock;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    HallSignature(DraftSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** The header's value: {@code milliseconds random mark}. */
    String of(String path, byte[] body, String random) {
        long now = clock.millis();
        return now + " " + random + " " + mark(path, now, random, body);
    }

    /** Whether this header signs this request, now, and for the first time. */
    boolean holds(Optional<String> header, String path, byte[] body) {
        String[] parts = header.orElse("").split(" ", -1);
        if (parts.length != 3 || !parts[0].matches("[0-9]{1,15}") || !parts[1].matches("[0-9a-f]{32}")) {
            return false;
        }
        long then = Long.parseLong(parts[0]);
        long now = clock.millis();
        if (Math.abs(now - then) > CLOCKS_MAY_DIFFER.toMillis()) {
            return false;
        }
        boolean signed = MessageDigest.isEqual(
                mark(path, then, parts[1], body).getBytes(StandardCharsets.US_ASCII),
                parts[2].getBytes(StandardCharsets.US_ASCII));
        if (!signed) {
            return false;
        }
        seen.values().removeIf(time -> Math.abs(now - time) > CLOCKS_MAY_DIFFER.toMillis());
        return seen.putIfAbsent(parts[1], then) == null;
    }

    private String mark(String path, long time, String random, byte[] body) {
        return seal.mark(path + " " + time + " " + random + " " + digest(body));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
