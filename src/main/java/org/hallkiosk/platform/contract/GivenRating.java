package org.hallkiosk.platform.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.service.RatingReason;

/**
 * What an applicant thinks of a service (好差评). Nothing in it leads to a person or a case.
 *
 * @param id random, made once at the terminal: sent again it is the same rating
 * @param day on which it was given, by the terminal's clock
 * @param reason at most for the lower two levels
 */
public record GivenRating(
        String id,
        String terminalId,
        String serviceId,
        LocalDate day,
        RatingLevel level,
        Optional<RatingReason> reason) {}
