package org.hallkiosk.transcript;

import java.nio.file.Path;
import java.time.Duration;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.simulator.PseudoTerminal;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.TransportException;

/**
 * A transcript's device at the far end of a real pseudo-terminal, with one fault, in the machine's time. A thread of its own
 * carries the bytes. It hears a question only where one write of the driver is one question.
 */
final class PlayedPort implements AutoCloseable {
    private static final Duration SLICE = Duration.ofMillis(5);

    private final PseudoTerminal terminal;
    private final FaultyLine line;
    private final Thread carrier;
    private Connection far;

    PlayedPort(Path link, Transcript transcript, Fault fault) {
        this.line = new FaultyLine(transcript, fault, MonotonicClock.current());
        this.terminal = PseudoTerminal.unpaced(link);
        this.far = line.open(Deadline.after(SLICE));
        this.carrier = Thread.ofPlatform().name("played " + link.getFileName()).start(this::carry);
    }

    private void carry() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                byte[] asked = terminal.read(SLICE);
                synchronized (line) {
                    pass(asked);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(byte[] asked) throws InterruptedException {
        if (!line.alive()) {
            return;
        }
        try {
            if (asked.length > 0) {
                far.write(asked, Deadline.after(SLICE));
            }
            byte[] says = far.read(Deadline.after(Duration.ZERO));
            if (says.length > 0) {
                terminal.write(says);
            }
        } catch (TransportException cut) {
            terminal.unplug();
        }
    }

    void begin(Step step) {
        synchronized (line) {
            line.begin(step);
        }
    }

    boolean happened() {
        synchronized (line) {
            return line.happened();
        }
    }

    /** What was on its way has arrived, the device is well, and its cable is in. */
    void mend() throws InterruptedException {
        Duration untilQuiet;
        synchronized (line) {
            untilQuiet = line.untilQuiet();
        }
        MonotonicClock.current().sleep(untilQuiet.plus(SLICE));
        synchronized (line) {
            line.heal();
            if (!line.alive()) {
                far = line.open(Deadline.after(SLICE));
                terminal.plugIn();
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        carrier.interrupt();
        carrier.join();
        terminal.close();
    }
}
