package org.hallkiosk.transcript;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hallkiosk.transport.ReservedPort;
import org.jspecify.annotations.Nullable;

/**
 * A printer's web server on loopback, plain enough to answer with any bytes. Each connection has a virtual thread of its
 * own, on which {@link Answerer} speaks.
 */
final class PrinterPort implements AutoCloseable {
    private static final int LONGEST_LINE = 8192;

    private final Answerer answerer;
    private final ReservedPort port = new ReservedPort(0);
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket server;

    /** The one who answers. */
    interface Answerer {

        /**
         * Answers one request.
         *
         * @param body of the request, chunked or not
         * @return false to close the connection
         * @throws IOException when the other side has gone; the connection is closed then, too
         */
        boolean answer(byte[] body, OutputStream connection) throws IOException;
    }

    PrinterPort(Answerer answerer) throws IOException {
        this.answerer = answerer;
        serve(port.listen());
    }

    String address() {
        return "ipp://127.0.0.1:" + port.number() + "/ipp/print";
    }

    /** Of its TCP port. */
    int number() {
        return port.number();
    }

    /** Nothing answers at its address any more. */
    void unplug() {
        server = null;
        open.forEach(PrinterPort::closeQuietly);
        open.clear();
    }

    /** At the same address as before; nothing happens when it is there. */
    void plugIn() throws IOException {
        if (server == null) {
            serve(port.listen());
        }
    }

    private void serve(ServerSocket listening) {
        server = listening;
        open.add(listening);
        Thread.ofVirtual().name("printer-port").start(() -> {
            try (listening) {
                while (true) {
                    Socket client = listening.accept();
                    open.add(client);
                    Thread.ofVirtual().name("printer-connection").start(() -> converse(client));
                }
            } catch (IOException unplugged) {
                open.remove(listening);
            }
        });
    }

    private void converse(Socket client) {
        try (client) {
            // Small answers must not wait for one another (Nagle's algorithm).
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            boolean goesOn = true;
            while (goesOn) {
                goesOn = answerer.answer(request(in), client.getOutputStream());
            }
        } catch (IOException gone) {
            // The kiosk opens another connection when it has something to ask.
        } finally {
            open.remove(client);
        }
    }

    /** The body of the next request. */
    private static byte[] request(InputStream in) throws IOException {
        line(in);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = number(lower.substring(lower.indexOf(':') + 1), 10);
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        return chunked ? chunks(in) : exactly(length, in);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int length = number(line(in), 16);
            body.writeBytes(exactly(length, in));
            line(in);
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private static int number(String text, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(text.strip(), radix);
        } catch (NumberFormatException spoiled) {
            throw new IOException("no length in HTTP", spoiled);
        }
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the request ends early");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("no line of HTTP");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException closedAnyway) {
            // Nothing is left to be done about it.
        }
    }

    @Override
    public void close() {
        unplug();
        closeQuietly(port);
    }
}
