package org.hallkiosk.driver.ipp;

import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.PrintProgress.Stage;
import org.hallkiosk.device.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Brings one document to the printer, once. A printer with little memory takes a document while it prints and stops taking
 * when its paper is out, so a standstill alone is no failure; a standstill of a printer that answers nothing is. One thread.
 */
final class JobSender {
    private static final Duration ONE_ANSWER = Duration.ofSeconds(3);

    /** So long may a connection stand still before the printer is asked why. */
    private static final Duration STANDSTILL = Duration.ofSeconds(2);

    private static final Duration TIME_TO_LOOK = Duration.ofSeconds(1);

    private final IppClient client;
    private final JobTicket ticket;
    private final FollowTiming timing;
    private final Consumer<PrintProgress> progress;
    private @Nullable PrintProgress told;

    JobSender(IppClient client, JobTicket ticket, FollowTiming timing, Consumer<PrintProgress> progress) {
        this.client = client;
        this.ticket = ticket;
        this.timing = timing;
        this.progress = progress;
    }

    /**
     * A printer that answers "busy" has taken nothing, so asking again prints nothing twice.
     *
     * @param deadline of the sending
     * @param last until then it may be looked for, when the printer has not answered by the deadline
     */
    JobAttributes send(BodyPublisher document, Deadline deadline, Deadline last)
            throws IppFailure, InterruptedException {
        tell(new PrintProgress(Stage.SENDING, Set.of()));
        while (true) {
            try {
                return sendOnce(document, deadline, last);
            } catch (IppFailure failure) {
                if (failure.reason() != Reason.PORT_BUSY) {
                    throw failure;
                }
                IppReasons troubles = whyBusy(deadline);
                tell(
                        troubles.stops()
                                ? new PrintProgress(Stage.STOPPED, troubles.reasons())
                                : new PrintProgress(Stage.QUEUED, Set.of(Reason.PORT_BUSY)));
                Thread.sleep(deadline.orAfter(timing.poll()).remaining());
                if (deadline.passed()) {
                    throw troubles.stops()
                            ? new IppFailure(IppReasons.foremost(troubles.reasons()), false, "busy, and stopped")
                            : failure;
                }
            }
        }
    }

    /** A printer that was too busy for the document may be too busy for this question. */
    private IppReasons whyBusy(Deadline deadline) throws InterruptedException {
        try {
            return client.printer(deadline.orAfter(ONE_ANSWER)).troubles();
        } catch (IppFailure silent) {
            return new IppReasons(Set.of(), false);
        }
    }

    private JobAttributes sendOnce(BodyPublisher document, Deadline deadline, Deadline last)
            throws IppFailure, InterruptedException {
        try {
            return watched(client.printJob(ticket, document, deadline), deadline);
        } catch (IppFailure failure) {
            if (!failure.mayHaveArrived()) {
                throw failure;
            }
            // The answer got lost, the document perhaps not: look for it before calling it uncertain.
            // Half of what is left is for cancelling it, where it came too late.
            Deadline look = last.orAfter(last.remaining().dividedBy(2)).orAfter(TIME_TO_LOOK);
            return onThePrinter(look).orElseThrow(() -> failure);
        }
    }

    /** Ends at the deadline even in the middle of the answer, and sooner when nobody is there to take the document. */
    private JobAttributes watched(IppClient.Sending sending, Deadline deadline)
            throws IppFailure, InterruptedException {
        try {
            return awaitJob(sending, deadline);
        } catch (InterruptedException interrupted) {
            sending.breakOff();
            throw interrupted;
        }
    }

    private JobAttributes awaitJob(IppClient.Sending sending, Deadline deadline)
            throws IppFailure, InterruptedException {
        Deadline lost = Deadline.after(timing.lostAfter());
        while (true) {
            Optional<JobAttributes> job =
                    sending.job(deadline.orAfter(timing.poll()).remaining());
            if (job.isPresent()) {
                return job.get();
            }
            if (deadline.passed()) {
                sending.breakOff();
                throw new IppFailure(Reason.NOT_RESPONDING, true, "Print-Job: no whole answer in time");
            }
            if (sending.idle().compareTo(STANDSTILL) < 0) {
                lost = Deadline.after(timing.lostAfter());
                continue;
            }
            try {
                IppReasons troubles =
                        client.printer(deadline.orAfter(ONE_ANSWER)).troubles();
                lost = Deadline.after(timing.lostAfter());
                tell(
                        troubles.stops()
                                ? new PrintProgress(Stage.STOPPED, troubles.reasons())
                                : new PrintProgress(Stage.SENDING, Set.of()));
            } catch (IppFailure silent) {
                if (lost.passed()) {
                    sending.breakOff();
                    throw new IppFailure(
                            silent.reason(),
                            true,
                            "Print-Job: stood still after " + sending.bytes() + " bytes; " + silent.getMessage());
                }
            }
        }
    }

    /**
     * Cancels what reached the printer of a document that nobody waits for any more. A printer that is slow to answer may
     * be slow to make a job of it, so it is looked for as long as a printer may be silent.
     */
    void withdraw() {
        Deadline end = Deadline.after(timing.lostAfter());
        try {
            do {
                Optional<JobAttributes> job = onThePrinter(end.orAfter(ONE_ANSWER));
                if (job.isPresent() && (job.get().ended() || canceled(job.get(), end.orAfter(ONE_ANSWER)))) {
                    return;
                }
                Thread.sleep(end.orAfter(timing.poll()).remaining());
            } while (!end.passed());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean canceled(JobAttributes job, Deadline deadline) throws InterruptedException {
        try {
            return client.cancelJob(job.id(), deadline);
        } catch (IppFailure silent) {
            return false;
        }
    }

    /** Our job among the printer's, whether it has ended or not. */
    private Optional<JobAttributes> onThePrinter(Deadline deadline) throws InterruptedException {
        try {
            return client.jobs(deadline).stream().filter(ticket.name()::isOn).findFirst();
        } catch (IppFailure silent) {
            return Optional.empty();
        }
    }

    private void tell(PrintProgress now) {
        if (!now.equals(told)) {
            told = now;
            progress.accept(now);
        }
    }
}
