package org.hallkiosk.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.OutboxCourier.Round;
import org.hallkiosk.platform.contract.GivenRating;
import org.hallkiosk.platform.contract.RatingReceived;
import org.hallkiosk.store.KeptRating;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries ratings to the platform, once no application waits. Like an application, one leaves by the platform's word only. */
final class RatingCourier {
    private static final Logger log = LoggerFactory.getLogger(RatingCourier.class);
    private static final int AT_ONCE = 16;

    /** Short: whoever hands something in meanwhile waits for it. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final Platform platform;
    private final String terminalId;

    RatingCourier(Platform platform, String terminalId) {
        this.platform = platform;
        this.terminalId = terminalId;
    }

    /**
     * Sends a few; ends at the first trouble.
     *
     * @param wanted whether somebody waits for the word on an application, which goes before
     */
    Round round(KioskStore store, BooleanSupplier wanted) throws StoreException {
        Round round = Round.EMPTY;
        for (KeptRating kept : store.ratings().waiting(AT_ONCE)) {
            if (wanted.getAsBoolean()) {
                return Round.PROGRESS;
            }
            switch (platform.rate(given(kept), Deadline.after(ANSWER_WITHIN))) {
                case PlatformAnswer.Answered<RatingReceived> ignored -> {
                    store.ratings().settled(kept.rating().id(), true);
                    round = Round.PROGRESS;
                }
                case PlatformAnswer.Refused<RatingReceived>(var code) -> {
                    log.warn("the platform takes no rating: {}; it stays on this terminal", code);
                    store.ratings().settled(kept.rating().id(), false);
                    round = Round.PROGRESS;
                }
                case PlatformAnswer.Unavailable<RatingReceived> ignored -> {
                    return Round.TROUBLE;
                }
            }
        }
        return round;
    }

    private GivenRating given(KeptRating kept) {
        return new GivenRating(
                kept.rating().id(),
                terminalId,
                kept.serviceId(),
                kept.day(),
                kept.rating().level(),
                kept.rating().reason());
    }
}
