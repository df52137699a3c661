package org.hallkiosk.driver.javapos;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.driver.javapos.PrinterEvents.OutputEnd;
import org.hallkiosk.transport.TransportException;

/**
 * A ticket printer behind a maker's JavaPOS service. It prints asynchronously and waits for the service's word that the
 * output is complete; nothing is ever sent again by itself.
 */
final class JavaPosPrinter implements TicketPrinter {
    private static final Duration CLEARING = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int WHOLE_CUT = 90;
    private static final Set<Reason> STOPPING = EnumSet.of(Reason.COVER_OPEN, Reason.MEDIA_EMPTY);

    private final POSPrinter control;
    private final MakersThread maker;
    private final PrinterEvents events;
    private final TicketSteps steps;
    private final boolean confirmsPrinted;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile DeviceStatus lastStatus = DeviceStatus.ready();

    /** @param control open, claimed and enabled; given back by {@link #close()} */
    JavaPosPrinter(
            POSPrinter control, MakersThread maker, PrinterEvents events, TicketSteps steps, boolean confirmsPrinted) {
        this.control = control;
        this.maker = maker;
        this.events = events;
        this.steps = steps;
        this.confirmsPrinted = confirmsPrinted;
    }

    /** While a ticket is printed: what was last known. */
    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        if (turn.tryLock()) {
            try {
                lastStatus = ask(deadline);
            } catch (TransportException trouble) {
                lastStatus = DeviceStatus.of(Condition.OFFLINE, trouble.reason())
                        .withDetail(String.valueOf(trouble.getMessage()));
            } finally {
                turn.unlock();
            }
        }
        return lastStatus;
    }

    private DeviceStatus ask(Deadline deadline) throws TransportException, InterruptedException {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(events.reasons());
        reasons.addAll(maker.call("status", deadline, this::properties));
        if (reasons.contains(Reason.NOT_RESPONDING)) {
            return DeviceStatus.of(Condition.OFFLINE, Reason.NOT_RESPONDING).withDetail("switched off or off line");
        }
        Reason[] all = reasons.toArray(Reason[]::new);
        if (reasons.stream().anyMatch(STOPPING::contains)) {
            return DeviceStatus.of(Condition.FAULT, all);
        }
        return reasons.isEmpty() ? DeviceStatus.ready() : DeviceStatus.of(Condition.WARNING, all);
    }

    private Set<Reason> properties() throws JposException {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (control.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
            int power = control.getPowerState();
            if (power != JposConst.JPOS_PS_ONLINE && power != JposConst.JPOS_PS_UNKNOWN) {
                reasons.add(Reason.NOT_RESPONDING);
            }
        }
        if (control.getCapCoverSensor() && control.getCoverOpen()) {
            reasons.add(Reason.COVER_OPEN);
        }
        if (control.getCapRecEmptySensor() && control.getRecEmpty()) {
            reasons.add(Reason.MEDIA_EMPTY);
        } else if (control.getCapRecNearEndSensor() && control.getRecNearEnd()) {
            reasons.add(Reason.MEDIA_LOW);
        }
        return reasons;
    }

    @Override
    public PrintOutcome print(String jobId, TicketDocument ticket, Deadline deadline) throws InterruptedException {
        List<PrintStep> ticketSteps = steps.of(ticket);
        Optional<String> missing = steps.missing(ticketSteps);
        if (missing.isPresent()) {
            return new PrintOutcome.Failed(
                    Reason.NOT_ACCEPTED,
                    false,
                    "the printer has no character U+%04X"
                            .formatted(missing.get().codePointAt(0)));
        }
        if (!turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return new PrintOutcome.Failed(Reason.PORT_BUSY, false, "another ticket is still being printed");
        }
        try {
            return printNow(ticketSteps, deadline);
        } finally {
            turn.unlock();
        }
    }

    private PrintOutcome printNow(List<PrintStep> ticketSteps, Deadline deadline) throws InterruptedException {
        AtomicBoolean mayPrint = new AtomicBoolean();
        try {
            DeviceStatus before = ask(deadline);
            if (!before.condition().canServe()) {
                return new PrintOutcome.Failed(mainReason(before.reasons()), false, before.detail());
            }
            events.forgetOutputs();
            int output = maker.call("print", deadline, () -> submit(ticketSteps, mayPrint));
            return switch (events.await(output, deadline)) {
                case OutputEnd.Complete _ -> confirmsPrinted ? new PrintOutcome.Printed() : new PrintOutcome.Sent();
                case OutputEnd.Failed(Reason reason, String detail) -> failed(reason, detail, true);
                case OutputEnd.Unknown _ ->
                    failed(
                            events.reasons().isEmpty() ? Reason.NOT_RESPONDING : mainReason(events.reasons()),
                            "the maker's driver did not say that the ticket is complete",
                            true);
            };
        } catch (TransportException trouble) {
            return failed(trouble.reason(), String.valueOf(trouble.getMessage()), mayPrint.get());
        }
    }

    /** On the maker's thread; gives the number of the last output. */
    private int submit(List<PrintStep> ticketSteps, AtomicBoolean mayPrint) throws JposException {
        boolean buffered = control.getCapTransaction();
        mayPrint.set(!buffered);
        if (buffered) {
            control.transactionPrint(POSPrinterConst.PTR_S_RECEIPT, POSPrinterConst.PTR_TP_TRANSACTION);
        }
        for (PrintStep step : ticketSteps) {
            submit(step);
        }
        if (buffered) {
            mayPrint.set(true);
            control.transactionPrint(POSPrinterConst.PTR_S_RECEIPT, POSPrinterConst.PTR_TP_NORMAL);
        }
        return control.getOutputID();
    }

    private void submit(PrintStep step) throws JposException {
        switch (step) {
            case PrintStep.Text(String text) -> control.printNormal(POSPrinterConst.PTR_S_RECEIPT, text);
            case PrintStep.Code(String content, int symbology, int height, int width, int text) -> {
                if (control.getCapRecBarCode()) {
                    control.printBarCode(
                            POSPrinterConst.PTR_S_RECEIPT,
                            content,
                            symbology,
                            height,
                            width,
                            POSPrinterConst.PTR_BC_CENTER,
                            text);
                } else {
                    control.printNormal(POSPrinterConst.PTR_S_RECEIPT, content + "\n");
                }
            }
            case PrintStep.Cut _ -> {
                if (control.getCapRecPapercut()) {
                    control.printNormal(
                            POSPrinterConst.PTR_S_RECEIPT, "\n".repeat(Math.max(0, control.getRecLinesToPaperCut())));
                    control.cutPaper(WHOLE_CUT);
                }
            }
        }
    }

    /** What is still waiting is taken back: it must not come out under the next applicant's eyes. */
    private PrintOutcome failed(Reason reason, String detail, boolean mayHavePrinted) throws InterruptedException {
        try {
            maker.call("clear output", Deadline.after(CLEARING), () -> {
                control.clearOutput();
                return true;
            });
        } catch (TransportException _) {
            // The first trouble is the one worth telling.
        }
        return new PrintOutcome.Failed(reason, mayHavePrinted, detail);
    }

    private static Reason mainReason(Set<Reason> reasons) {
        return reasons.stream().findFirst().orElse(Reason.OTHER);
    }

    @Override
    public void close() {
        events.close();
        maker.closeAfter(() -> {
            control.close();
            return true;
        });
        maker.awaitEnd(Deadline.after(CLOSING));
    }
}
