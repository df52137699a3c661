package org.hallkiosk.driver.ipp;

import com.hp.jipp.model.JobState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.PrintProgress.Stage;
import org.hallkiosk.device.Reason;

/** What a job's state means for the applicant: the tables, apart from any wire. */
final class JobVerdict {
    private JobVerdict() {}

    /**
     * Where a job stands that has not ended. A printer may call a job "processing" while it waits for paper, so the
     * printer's own troubles decide between printing and stopped.
     */
    static PrintProgress progress(JobAttributes job, IppReasons troubles) {
        Set<Reason> reasons = troubles.stops() ? troubles.reasons() : Set.of();
        if (troubles.stops()) {
            return new PrintProgress(Stage.STOPPED, reasons);
        }
        if (job.state().equals(JobState.processingStopped)) {
            return new PrintProgress(Stage.STOPPED, Set.of(Reason.OTHER));
        }
        if (job.state().equals(JobState.pending) || job.state().equals(JobState.pendingHeld)) {
            return new PrintProgress(Stage.QUEUED, reasons);
        }
        return new PrintProgress(Stage.PRINTING, reasons);
    }

    /**
     * What became of a job; empty while it has not ended.
     *
     * @param began whether it was ever seen past waiting in the queue
     * @param stoppedBy what had stopped the printer when last asked, which outweighs the job's own words: through CUPS
     *     a jam ends the job as {@code canceled} though nobody cancelled it, and one time in ten as {@code completed}:
     *     its backend asks for the job and for its ending on two threads, and the first to see the end decides
     */
    static Optional<PrintOutcome> outcome(JobAttributes job, boolean began, Set<Reason> stoppedBy) {
        if (!job.ended()) {
            return Optional.empty();
        }
        if (job.state().equals(JobState.completed)) {
            // The last sheet may leave an empty tray behind; a sheet that is stuck in the printer is not in the hand.
            boolean inDoubt =
                    job.stateReasons().contains("job-completed-with-errors") || stoppedBy.contains(Reason.MEDIA_JAM);
            return Optional.of(
                    inDoubt
                            ? new PrintOutcome.Failed(foremost(stoppedBy, Reason.OTHER), true, detail(job))
                            : new PrintOutcome.Printed());
        }
        Reason byJob = reasonOf(job);
        // The printer may run through a short job between two questions: only its express word counts as "never began".
        boolean mayHavePrinted = began || !job.neverProcessed();
        return Optional.of(new PrintOutcome.Failed(foremost(stoppedBy, byJob), mayHavePrinted, detail(job)));
    }

    private static Reason foremost(Set<Reason> stoppedBy, Reason otherwise) {
        return stoppedBy.isEmpty() ? otherwise : IppReasons.foremost(stoppedBy);
    }

    private static Reason reasonOf(JobAttributes job) {
        List<String> reasons = job.stateReasons();
        if (reasons.stream().anyMatch(r -> r.contains("document-") || r.contains("unsupported"))) {
            return Reason.NOT_ACCEPTED;
        }
        Set<Reason> printerWords = EnumSet.noneOf(Reason.class);
        IppReasons.of(reasons).reasons().stream().filter(r -> r != Reason.OTHER).forEach(printerWords::add);
        if (!printerWords.isEmpty()) {
            return IppReasons.foremost(printerWords);
        }
        return job.state().equals(JobState.canceled) ? Reason.JOB_CANCELED : Reason.OTHER;
    }

    private static String detail(JobAttributes job) {
        return "job " + job.id() + " " + job.state().getName() + " " + String.join(",", job.stateReasons());
    }
}
