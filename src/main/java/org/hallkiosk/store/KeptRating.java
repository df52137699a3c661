package org.hallkiosk.store;

import java.time.LocalDate;
import org.hallkiosk.service.Rating;

/** A rating as it lies in the store; free of personal data. */
public record KeptRating(Rating rating, String serviceId, LocalDate day) {}
