package org.hallkiosk.queue;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * A number in the hall's queue, with all that its holder wants to know. Valid whether or not its print succeeds.
 *
 * @param ahead people waiting in the same queue before this one
 * @param time when it was taken, in the hall's time zone
 * @param reprint whether its holder had it already and asked again
 * @param followCode ASCII, to follow the queue by phone; not to be guessed from the number
 * @param printJobId for the print journal; a reprint that was asked for is a job of its own
 */
public record TakenTicket(
        String number,
        int ahead,
        WaitRange waitRange,
        List<Integer> windows,
        ZonedDateTime time,
        boolean reprint,
        String followCode,
        String printJobId) {

    public TakenTicket {
        windows = List.copyOf(windows);
    }
}
