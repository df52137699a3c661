package org.hallkiosk.transcript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.hallkiosk.transcript.CableFault.Side;
import org.hallkiosk.transport.ReservedPort;
import org.jspecify.annotations.Nullable;

/** A port of loopback that hands all on to a printer's port and back, but for one fault. */
final class FaultyCable implements AutoCloseable {
    private final int printer;
    private final ReservedPort port = new ReservedPort(0);
    private final Optional<CableFault> fault;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Map<Side, ByteArrayOutputStream> said = new EnumMap<>(Side.class);
    private final CountDownLatch mended = new CountDownLatch(1);
    private volatile @Nullable ServerSocket listening;
    private volatile boolean happened;
    private volatile boolean silent;
    private int handedOn;
    private int pulledAfter = Integer.MAX_VALUE;

    FaultyCable(int printer, Optional<CableFault> fault) throws IOException {
        this.printer = printer;
        this.fault = fault;
        for (Side side : Side.values()) {
            said.put(side, new ByteArrayOutputStream());
        }
        serve(port.listen());
    }

    String address() {
        return "ipp://127.0.0.1:" + port.number() + "/ipp/print";
    }

    boolean happened() {
        return happened;
    }

    /** All that this side has said so far, as it said it. */
    byte[] said(Side side) {
        ByteArrayOutputStream bytes = said.get(side);
        synchronized (bytes) {
            return bytes.toByteArray();
        }
    }

    /** What stood still moves on, what was pulled is back in. */
    synchronized void mend() throws IOException {
        silent = false;
        mended.countDown();
        plugIn();
    }

    /** Pulls it when the printer has said so many bytes in all, and they have passed. */
    synchronized void unplugAfter(int bytes) {
        pulledAfter = bytes;
        if (handedOn >= bytes) {
            unplug();
        }
    }

    synchronized void unplug() {
        ServerSocket pulled = listening;
        listening = null;
        if (pulled != null) {
            close(pulled);
        }
        ends.forEach(FaultyCable::close);
    }

    synchronized void plugIn() throws IOException {
        unplugAfter(Integer.MAX_VALUE);
        if (listening == null) {
            serve(port.listen());
        }
    }

    private void serve(ServerSocket server) {
        listening = server;
        Thread.ofVirtual().name("cable").start(() -> {
            try (server) {
                while (true) {
                    Socket kiosk = server.accept();
                    Thread.ofVirtual().name("cable-to-printer").start(() -> join(kiosk));
                }
            } catch (IOException unplugged) {
                // Whoever plugs it in again listens anew.
            }
        });
    }

    private void join(Socket kiosk) {
        ends.add(kiosk);
        try (kiosk;
                Socket there = new Socket(InetAddress.getLoopbackAddress(), printer)) {
            ends.add(there);
            kiosk.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            Thread.ofVirtual().name("cable-to-kiosk").start(() -> handOn(Side.PRINTER, there, kiosk));
            handOn(Side.KIOSK, kiosk, there);
            ends.remove(there);
        } catch (IOException gone) {
            // Then the kiosk's end is closed, too.
        } finally {
            ends.remove(kiosk);
        }
    }

    private void handOn(Side side, Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            boolean goesOn = true;
            while (goesOn) {
                int read = in.read(buffer);
                goesOn = read >= 0 && handOn(side, Arrays.copyOf(buffer, read), out);
                if (goesOn && side == Side.PRINTER) {
                    unplugWhenItIsTime(read);
                }
            }
        } catch (IOException gone) {
            // The other direction ends with it.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void unplugWhenItIsTime(int more) {
        handedOn += more;
        if (handedOn >= pulledAfter) {
            unplug();
        }
    }

    /** False when the connection has ended. */
    private boolean handOn(Side side, byte[] bytes, OutputStream out) throws IOException, InterruptedException {
        int at = faultIn(side, bytes);
        if (silent) {
            mended.await();
        }
        if (at < 0) {
            out.write(bytes);
            return true;
        }
        out.write(bytes, 0, at);
        switch (fault.orElseThrow().kind()) {
            case CUT -> {
                cut();
                return false;
            }
            case DROPPED -> {
                return false;
            }
            case STALLED -> mended.await();
            case SILENT -> {
                silent = true;
                mended.await();
            }
            case GARBLED -> bytes[at] ^= (byte) 0x28;
            case DOUBLED -> out.write(bytes[at]);
        }
        out.write(bytes, at, bytes.length - at);
        return true;
    }

    /** What was mended meanwhile stays so. */
    private synchronized void cut() {
        if (mended.getCount() > 0) {
            unplug();
        }
    }

    /** Where in these bytes it happens; less than 0 when it does not. */
    private int faultIn(Side side, byte[] bytes) {
        ByteArrayOutputStream before = said.get(side);
        synchronized (before) {
            int at = fault.filter(awaited -> awaited.side() == side)
                    .map(awaited -> awaited.position() - before.size())
                    .orElse(-1);
            before.writeBytes(bytes);
            boolean here = at >= 0 && at < bytes.length && mended.getCount() > 0;
            happened |= here;
            return here ? at : -1;
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception closedAnyway) {
            // Nothing is left to be done about it.
        }
    }

    @Override
    public void close() {
        unplug();
        close(port);
        silent = false;
        mended.countDown();
    }
}
