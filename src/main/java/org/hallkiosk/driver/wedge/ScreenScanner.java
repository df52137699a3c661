package org.hallkiosk.driver.wedge;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.NoCode;
import org.hallkiosk.device.CodeReading.ScannerTrouble;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.RepeatedCode;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.device.ScreenKeyboard.Burst;
import org.hallkiosk.device.ScreenKeyboard.Rule;

/**
 * A scanner that types into the kiosk's window. Whether it is plugged in nobody can know, so it is ready as long as it is
 * open.
 */
final class ScreenScanner implements CodeScanner, ScreenKeyboard.Listener {
    /** More than ever wait; nobody asks for them, and the oldest go first. */
    private static final int WAITING = 4;

    private final ScreenKeyboard keyboard;
    private final WedgeFraming framing;
    private final Rule rule;
    private final RepeatedCode repeated;
    private final BlockingQueue<News> arrived = new LinkedBlockingQueue<>(WAITING);
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean closed;

    ScreenScanner(ScreenKeyboard keyboard, WedgeFraming framing, Rule rule, RepeatedCode repeated) {
        this.keyboard = keyboard;
        this.framing = framing;
        this.rule = rule;
        this.repeated = repeated;
    }

    private sealed interface News {
        record Arrived(Burst burst) implements News {}

        record Closed() implements News {}
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public void typed(Burst burst) {
        arrive(new News.Arrived(burst));
    }

    private void arrive(News next) {
        while (!arrived.offer(next)) {
            arrived.poll();
        }
    }

    @Override
    public DeviceStatus status(Deadline deadline) {
        return closed
                ? DeviceStatus.of(Condition.OFFLINE, Reason.NOT_CONNECTED)
                : DeviceStatus.ready().withDetail("typed into the window; whether it is plugged in cannot be known");
    }

    @Override
    public CodeReading scan(Deadline deadline) throws InterruptedException {
        if (!turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return new ScannerTrouble(Reason.PORT_BUSY, "another scan is still under way");
        }
        try {
            return await(MonotonicClock.current().nanoTime(), deadline);
        } finally {
            turn.unlock();
        }
    }

    private CodeReading await(long asked, Deadline deadline) throws InterruptedException {
        while (!closed) {
            News news = arrived.poll(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            if (news == null) {
                return new NoCode();
            }
            if (news instanceof News.Arrived(Burst burst)) {
                Optional<CodeReading> reading = read(burst).filter(this::isNew);
                if (reading.isPresent() && burst.begun() - asked >= 0) {
                    return reading.get();
                }
            }
        }
        return new ScannerTrouble(Reason.NOT_CONNECTED, "the scanner was closed");
    }

    private boolean isNew(CodeReading reading) {
        return !(reading instanceof CodeRead(String code) && repeated.isSeenAgain(code));
    }

    private Optional<CodeReading> read(Burst burst) {
        WedgeText text = new WedgeText(framing);
        burst.text().chars().forEach(character -> text.accept(new Typed.Sign((char) character)));
        if (!burst.onlyText()) {
            text.accept(new Typed.NoCharacter());
        }
        if (burst.whole()) {
            switch (framing.terminator()) {
                case ENTER -> text.accept(new Typed.Enter());
                case TAB -> text.accept(new Typed.Tab());
                case GAP -> text.silence();
            }
        } else {
            text.silence();
        }
        return text.next();
    }

    @Override
    public void close() {
        closed = true;
        keyboard.stopListening(this);
        arrive(new News.Closed());
    }
}
