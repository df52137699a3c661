package org.hallkiosk.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.transport.SerialLine;

/**
 * A code scanner on the far side of a serial port. It looks all the time, as most do in a terminal: what is shown to it
 * goes out at once, with the terminator that it was set to.
 */
public final class SimulatedCodeScanner implements ShowsCodes {
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration READ_SLICE = Duration.ofMillis(50);
    /** Valid in no text, wherever it stands. */
    private static final byte GARBLE = (byte) 0xFF;

    private final SimulatedPort port;
    private final byte[] before;
    private final byte[] after;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final Thread listener;
    private volatile boolean closed;

    private SimulatedCodeScanner(SimulatedPort port, byte[] before, byte[] after) {
        this.port = port;
        this.before = before.clone();
        this.after = after.clone();
        this.listener = Thread.ofPlatform().daemon().name("simulated scanner").start(this::listen);
    }

    /** Ends every code with a carriage return, as scanners do when nobody sets them otherwise. */
    public static SimulatedCodeScanner onSerial(Path link, SerialLine line) {
        return onSerial(link, line, new byte[0], new byte[] {'\r'});
    }

    /** Puts the given bytes before and after every code. */
    public static SimulatedCodeScanner onSerial(Path link, SerialLine line, byte[] before, byte[] after) {
        return new SimulatedCodeScanner(SimulatedPort.serial(link, line), before, after);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_SCANNER;
    }

    @Override
    public String port() {
        return port.name();
    }

    @Override
    public Set<Trouble> possibleTroubles() {
        return Collections.unmodifiableSet(
                EnumSet.of(Trouble.UNPLUGGED, Trouble.SILENT, Trouble.SLOW, Trouble.GARBLED));
    }

    @Override
    public synchronized Set<Trouble> troubles() {
        return Set.copyOf(troubles);
    }

    @Override
    public synchronized void set(Trouble trouble, boolean present) {
        if (!possibleTroubles().contains(trouble)) {
            throw new IllegalArgumentException("a code scanner has no trouble " + trouble);
        }
        boolean changed = present ? troubles.add(trouble) : troubles.remove(trouble);
        if (changed && trouble == Trouble.UNPLUGGED) {
            if (present) {
                port.unplug();
            } else {
                port.plugIn();
            }
        }
    }

    @Override
    public void show(String code) {
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        framed.writeBytes(before);
        framed.writeBytes(code.getBytes(StandardCharsets.UTF_8));
        framed.writeBytes(after);
        showBytes(framed.toByteArray());
    }

    /** Sends exactly these bytes, as a scanner does that is set differently or breaks off. */
    public void showBytes(byte[] bytes) {
        Set<Trouble> now = troubles();
        if (now.contains(Trouble.SILENT) || now.contains(Trouble.UNPLUGGED)) {
            return;
        }
        byte[] sent = bytes.clone();
        if (now.contains(Trouble.GARBLED) && sent.length > 0) {
            sent[sent.length / 2] = GARBLE;
        }
        if (now.contains(Trouble.SLOW)) {
            LockSupport.parkNanos(SLOW.toNanos());
        }
        port.write(sent);
    }

    /** What it was told, triggers above all. */
    public synchronized byte[] received() {
        return received.toByteArray();
    }

    private void listen() {
        while (!closed) {
            byte[] bytes = port.read(READ_SLICE);
            synchronized (this) {
                received.writeBytes(bytes);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
        port.close();
    }
}
