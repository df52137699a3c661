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
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.driver.ipp.raster.UndrawablePageException;

/**
 * A document printer or CUPS queue. Sends a document at most once: the job's name carries our own id, and a job of that
 * name that the printer still has, or has printed, is followed and not sent again. Cancels the job when the deadline
 * passes or the caller is interrupted, so that no applicant's paper comes out under the next one's eyes.
 */
public final class IppDocumentPrinter implements DocumentPrinter {
    private static final Duration TIME_TO_CANCEL = Duration.ofSeconds(1);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(3);

    private final IppClient client;
    private final boolean trustPdf;
    private final FollowTiming timing;

    private final Withdrawals withdrawals = new Withdrawals();

    /** What it last said of itself. */
    private volatile PrinterAttributes known;

    IppDocumentPrinter(IppClient client, PrinterAttributes known, boolean trustPdf, FollowTiming timing) {
        this.client = client;
        this.known = known;
        this.trustPdf = trustPdf;
        this.timing = timing;
    }

    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        try {
            known = client.printer(deadline);
            return known.status(trustPdf);
        } catch (IppFailure failure) {
            return new DeviceStatus(
                    Condition.OFFLINE, Set.of(failure.reason()), Instant.now(), String.valueOf(failure.getMessage()));
        }
    }

    /** Every question has a connection of its own. */
    @Override
    public boolean statusSharesTheWire() {
        return false;
    }

    @Override
    public PrintOutcome print(
            String jobId,
            String title,
            byte[] pdf,
            SheetOptions sheets,
            Consumer<PrintProgress> progress,
            Deadline deadline)
            throws InterruptedException {
        withdrawals.end(jobId);
        Deadline sending = keepTimeToCancel(deadline);
        JobName name = new JobName(title, jobId);
        try {
            PrinterCapabilities printer = capabilities(sending);
            Optional<DocumentFormat> format = printer.format(trustPdf);
            if (format.isEmpty()) {
                return new PrintOutcome.Failed(Reason.NOT_ACCEPTED, false, printer.whyNoFormat());
            }
            return switch (SheetCheck.of(sheets, printer)) {
                case SheetCheck.Impossible(Reason reason, String why) -> new PrintOutcome.Failed(reason, false, why);
                case SheetCheck.Possible(var jobAttributes) -> {
                    JobTicket ticket = new JobTicket(name, format.get(), jobAttributes);
                    Optional<JobAttributes> earlier = earlierJob(name, sending);
                    Optional<String> objection =
                            earlier.isPresent() ? Optional.empty() : objection(sheets, ticket, sending);
                    if (objection.isPresent()) {
                        yield new PrintOutcome.Failed(Reason.OPTION_NOT_SUPPORTED, false, objection.get());
                    }
                    JobAttributes job = earlier.isPresent()
                            ? earlier.get()
                            : send(ticket, pdf, printer.raster(), sheets, progress, sending, deadline);
                    yield new FollowedJob(client, name, job, timing).toItsEnd(progress, sending, deadline);
                }
            };
        } catch (IppFailure failure) {
            return new PrintOutcome.Failed(
                    failure.reason(), failure.mayHaveArrived(), String.valueOf(failure.getMessage()));
        } catch (UndrawablePageException undrawable) {
            return new PrintOutcome.Failed(Reason.NOT_ACCEPTED, false, String.valueOf(undrawable.getMessage()));
        }
    }

    /** A printer that does not answer this one question may still print: then what it said before must do. */
    private PrinterCapabilities capabilities(Deadline deadline) throws IppFailure, InterruptedException {
        try {
            known = client.printer(deadline.orAfter(ONE_ANSWER));
        } catch (IppFailure failure) {
            if (failure.reason() != Reason.NOT_RESPONDING && failure.reason() != Reason.ANSWER_UNREADABLE) {
                throw failure.beforeTheDocument();
            }
        }
        return known.capabilities();
    }

    /** A job of this print that waits, prints or has printed: the answer to an earlier attempt was lost. */
    private Optional<JobAttributes> earlierJob(JobName name, Deadline deadline)
            throws IppFailure, InterruptedException {
        try {
            return client.jobs(deadline.orAfter(timing.lostAfter())).stream()
                    .filter(name::isOn)
                    .filter(job -> !job.ended()
                            || JobVerdict.outcome(job, true, Set.of())
                                    .filter(PrintOutcome.Printed.class::isInstance)
                                    .isPresent())
                    .findFirst();
        } catch (IppFailure failure) {
            throw failure.beforeTheDocument();
        }
    }

    /** Asked only where there is something to object to; a printer that cannot be asked is taken by its other word. */
    private Optional<String> objection(SheetOptions sheets, JobTicket ticket, Deadline deadline)
            throws InterruptedException {
        if (sheets.equals(SheetOptions.USUAL)) {
            return Optional.empty();
        }
        try {
            return client.objectionTo(ticket, deadline.orAfter(ONE_ANSWER));
        } catch (IppFailure silent) {
            return Optional.empty();
        }
    }

    private JobAttributes send(
            JobTicket ticket,
            byte[] pdf,
            RasterCapabilities raster,
            SheetOptions sheets,
            Consumer<PrintProgress> progress,
            Deadline sending,
            Deadline deadline)
            throws IppFailure, UndrawablePageException, InterruptedException {
        JobSender sender = new JobSender(client, ticket, timing, progress);
        try {
            return sender.send(
                    switch (ticket.format()) {
                        case PDF -> DocumentBody.pdf(pdf);
                        case PWG_RASTER -> DocumentBody.raster(pdf, raster.form(sheets));
                    },
                    sending,
                    deadline);
        } catch (InterruptedException interrupted) {
            // Whoever asked has gone; what reached the printer must not come out for the next applicant.
            withdrawals.begin(ticket.name().jobId(), sender::withdraw);
            throw interrupted;
        } catch (IppFailure failure) {
            if (failure.mayHaveArrived()) {
                withdrawals.begin(ticket.name().jobId(), sender::withdraw);
            }
            throw failure;
        }
    }

    private static Deadline keepTimeToCancel(Deadline deadline) {
        long reserve = Math.min(TIME_TO_CANCEL.toNanos(), deadline.remaining().toNanos() / 4);
        return new Deadline(deadline.nanoTime() - reserve);
    }

    @Override
    public void close() {
        withdrawals.close();
        client.close();
    }
}
