package org.hallkiosk.transport;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/**
 * An open USB printer. The kernel driver keeps one block on its way and takes the next when the printer has taken that
 * one: at paper end or with an open cover, never. So a write counts as done only when its last block has been taken, and
 * what hangs at the deadline is withdrawn by closing. A read of nothing is an empty packet and no end of file: printers
 * send such packets all the time.
 */
final class UsbPrinterConnection implements Connection {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
    /** A device that has said nothing for a while is looked at less often. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(10);

    /** Under the driver's buffer of 8192 bytes: a block is taken whole or not at all. */
    private static final int BLOCK = 4096;

    private static final int READ_AT_MOST = 1024;

    private final String name;
    private final CharacterDevice device;
    private final ReentrantLock calls = new ReentrantLock();
    private boolean closed;

    UsbPrinterConnection(String name, CharacterDevice device) {
        this.name = name;
        this.device = device;
    }

    private interface Call<T> {
        T on(CharacterDevice device) throws CharacterDevice.Refused;
    }

    private <T> T call(Call<T> call) throws TransportException {
        calls.lock();
        try {
            if (closed) {
                throw new TransportException(Reason.NOT_CONNECTED, name + " was closed");
            }
            return call.on(device);
        } catch (CharacterDevice.Refused refused) {
            throw UsbPrinterTransport.explain(name, refused);
        } finally {
            calls.unlock();
        }
    }

    @Override
    public byte[] read(Deadline deadline) throws TransportException, InterruptedException {
        Duration pause = SHORTEST_PAUSE;
        while (true) {
            byte[] arrived = takeArrived();
            if (arrived.length > 0 || deadline.passed()) {
                return arrived;
            }
            pause = pauseAfter(pause, deadline);
        }
    }

    private byte[] takeArrived() throws TransportException {
        byte[] arrived = call(open -> open.read(READ_AT_MOST));
        if (arrived.length == 0 && call(CharacterDevice::hungUp)) {
            throw new TransportException(Reason.NOT_CONNECTED, name + " is gone (unplugged or switched off)");
        }
        return arrived;
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws TransportException, InterruptedException {
        int taken = 0;
        Duration pause = SHORTEST_PAUSE;
        while (taken < bytes.length || !call(CharacterDevice::takesMore)) {
            byte[] block = Arrays.copyOfRange(bytes, taken, Math.min(bytes.length, taken + BLOCK));
            int now = block.length == 0 ? 0 : call(open -> open.write(block));
            taken += now;
            if (now > 0) {
                pause = SHORTEST_PAUSE;
            } else if (call(CharacterDevice::hungUp)) {
                throw new TransportException(Reason.NOT_CONNECTED, name + " is gone (unplugged or switched off)");
            } else if (deadline.passed()) {
                throw new TransportException(
                        Reason.NOT_RESPONDING, name + " did not take all bytes in time (paper? cover? switched on?)");
            } else {
                pause = pauseAfter(pause, deadline);
            }
        }
    }

    /** Waits, and says how long to wait the next time. */
    private static Duration pauseAfter(Duration pause, Deadline deadline) throws InterruptedException {
        Duration left = deadline.remaining();
        Thread.sleep(left.compareTo(pause) < 0 ? left : pause);
        Duration longer = pause.multipliedBy(5).dividedBy(4);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    @Override
    public void discardInput() throws TransportException {
        while (takeArrived().length > 0) {
            // Until nothing is left that has arrived.
        }
    }

    @Override
    public void close() {
        calls.lock();
        try {
            if (!closed) {
                closed = true;
                device.close();
            }
        } finally {
            calls.unlock();
        }
    }
}
