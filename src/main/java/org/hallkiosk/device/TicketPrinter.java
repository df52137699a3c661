package org.hallkiosk.device;

/** Prints tickets on a roll. */
public interface TicketPrinter extends Device {

    /**
     * Prints one ticket, cuts it, and says honestly what became of it. Never prints again by itself.
     *
     * @param jobId stays the same through every retry of the same ticket
     */
    PrintOutcome print(String jobId, TicketDocument ticket, Deadline deadline) throws InterruptedException;
}
