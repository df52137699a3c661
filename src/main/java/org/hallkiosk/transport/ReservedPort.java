package org.hallkiosk.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.hallkiosk.device.Deadline;

/**
 * A TCP port of loopback that is nobody else's while nothing listens there, so that what was unplugged comes back at the
 * same address. Whoever connects meanwhile is refused at once. Thread-safe.
 */
public final class ReservedPort implements Closeable {
    /** An accept that is being interrupted on another thread keeps the kernel's old socket for a moment. */
    private static final Duration LET_GO = Duration.ofSeconds(1);

    private static final long LOOK_AGAIN_MILLISECONDS = 1;

    /** Bound, and never listening: the kernel gives its number to nobody else. */
    private final Socket reservation = new Socket();

    private final int number;

    /**
     * @param number 0 for any free one
     * @throws BindException when somebody listens there
     */
    public ReservedPort(int number) throws IOException {
        try {
            reservation.setReuseAddress(true);
            reservation.bind(address(number));
        } catch (IOException taken) {
            reservation.close();
            throw taken;
        }
        this.number = reservation.getLocalPort();
    }

    /** Of the port, from 1. */
    public int number() {
        return number;
    }

    /**
     * Listens there; one at a time.
     *
     * @throws BindException when what listened before is still open after a second
     */
    public ServerSocket listen() throws IOException {
        Deadline end = Deadline.after(LET_GO);
        while (true) {
            ServerSocket server = new ServerSocket();
            try {
                server.setReuseAddress(true);
                server.bind(address(number));
                return server;
            } catch (BindException taken) {
                server.close();
                if (end.passed()) {
                    throw taken;
                }
                awaitAnotherThread(taken);
            }
        }
    }

    private static void awaitAnotherThread(BindException taken) throws BindException {
        try {
            Thread.sleep(LOOK_AGAIN_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw taken;
        }
    }

    private static InetSocketAddress address(int number) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
    }

    /** Gives the number back; what listens there goes on. */
    @Override
    public void close() throws IOException {
        reservation.close();
    }
}
