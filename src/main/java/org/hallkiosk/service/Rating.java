package org.hallkiosk.service;

import java.util.Optional;

/**
 * What an applicant thinks of a service.
 *
 * @param id random and used for nothing else, so that it leads to nobody
 */
public record Rating(String id, RatingLevel level, Optional<RatingReason> reason) {

    public Rating because(RatingReason why) {
        return new Rating(id, level, Optional.of(why));
    }
}
