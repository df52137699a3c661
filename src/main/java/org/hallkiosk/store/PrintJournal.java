package org.hallkiosk.store;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.PrintOutcome;

/**
 * Every print, written down before it is done, under an id that stays the same through every retry: {@link #begin},
 * {@link #sending}, then the printer, then {@link #finished}. After a crash a job that was being sent is uncertain: it is
 * never silently repeated and never silently lost. Each call is one transaction and survives a power cut once it returns.
 */
public interface PrintJournal {

    /** Writes the job down as PREPARED, or answers how the job of this id already stands. */
    PrintEntry begin(String jobId, PrintKind kind, String subjectId) throws StoreException;

    /** Asks whether the job may go to the printer now, and writes down that it does. */
    SendPermission sending(String jobId) throws StoreException;

    /**
     * Writes down what became of a job that was being sent. May be called again after a failure; what is settled
     * already stays as it is.
     */
    PrintEntry finished(String jobId, PrintOutcome outcome) throws StoreException;

    /**
     * Somebody looked and decided that the job shall go out once more, though it may be on paper. False when there is no
     * such job, or it is at the printer right now.
     */
    boolean printAgain(String jobId) throws StoreException;

    /** Somebody looked and saw that an uncertain job is on paper. False when the job is not uncertain. */
    boolean foundPrinted(String jobId) throws StoreException;

    /**
     * Somebody looked and saw that an uncertain or never sent job is not on paper; whoever asks for it again gets it.
     * False when the job is neither.
     */
    boolean foundNotPrinted(String jobId) throws StoreException;

    Optional<PrintEntry> find(String jobId) throws StoreException;

    /** Jobs that nobody knows the end of, oldest first. */
    List<PrintEntry> uncertain() throws StoreException;

    /** Jobs written down and never sent, oldest first; after a start, what the last run left undone. */
    List<PrintEntry> prepared() throws StoreException;
}
