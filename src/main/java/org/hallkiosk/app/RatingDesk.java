package org.hallkiosk.app;

import java.time.Clock;
import java.time.LocalDate;
import org.hallkiosk.audit.Tally;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what applicants think of a service; the trail hears nothing of it, for it knows who stood here. */
final class RatingDesk {
    private static final Logger log = LoggerFactory.getLogger(RatingDesk.class);

    private final StoreKeeper keeper;
    private final Tally tally;
    private final Clock clock;

    RatingDesk(StoreKeeper keeper, Tally tally, Clock clock) {
        this.keeper = keeper;
        this.tally = tally;
        this.clock = clock;
    }

    /** Blocks for one disk write. A disk that takes nothing costs a rating and no applicant's time. */
    void keep(Effect.KeepRating given) {
        if (given.rating().reason().isEmpty()) {
            tally.rated(given.rating().level());
        }
        try {
            keeper.store().ratings().keep(given.rating(), given.serviceId(), LocalDate.now(clock));
        } catch (StoreException e) {
            log.warn("a rating was not kept: {}", e.trouble().keyword());
        }
    }
}
