package org.hallkiosk.driver.ipp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.PrintProgress.Stage;
import org.hallkiosk.device.Reason;

/**
 * A document printer or CUPS queue. Sends a document at most once: the job's name carries our own id, and a job of that
 * name that the printer still has, or has printed, is followed and not sent again. Cancels the job when the deadline
 * passes or the caller is interrupted, so that no applicant's paper comes out under the next one's eyes.
 */
public final class IppDocumentPrinter implements DocumentPrinter {
    private static final Duration TIME_TO_CANCEL = Duration.ofSeconds(1);

    private final IppClient client;
    private final Duration poll;
    private final Duration lostAfter;

    IppDocumentPrinter(IppClient client, Duration poll, Duration lostAfter) {
        this.client = client;
        this.poll = poll;
        this.lostAfter = lostAfter;
    }

    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        try {
            return client.printer(deadline).status();
        } catch (IppFailure failure) {
            return new DeviceStatus(
                    Condition.OFFLINE, Set.of(failure.reason()), Instant.now(), String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public PrintOutcome print(
            String jobId, String title, byte[] pdf, Consumer<PrintProgress> progress, Deadline deadline)
            throws InterruptedException {
        Deadline sending = keepTimeToCancel(deadline);
        JobName name = new JobName(title, jobId);
        JobAttributes job;
        try {
            PrinterAttributes printer = client.printer(sending);
            if (!printer.takesPdf()) {
                return new PrintOutcome.Failed(Reason.NOT_ACCEPTED, false, "does not print application/pdf");
            }
            Optional<JobAttributes> earlier = earlierJob(name, sending);
            if (earlier.isPresent()) {
                job = earlier.get();
            } else {
                job = sendWhenItHasTime(name, printer.takesA4(), pdf, progress, sending);
            }
        } catch (IppFailure failure) {
            return new PrintOutcome.Failed(
                    failure.reason(), failure.mayHaveArrived(), String.valueOf(failure.getMessage()));
        }
        return new FollowedJob(client, name, job, poll, lostAfter).toItsEnd(progress, sending, deadline);
    }

    /** A job of this print that waits, prints or has printed: the answer to an earlier attempt was lost. */
    private Optional<JobAttributes> earlierJob(JobName name, Deadline deadline)
            throws IppFailure, InterruptedException {
        return client.jobs(deadline).stream()
                .filter(job -> name.isOn(job))
                .filter(job -> !job.ended()
                        || JobVerdict.outcome(job, true, Set.of())
                                .filter(PrintOutcome.Printed.class::isInstance)
                                .isPresent())
                .findFirst();
    }

    /** A printer that answers "busy" has taken nothing, so asking again prints nothing twice. */
    private JobAttributes sendWhenItHasTime(
            JobName name, boolean onA4, byte[] pdf, Consumer<PrintProgress> progress, Deadline deadline)
            throws IppFailure, InterruptedException {
        PrintProgress told = new PrintProgress(Stage.SENDING, Set.of());
        progress.accept(told);
        while (true) {
            try {
                return send(name, onA4, pdf, deadline);
            } catch (IppFailure failure) {
                if (failure.reason() != Reason.PORT_BUSY) {
                    throw failure;
                }
                IppReasons troubles = client.printer(deadline).troubles();
                PrintProgress waiting = troubles.stops()
                        ? new PrintProgress(Stage.STOPPED, troubles.reasons())
                        : new PrintProgress(Stage.QUEUED, Set.of(Reason.PORT_BUSY));
                if (!waiting.equals(told)) {
                    told = waiting;
                    progress.accept(waiting);
                }
                Thread.sleep(deadline.orAfter(poll).remaining());
                if (deadline.passed()) {
                    throw troubles.stops()
                            ? new IppFailure(IppReasons.foremost(troubles.reasons()), false, "busy, and stopped")
                            : failure;
                }
            }
        }
    }

    private JobAttributes send(JobName name, boolean onA4, byte[] pdf, Deadline deadline)
            throws IppFailure, InterruptedException {
        try {
            return client.printJob(name.text(), onA4, pdf, deadline);
        } catch (IppFailure failure) {
            if (!failure.mayHaveArrived()) {
                throw failure;
            }
            // The answer got lost, the document perhaps not: look for it before calling it uncertain.
            try {
                Optional<JobAttributes> found = client.jobs(deadline.orAfter(TIME_TO_CANCEL)).stream()
                        .filter(name::isOn)
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IppFailure alsoLost) {
                failure.addSuppressed(alsoLost);
            }
            throw new IppFailure(failure.reason(), true, String.valueOf(failure.getMessage()));
        }
    }

    private static Deadline keepTimeToCancel(Deadline deadline) {
        long reserve = Math.min(TIME_TO_CANCEL.toNanos(), deadline.remaining().toNanos() / 4);
        return new Deadline(deadline.nanoTime() - reserve);
    }

    @Override
    public void close() {
        client.close();
    }
}
