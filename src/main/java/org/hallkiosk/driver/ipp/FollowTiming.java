package org.hallkiosk.driver.ipp;

import java.time.Duration;

/**
 * How a job is followed.
 *
 * @param poll how often it is asked after
 * @param lostAfter how long a printer may neither take anything nor answer anything before the job is given up
 */
record FollowTiming(Duration poll, Duration lostAfter) {}
