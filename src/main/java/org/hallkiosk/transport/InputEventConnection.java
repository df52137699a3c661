package org.hallkiosk.transport;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.CFunctions.Result;

/** An open input device. Reading returns at once; the wait for a key is {@link ArrivalWatch}'s. */
final class InputEventConnection implements Connection {
    private static final int ROOM = 64 * 24;
    private static final int ERROR_AGAIN = 11;

    private final String name;
    private final int file;
    private final CFunctions functions;
    private final ArrivalWatch arrival;
    private final MethodHandle read = CFunctions.find("read", "lipl", -1);
    private final MethodHandle close = CFunctions.find("close", "ii", -1);
    /** Held for each call, so that a closed file's number is never used again by mistake. */
    private final ReentrantLock lock = new ReentrantLock();

    private boolean closed;

    InputEventConnection(String name, int file, CFunctions functions) {
        this.name = name;
        this.file = file;
        this.functions = functions;
        this.arrival = new ArrivalWatch(name, file, functions);
    }

    @Override
    public byte[] read(Deadline deadline) throws TransportException, InterruptedException {
        while (true) {
            byte[] arrived = takeArrived();
            if (arrived.length > 0 || deadline.passed()) {
                return arrived;
            }
            arrival.await(deadline);
        }
    }

    private byte[] takeArrived() throws TransportException {
        lock.lock();
        try (Arena arena = Arena.ofConfined()) {
            if (closed) {
                throw new TransportException(Reason.NOT_CONNECTED, name + " was closed");
            }
            MemorySegment room = arena.allocate(ROOM);
            Result result = functions.call(read, file, room, (long) ROOM);
            if (result.value() > 0) {
                return room.asSlice(0, result.value()).toArray(ValueLayout.JAVA_BYTE);
            }
            if (result.value() < 0 && result.error() == ERROR_AGAIN) {
                return new byte[0];
            }
            throw new TransportException(Reason.NOT_CONNECTED, name + " is gone");
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void discardInput() throws TransportException {
        while (takeArrived().length > 0) {
            // Until nothing is left that has arrived.
        }
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) {
        throw new IllegalStateException("nothing can be written to an input device");
    }

    @Override
    public void close() {
        arrival.close();
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                functions.call(close, file);
            }
        } finally {
            lock.unlock();
        }
    }
}
