package org.hallkiosk.driver.javapos;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jpos.JposConst;
import jpos.POSPrinterConst;
import jpos.events.ErrorEvent;
import jpos.events.ErrorListener;
import jpos.events.OutputCompleteEvent;
import jpos.events.OutputCompleteListener;
import jpos.events.StatusUpdateEvent;
import jpos.events.StatusUpdateListener;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/**
 * What a JavaPOS printer tells on threads of its own: kept until somebody asks. Its error events are always answered with
 * "clear", because the usual answer, "retry", would print a ticket twice.
 */
final class PrinterEvents implements ErrorListener, OutputCompleteListener, StatusUpdateListener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Integer> complete = new HashSet<>();
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private Optional<OutputEnd.Failed> failure = Optional.empty();
    private boolean closed;

    /** How an output ended. */
    sealed interface OutputEnd {

        record Complete() implements OutputEnd {}

        record Failed(Reason reason, String detail) implements OutputEnd {}

        /** Nothing was said by the deadline. */
        record Unknown() implements OutputEnd {}
    }

    /** Before an output begins: what was said of earlier ones is no answer to it. */
    void forgetOutputs() {
        lock.lock();
        try {
            complete.clear();
            failure = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    OutputEnd await(int output, Deadline deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                if (complete.contains(output)) {
                    return new OutputEnd.Complete();
                }
                if (failure.isPresent()) {
                    return failure.get();
                }
                if (closed) {
                    return new OutputEnd.Failed(Reason.NOT_CONNECTED, "closed while it printed");
                }
                if (changed.awaitNanos(deadline.remaining().toNanos()) <= 0) {
                    return new OutputEnd.Unknown();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** What the printer says is wrong with it now. */
    Set<Reason> reasons() {
        lock.lock();
        try {
            return reasons.isEmpty() ? Set.of() : EnumSet.copyOf(reasons);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void outputCompleteOccurred(OutputCompleteEvent event) {
        lock.lock();
        try {
            complete.add(event.getOutputID());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void errorOccurred(ErrorEvent event) {
        event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
        lock.lock();
        try {
            failure = Optional.of(new OutputEnd.Failed(
                    JavaPosErrors.reason(event.getErrorCode(), event.getErrorCodeExtended()),
                    JavaPosErrors.meaning(event.getErrorCode(), event.getErrorCodeExtended())));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void statusUpdateOccurred(StatusUpdateEvent event) {
        lock.lock();
        try {
            switch (event.getStatus()) {
                case POSPrinterConst.PTR_SUE_COVER_OPEN, POSPrinterConst.PTR_SUE_REC_COVER_OPEN ->
                    reasons.add(Reason.COVER_OPEN);
                case POSPrinterConst.PTR_SUE_COVER_OK, POSPrinterConst.PTR_SUE_REC_COVER_OK ->
                    reasons.remove(Reason.COVER_OPEN);
                case POSPrinterConst.PTR_SUE_REC_EMPTY -> paper(Reason.MEDIA_EMPTY);
                case POSPrinterConst.PTR_SUE_REC_NEAREMPTY -> paper(Reason.MEDIA_LOW);
                case POSPrinterConst.PTR_SUE_REC_PAPEROK ->
                    reasons.removeAll(Set.of(Reason.MEDIA_EMPTY, Reason.MEDIA_LOW));
                case JposConst.JPOS_SUE_POWER_OFF,
                        JposConst.JPOS_SUE_POWER_OFFLINE,
                        JposConst.JPOS_SUE_POWER_OFF_OFFLINE -> reasons.add(Reason.NOT_RESPONDING);
                case JposConst.JPOS_SUE_POWER_ONLINE -> reasons.remove(Reason.NOT_RESPONDING);
                default -> {
                    // Of other stations, of firmware, of idleness: nothing that keeps a ticket from coming out.
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void paper(Reason reason) {
        reasons.removeAll(Set.of(Reason.MEDIA_EMPTY, Reason.MEDIA_LOW));
        reasons.add(reason);
    }
}
