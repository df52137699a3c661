package org.hallkiosk.driver.ipp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port that hands all on to a printer, and counts the connections that the kiosk has not closed. */
final class CountedConnections implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();
    private final int printer;

    CountedConnections(int printer) throws IOException {
        this.printer = printer;
        Thread.ofVirtual().start(this::accept);
    }

    String port() {
        return "ipp://127.0.0.1:" + listening.getLocalPort() + "/ipp/print";
    }

    int open() {
        return open.get();
    }

    /** Those that were ever made. */
    int all() {
        return all.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket kiosk = listening.accept();
                open.incrementAndGet();
                all.incrementAndGet();
                Thread.ofVirtual().start(() -> handOn(kiosk));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void handOn(Socket kiosk) {
        try (kiosk;
                Socket there = new Socket(InetAddress.getLoopbackAddress(), printer)) {
            Thread.ofVirtual().start(() -> copy(there, kiosk));
            copy(kiosk, there);
        } catch (IOException gone) {
            // Closing is what is counted, however it comes about.
        } finally {
            open.decrementAndGet();
        }
    }

    /** Until the source is closed; what cannot be handed on is left. */
    private static void copy(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                out.write(bytes, 0, read);
            }
        } catch (IOException gone) {
            // The other direction ends with it.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
