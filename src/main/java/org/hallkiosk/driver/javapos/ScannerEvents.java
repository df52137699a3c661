package org.hallkiosk.driver.javapos;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import jpos.events.DataEvent;
import jpos.events.DataListener;
import jpos.events.ErrorEvent;
import jpos.events.ErrorListener;
import jpos.events.StatusUpdateEvent;
import jpos.events.StatusUpdateListener;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.CodeTrouble;
import org.hallkiosk.device.CodeReading.Problem;
import org.hallkiosk.device.CodeReading.ScannerTrouble;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.text.CodeText;

/**
 * What a JavaPOS scanner tells on threads of its own: kept until somebody asks. The data are the service's only while its
 * event lasts, so they are taken inside it.
 */
final class ScannerEvents implements DataListener, ErrorListener, StatusUpdateListener {
    private final Scanner control;
    private final int longest;
    private final BlockingQueue<CodeReading> readings = new LinkedBlockingQueue<>();
    private volatile boolean switchedOff;

    ScannerEvents(Scanner control, int longest) {
        this.control = control;
        this.longest = longest;
    }

    void forget() {
        readings.clear();
    }

    Optional<CodeReading> next(Deadline deadline) throws InterruptedException {
        return Optional.ofNullable(readings.poll(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
    }

    boolean switchedOff() {
        return switchedOff;
    }

    void close() {
        readings.add(new ScannerTrouble(Reason.NOT_CONNECTED, "closed while it scanned"));
    }

    @Override
    public void dataOccurred(DataEvent event) {
        readings.add(taken());
    }

    private CodeReading taken() {
        try {
            byte[] decoded = control.getScanDataLabel();
            byte[] bytes = decoded == null || decoded.length == 0 ? control.getScanData() : decoded;
            if (bytes == null || bytes.length == 0) {
                return new CodeTrouble(Problem.TORN);
            }
            return bytes.length > longest
                    ? new CodeTrouble(Problem.TOO_LONG)
                    : CodeText.of(bytes, true)
                            .<CodeReading>map(CodeRead::new)
                            .orElse(new CodeTrouble(Problem.NOT_TEXT));
        } catch (JposException error) {
            return new ScannerTrouble(
                    JavaPosErrors.reason(error.getErrorCode(), error.getErrorCodeExtended()),
                    JavaPosErrors.meaning(error.getErrorCode(), error.getErrorCodeExtended()));
        } catch (RuntimeException | Error failed) {
            return new ScannerTrouble(
                    Reason.OTHER,
                    "the maker's driver failed with " + failed.getClass().getName());
        }
    }

    /** A code that could not be taken in whole is the applicant's to show again; a scanner that failed is not. */
    @Override
    public void errorOccurred(ErrorEvent event) {
        event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
        Reason reason = JavaPosErrors.reason(event.getErrorCode(), event.getErrorCodeExtended());
        readings.add(
                reason == Reason.NOT_CONNECTED || reason == Reason.NOT_RESPONDING
                        ? new ScannerTrouble(
                                reason, JavaPosErrors.meaning(event.getErrorCode(), event.getErrorCodeExtended()))
                        : new CodeTrouble(Problem.TORN));
    }

    @Override
    public void statusUpdateOccurred(StatusUpdateEvent event) {
        switch (event.getStatus()) {
            case JposConst.JPOS_SUE_POWER_OFF,
                    JposConst.JPOS_SUE_POWER_OFFLINE,
                    JposConst.JPOS_SUE_POWER_OFF_OFFLINE -> {
                switchedOff = true;
                readings.add(new ScannerTrouble(Reason.NOT_RESPONDING, "switched off or off line"));
            }
            case JposConst.JPOS_SUE_POWER_ONLINE -> switchedOff = false;
            default -> {
                // Of firmware and the like: nothing that keeps a code from being read.
            }
        }
    }
}
