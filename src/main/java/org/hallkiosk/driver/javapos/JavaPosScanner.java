package org.hallkiosk.driver.javapos;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import jpos.JposConst;
import jpos.Scanner;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.NoCode;
import org.hallkiosk.device.CodeReading.ScannerTrouble;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.RepeatedCode;
import org.hallkiosk.transport.TransportException;

/** A code scanner behind a maker's JavaPOS service. Events are let through only while somebody scans. */
final class JavaPosScanner implements CodeScanner {
    private static final Duration STOPPING = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Scanner control;
    private final MakersThread maker;
    private final ScannerEvents events;
    private final RepeatedCode repeated;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile DeviceStatus lastStatus = DeviceStatus.ready();

    /** @param control open, claimed and enabled; given back by {@link #close()} */
    JavaPosScanner(Scanner control, MakersThread maker, ScannerEvents events, RepeatedCode repeated) {
        this.control = control;
        this.maker = maker;
        this.events = events;
        this.repeated = repeated;
    }

    /** While somebody scans: what was last known. */
    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        if (turn.tryLock()) {
            try {
                boolean online = maker.call(
                        "status",
                        deadline,
                        () -> control.getCapPowerReporting() == JposConst.JPOS_PR_NONE
                                || control.getPowerState() == JposConst.JPOS_PS_ONLINE
                                || control.getPowerState() == JposConst.JPOS_PS_UNKNOWN);
                lastStatus = online && !events.switchedOff()
                        ? DeviceStatus.ready()
                        : DeviceStatus.of(Condition.OFFLINE, Reason.NOT_RESPONDING)
                                .withDetail("switched off or off line");
            } catch (TransportException trouble) {
                dead(trouble);
            } finally {
                turn.unlock();
            }
        }
        return lastStatus;
    }

    @Override
    public CodeReading scan(Deadline deadline) throws InterruptedException {
        if (!turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return new ScannerTrouble(Reason.PORT_BUSY, "another scan is still under way");
        }
        try {
            maker.call("begin to scan", deadline, () -> {
                control.clearInput();
                events.forget();
                control.setDataEventEnabled(true);
                return true;
            });
            try {
                return await(deadline);
            } finally {
                stop();
            }
        } catch (TransportException trouble) {
            return dead(trouble);
        } finally {
            turn.unlock();
        }
    }

    private CodeReading await(Deadline deadline) throws TransportException, InterruptedException {
        while (true) {
            Optional<CodeReading> reading = events.next(deadline);
            if (reading.isEmpty()) {
                return new NoCode();
            }
            if (!(reading.get() instanceof CodeRead(String code)) || !repeated.isSeenAgain(code)) {
                return reading.get();
            }
            // An event switches events off.
            maker.call("go on scanning", deadline, () -> {
                control.setDataEventEnabled(true);
                return true;
            });
        }
    }

    private void stop() throws InterruptedException {
        try {
            maker.call("stop scanning", Deadline.after(STOPPING), () -> {
                control.setDataEventEnabled(false);
                return true;
            });
        } catch (TransportException _) {
            // The scan has its answer; whatever is wrong will say so to the next call.
        }
    }

    private ScannerTrouble dead(TransportException trouble) {
        String detail = String.valueOf(trouble.getMessage());
        lastStatus = DeviceStatus.of(Condition.OFFLINE, trouble.reason()).withDetail(detail);
        return new ScannerTrouble(trouble.reason(), detail);
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
