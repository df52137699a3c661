package org.hallkiosk.platform;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.fact.Fact;

/** What a scanned code turned out to be. */
public sealed interface PrefillReading {

    /** A genuine, unexpired code; {@code serviceId} when it was made for one service. */
    record Prefill(List<Fact> facts, Optional<String> serviceId) implements PrefillReading {
        public Prefill {
            facts = List.copyOf(facts);
        }
    }

    /** No use here; nothing of its content is kept. */
    record Refused(Problem problem) implements PrefillReading {}

    /** Why a code is refused. */
    enum Problem {
        /** Some other code: a shop's, a payment's, a web address. */
        UNKNOWN,
        TOO_LONG,
        NOT_TEXT,
        EXPIRED,
        /** A booking's code before its time window begins. */
        NOT_YET,
        /** It has filled a submission already. */
        USED,
        /** It looks like ours and its signature does not hold. */
        NOT_GENUINE
    }
}
