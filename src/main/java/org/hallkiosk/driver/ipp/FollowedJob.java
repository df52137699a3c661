package org.hallkiosk.driver.ipp;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.PrintProgress.Stage;
import org.hallkiosk.device.Reason;
import org.jspecify.annotations.Nullable;

/** One job that a printer has taken, followed until it ends, is given up, or is lost with its printer. One thread. */
final class FollowedJob {
    /** One missed answer is a busy printer, three in a row are a missing one. */
    private static final int MISSES_BEFORE_IT_COUNTS = 3;

    private static final Duration ONE_ANSWER = Duration.ofSeconds(3);

    /** Some printers end the job first and say why a moment later. */
    private static final int QUESTIONS_FOR_THE_REASON = 4;

    private final IppClient client;
    private final JobName name;
    private final int id;
    private final FollowTiming timing;

    private String nameOnPrinter;
    private boolean began;
    private Set<Reason> stoppedBy = Set.of();
    private @Nullable PrintProgress told;

    FollowedJob(IppClient client, JobName name, JobAttributes job, FollowTiming timing) {
        this.client = client;
        this.name = name;
        this.id = job.id();
        this.nameOnPrinter = job.name();
        this.timing = timing;
    }

    /** Blocks; leaves no job behind when it ends without one of the printer's own endings. */
    PrintOutcome toItsEnd(Consumer<PrintProgress> progress, Deadline giveUp, Deadline deadline)
            throws InterruptedException {
        try {
            return follow(progress, giveUp, deadline);
        } catch (InterruptedException interrupted) {
            // Whoever asked has gone. Their paper must not come out for the next applicant, and they must not wait.
            Thread.ofVirtual().name("cancel-print-job").start(() -> cancel(Deadline.after(ONE_ANSWER)));
            throw interrupted;
        }
    }

    private PrintOutcome follow(Consumer<PrintProgress> progress, Deadline giveUp, Deadline deadline)
            throws InterruptedException {
        int misses = 0;
        Deadline lost = Deadline.after(timing.lostAfter());
        while (!giveUp.passed()) {
            try {
                Optional<JobAttributes> job = client.job(id, giveUp.orAfter(ONE_ANSWER));
                if (job.isEmpty() || !isOurs(job.get())) {
                    return forgotten(misses);
                }
                IppReasons troubles = troubles(giveUp);
                misses = 0;
                lost = Deadline.after(timing.lostAfter());
                began |= job.get().began();
                stoppedBy = troubles.stops() ? troubles.reasons() : Set.of();
                if (job.get().ended()) {
                    return ended(job.get(), giveUp);
                }
                tell(progress, JobVerdict.progress(job.get(), troubles));
            } catch (IppFailure failure) {
                misses++;
                if (misses >= MISSES_BEFORE_IT_COUNTS) {
                    stoppedBy = Set.of(failure.reason());
                    tell(progress, new PrintProgress(Stage.STOPPED, stoppedBy));
                    if (lost.passed()) {
                        return new PrintOutcome.Failed(
                                failure.reason(), true, "lost under job " + id + ": " + failure.getMessage());
                    }
                }
            }
            Thread.sleep(giveUp.orAfter(timing.poll()).remaining());
        }
        return givenUp(deadline);
    }

    /** A printer that tells of the job and not of itself still prints: what is known of its troubles stays. */
    private IppReasons troubles(Deadline giveUp) throws InterruptedException {
        try {
            return client.printer(giveUp.orAfter(ONE_ANSWER)).troubles();
        } catch (IppFailure silent) {
            return new IppReasons(stoppedBy, !stoppedBy.isEmpty());
        }
    }

    /**
     * A printer that was switched off and on counts its jobs from 1 again: the number alone would let us follow
     * somebody else's.
     */
    private boolean isOurs(JobAttributes job) {
        if (nameOnPrinter.isEmpty()) {
            nameOnPrinter = job.name();
        }
        return name.isOn(job) || job.name().equals(nameOnPrinter);
    }

    private PrintOutcome forgotten(int misses) {
        Reason reason = misses > 0 ? Reason.NOT_RESPONDING : Reason.OTHER;
        return new PrintOutcome.Failed(
                stoppedBy.isEmpty() ? reason : IppReasons.foremost(stoppedBy),
                true,
                "the printer no longer knows job " + id);
    }

    private PrintOutcome ended(JobAttributes job, Deadline giveUp) throws InterruptedException {
        PrintOutcome outcome = JobVerdict.outcome(job, began, stoppedBy).orElseThrow();
        for (int i = 0; i < QUESTIONS_FOR_THE_REASON && outcome instanceof PrintOutcome.Failed; i++) {
            if (!stoppedBy.isEmpty() || giveUp.passed()) {
                break;
            }
            Thread.sleep(giveUp.orAfter(timing.poll()).remaining());
            try {
                IppReasons troubles = client.printer(giveUp.orAfter(ONE_ANSWER)).troubles();
                stoppedBy = troubles.stops() ? troubles.reasons() : Set.of();
                outcome = JobVerdict.outcome(job, began, stoppedBy).orElseThrow();
            } catch (IppFailure silent) {
                break;
            }
        }
        return outcome;
    }

    private PrintOutcome givenUp(Deadline deadline) throws InterruptedException {
        boolean canceled = cancel(deadline);
        // Between the last answer and the cancelling it may have begun, so only the printer's own word is certain.
        boolean neverBegan = false;
        try {
            Optional<JobAttributes> last = client.job(id, deadline);
            if (last.isPresent() && isOurs(last.get())) {
                neverBegan = canceled && !began && !last.get().began();
                Optional<PrintOutcome> outcome = JobVerdict.outcome(last.get(), began, stoppedBy);
                if (outcome.isPresent() && outcome.get() instanceof PrintOutcome.Printed) {
                    return outcome.get();
                }
            }
        } catch (IppFailure silent) {
            // What was known before must do.
        }
        Reason reason = stoppedBy.isEmpty() ? Reason.NOT_RESPONDING : IppReasons.foremost(stoppedBy);
        return new PrintOutcome.Failed(
                reason,
                !neverBegan,
                "job " + id + " had not ended in time; " + (canceled ? "canceled" : "not even canceled"));
    }

    private boolean cancel(Deadline deadline) {
        try {
            return client.cancelJob(id, deadline);
        } catch (IppFailure silent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tell(Consumer<PrintProgress> progress, PrintProgress now) {
        if (!now.equals(told)) {
            told = now;
            progress.accept(now);
        }
    }
}
