package org.hallkiosk.driver.scanner;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.CodeTrouble;
import org.hallkiosk.device.CodeReading.NoCode;
import org.hallkiosk.device.CodeReading.Problem;
import org.hallkiosk.device.CodeReading.ScannerTrouble;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.RepeatedCode;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.TransportException;

/**
 * A code scanner on an open port. A dead port stays dead until the device is opened again. A scanner has no question
 * that all of them answer, so its status says only whether its port is alive.
 */
public final class SerialScanner implements CodeScanner {
    private static final Duration WRITE_PATIENCE = Duration.ofMillis(500);
    /** Scanners end a triggered look by themselves after some seconds; asking again meanwhile changes nothing. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(4);

    private final Connection connection;
    private final ScannerFraming framing;
    private final ScannerTrigger trigger;
    private final RepeatedCode repeated;
    private final ScannerText text;
    private final ReentrantLock wire = new ReentrantLock(true);
    private long lastHeard = MonotonicClock.current().nanoTime();
    private volatile DeviceStatus lastStatus = DeviceStatus.ready();

    /** @param connection given back by {@link #close()} */
    public SerialScanner(Connection connection, ScannerFraming framing, ScannerTrigger trigger, RepeatedCode repeated) {
        this.connection = connection;
        this.framing = framing;
        this.trigger = trigger;
        this.repeated = repeated;
        this.text = new ScannerText(framing, trigger);
    }

    /** At once: a scan that is under way knows best whether the port is alive. */
    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        if (wire.tryLock()) {
            try {
                forgetWhatCameBefore();
                lastStatus = text.triggerRefused() ? refused() : DeviceStatus.ready();
            } catch (TransportException dead) {
                dead(dead);
            } finally {
                wire.unlock();
            }
        }
        return lastStatus;
    }

    @Override
    public CodeReading scan(Deadline deadline) throws InterruptedException {
        if (!wire.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return new ScannerTrouble(Reason.PORT_BUSY, "another scan is still under way");
        }
        try {
            forgetWhatCameBefore();
            look(deadline);
            try {
                return await(deadline);
            } finally {
                stopLooking();
            }
        } catch (TransportException dead) {
            return dead(dead);
        } finally {
            wire.unlock();
        }
    }

    private CodeReading await(Deadline deadline) throws TransportException, InterruptedException {
        boolean pausing = false;
        while (true) {
            Optional<CodeReading> code = text.next();
            if (code.isPresent() && !isTheSameStill(code.get())) {
                return code.get();
            }
            if (deadline.passed()) {
                return text.awaitsWantedCode() ? new CodeTrouble(Problem.TORN) : new NoCode();
            }
            Duration inCode = pausing ? framing.gap().minus(framing.pause()) : framing.pause();
            Duration patience = text.awaitsMore() ? inCode : LOOK_AGAIN;
            byte[] arrived = connection.read(deadline.orAfter(patience));
            if (arrived.length > 0) {
                accept(arrived);
                pausing = false;
            } else if (!deadline.passed()) {
                if (!text.awaitsMore()) {
                    look(deadline);
                } else if (pausing) {
                    text.silence();
                    pausing = false;
                } else {
                    text.pause();
                    pausing = true;
                }
            }
        }
    }

    /**
     * Reads it rather than discarding it unseen: when a code is just coming in, its rest must not be taken for a code of
     * its own.
     */
    private void forgetWhatCameBefore() throws TransportException, InterruptedException {
        long silent = MonotonicClock.current().nanoTime() - lastHeard;
        if (silent > framing.gap().toNanos()) {
            // A code that broke off while nobody listened must not swallow the next applicant's.
            text.silence();
        } else if (silent > framing.pause().toNanos()) {
            text.pause();
        }
        byte[] before = connection.read(Deadline.after(Duration.ZERO));
        while (before.length > 0) {
            accept(before);
            before = connection.read(Deadline.after(Duration.ZERO));
        }
        text.forget().forEach(this::isTheSameStill);
    }

    private boolean isTheSameStill(CodeReading reading) {
        return reading instanceof CodeRead(String code) && repeated.isSeenAgain(code);
    }

    private void accept(byte[] arrived) {
        lastHeard = MonotonicClock.current().nanoTime();
        text.accept(arrived);
    }

    private void look(Deadline deadline) throws TransportException, InterruptedException {
        if (trigger != ScannerTrigger.NONE) {
            connection.write(trigger.on(), deadline.orAfter(WRITE_PATIENCE));
        }
    }

    private void stopLooking() {
        byte[] off = trigger.off();
        if (off.length == 0) {
            return;
        }
        try {
            connection.write(off, Deadline.after(WRITE_PATIENCE));
        } catch (TransportException lightStaysOn) {
            // The scan has its answer; a port that has just died will say so to the next call.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A warning, because a scanner that looks all the time refuses the trigger and reads all the same. */
    private static DeviceStatus refused() {
        return DeviceStatus.of(Condition.WARNING, Reason.OTHER)
                .withDetail(
                        "the scanner refuses the command to look (is it in command trigger mode? else trigger: none)");
    }

    private ScannerTrouble dead(TransportException trouble) {
        String detail = String.valueOf(trouble.getMessage());
        lastStatus = DeviceStatus.of(Condition.OFFLINE, trouble.reason()).withDetail(detail);
        return new ScannerTrouble(trouble.reason(), detail);
    }

    @Override
    public void close() {
        connection.close();
    }
}
