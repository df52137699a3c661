package org.hallkiosk.supervisor;

import java.time.Duration;

/**
 * How patiently devices are watched.
 *
 * @param statusEvery how often an idle device is asked for its status
 * @param answerWithin how long a device may take to open or to answer
 * @param firstRetry the first pause before a lost device is opened again; doubles up to {@code longestRetry}
 * @param missesUntilGone how many unanswered questions in a row make a device that is still plugged in count as gone
 */
public record WatchTiming(
        Duration statusEvery, Duration answerWithin, Duration firstRetry, Duration longestRetry, int missesUntilGone) {

    public static WatchTiming usual() {
        return new WatchTiming(
                Duration.ofMillis(750), Duration.ofSeconds(3), Duration.ofMillis(200), Duration.ofMillis(1500), 3);
    }
}
