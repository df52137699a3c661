package org.hallkiosk.driver.wedge;

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

/** A scanner that types, on its open input device. There is nothing to ask it: its status says whether it is plugged in. */
final class WedgeScanner implements CodeScanner {

    private final Connection connection;
    private final WedgeFraming framing;
    private final RepeatedCode repeated;
    private final KeyEventDecoder decoder = new KeyEventDecoder();
    private final UsKeyboard keyboard = new UsKeyboard();
    private final WedgeText text;
    private final ReentrantLock wire = new ReentrantLock(true);
    private long lastKey = MonotonicClock.current().nanoTime();
    private volatile DeviceStatus lastStatus = DeviceStatus.ready();

    WedgeScanner(Connection connection, WedgeFraming framing, RepeatedCode repeated) {
        this.connection = connection;
        this.framing = framing;
        this.repeated = repeated;
        this.text = new WedgeText(framing);
    }

    /** At once: a scan that is under way knows best whether the device is there. */
    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        if (wire.tryLock()) {
            try {
                forgetWhatCameBefore();
                lastStatus = DeviceStatus.ready();
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
            return await(deadline);
        } catch (TransportException dead) {
            return dead(dead);
        } finally {
            wire.unlock();
        }
    }

    private CodeReading await(Deadline deadline) throws TransportException, InterruptedException {
        while (true) {
            Optional<CodeReading> next = text.next();
            if (next.isPresent() && !isTheSameStill(next.get())) {
                return next.get();
            }
            if (deadline.passed()) {
                return text.awaitsWantedCode() ? new CodeTrouble(Problem.TORN) : new NoCode();
            }
            byte[] arrived = connection.read(text.awaitsMore() ? deadline.orAfter(framing.gap()) : deadline);
            if (arrived.length > 0) {
                type(arrived);
            } else if (!deadline.passed()) {
                text.silence();
            }
        }
    }

    private void type(byte[] arrived) {
        lastKey = MonotonicClock.current().nanoTime();
        for (KeyEvent event : decoder.add(arrived)) {
            keyboard.take(event).ifPresent(text::accept);
        }
    }

    private boolean isTheSameStill(CodeReading reading) {
        return reading instanceof CodeRead(String code) && repeated.isSeenAgain(code);
    }

    private void forgetWhatCameBefore() throws TransportException, InterruptedException {
        if (MonotonicClock.current().nanoTime() - lastKey > framing.gap().toNanos()) {
            // Nobody was reading when the keys paused.
            text.silence();
        }
        byte[] before = connection.read(Deadline.after(Duration.ZERO));
        while (before.length > 0) {
            type(before);
            before = connection.read(Deadline.after(Duration.ZERO));
        }
        text.forget().forEach(this::isTheSameStill);
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
