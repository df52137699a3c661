package org.hallkiosk.device;

import java.util.function.Consumer;

/** Prints PDF documents on sheets. */
public interface DocumentPrinter extends Device {

    /**
     * Prints a PDF and follows it to its end.
     *
     * @param jobId stays the same through every retry of the same document
     * @param title shown in the printer's queue; never personal data
     * @param pdf kept in memory only
     * @param sheets checked against what the printer says it can before anything is sent; what it cannot do fails as
     *     {@link Reason#OPTION_NOT_SUPPORTED}
     * @param progress told on the calling thread whenever the job's state changes, also when it only waits for paper
     */
    PrintOutcome print(
            String jobId,
            String title,
            byte[] pdf,
            SheetOptions sheets,
            Consumer<PrintProgress> progress,
            Deadline deadline)
            throws InterruptedException;
}
