package org.hallkiosk.platform.contract;

/**
 * The platform has a rating.
 *
 * @param id the rating's
 */
public record RatingReceived(String id) {}
