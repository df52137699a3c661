package org.hallkiosk.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.hallkiosk.transport.ReservedPort;
import org.jspecify.annotations.Nullable;

/** A TCP port on loopback that serves one client at a time, as the network side of a printer does. */
final class SimulatedNetworkPort implements SimulatedPort {
    private static final int SLICE_MILLISECONDS = 20;

    private final ReservedPort port;
    private volatile @Nullable ServerSocket server;
    private volatile @Nullable Socket client;

    /** @param number 0 for any free one */
    SimulatedNetworkPort(int number) {
        this.port = reserve(number);
        this.server = listen(port);
    }

    static ReservedPort reserve(int number) {
        try {
            return new ReservedPort(number);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static ServerSocket listen(ReservedPort port) {
        try {
            ServerSocket server = port.listen();
            server.setSoTimeout(SLICE_MILLISECONDS);
            return server;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    @Override
    public String name() {
        return "tcp://127.0.0.1:" + port.number();
    }

    @Override
    public byte[] read(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        do {
            byte[] bytes = readSlice();
            if (bytes.length > 0) {
                return bytes;
            }
        } while (System.nanoTime() - end < 0 && !Thread.currentThread().isInterrupted());
        return new byte[0];
    }

    private byte[] readSlice() {
        Socket connected = client;
        try {
            if (connected == null) {
                accept();
                return new byte[0];
            }
            byte[] buffer = new byte[4096];
            int count = connected.getInputStream().read(buffer);
            if (count < 0) {
                hangUp();
            }
            return Arrays.copyOf(buffer, Math.max(0, count));
        } catch (SocketTimeoutException nothingYet) {
            return new byte[0];
        } catch (IOException gone) {
            hangUp();
            return new byte[0];
        }
    }

    private void accept() throws IOException {
        ServerSocket listening = server;
        if (listening == null) {
            LockSupport.parkNanos(Duration.ofMillis(SLICE_MILLISECONDS).toNanos());
            return;
        }
        Socket accepted = listening.accept();
        accepted.setSoTimeout(SLICE_MILLISECONDS);
        accepted.setTcpNoDelay(true);
        client = accepted;
    }

    @Override
    public void write(byte[] bytes) {
        Socket connected = client;
        if (connected == null) {
            return;
        }
        try {
            connected.getOutputStream().write(bytes);
        } catch (IOException gone) {
            hangUp();
        }
    }

    @Override
    public synchronized void unplug() {
        ServerSocket listening = server;
        server = null;
        closeQuietly(listening);
        hangUp();
    }

    @Override
    public synchronized void plugIn() {
        if (server == null) {
            server = listen(port);
        }
    }

    @Override
    public void close() {
        unplug();
        closeQuietly(port);
    }

    private void hangUp() {
        Socket connected = client;
        client = null;
        closeQuietly(connected);
    }

    private static void closeQuietly(@Nullable AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception gone) {
            // It is gone either way.
        }
    }
}
