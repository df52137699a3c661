package org.hallkiosk.platform.reference;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hallkiosk.platform.SignedRequest;
import org.hallkiosk.platform.WireRequest;
import org.hallkiosk.platform.contract.ProblemCode;

/** Lets in only what a known terminal signed, lately, and once. Thread-safe. */
final class Doorman {
    /** How far a terminal's clock may be off. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Map<String, PublicKey> terminals;
    private final Clock clock;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /** @param terminals the keys of the terminals, by their id; without any, everybody is let in */
    Doorman(Map<String, PublicKey> terminals, Clock clock) {
        this.terminals = Map.copyOf(terminals);
        this.clock = clock;
    }

    synchronized void check(WireRequest request) throws ProblemException {
        if (terminals.isEmpty()) {
            return;
        }
        Map<String, String> headers = request.headers();
        PublicKey key = terminals.get(headers.getOrDefault(SignedRequest.TERMINAL, ""));
        if (key == null || !SignedRequest.holds(request, key)) {
            throw new ProblemException(ProblemCode.UNTRUSTED, "no known terminal signed this");
        }
        Instant now = clock.instant();
        Instant signed = time(headers.getOrDefault(SignedRequest.TIME, ""));
        if (Duration.between(signed, now).abs().compareTo(TOLERANCE) > 0) {
            throw new ProblemException(ProblemCode.CLOCK, "the terminal's clock is off; it is " + now + " here");
        }
        seen.values().removeIf(then -> then.isBefore(now.minus(TOLERANCE.multipliedBy(3))));
        String once = headers.get(SignedRequest.TERMINAL) + " " + headers.getOrDefault(SignedRequest.NONCE, "");
        if (seen.putIfAbsent(once, now) != null) {
            throw new ProblemException(ProblemCode.REPLAYED, "this nonce was used before");
        }
    }

    private static Instant time(String seconds) throws ProblemException {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new ProblemException(ProblemCode.UNTRUSTED, "the time of the signature is no number");
        }
    }
}
