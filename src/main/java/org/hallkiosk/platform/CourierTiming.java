package org.hallkiosk.platform;

import java.time.Duration;

/**
 * How patient the courier is.
 *
 * @param answerWithin for one sending
 * @param firstRetry after the first trouble; doubled at each further one
 * @param longestRetry never longer than this, so that a platform that comes back is noticed
 */
public record CourierTiming(Duration answerWithin, Duration firstRetry, Duration longestRetry) {

    public static CourierTiming usual() {
        return new CourierTiming(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofMinutes(2));
    }

    Duration after(int troubles) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(Math.max(0, troubles - 1), 20));
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
