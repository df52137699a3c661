package org.hallkiosk.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.transport.ReservedPort;
import org.jspecify.annotations.Nullable;

/**
 * A camera on the network that sends JPEG pictures one after the other over HTTP ({@code multipart/x-mixed-replace}), as
 * many do. Serves any number of clients on loopback, without a password.
 */
public final class SimulatedCamera implements SimulatedDevice {
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(50);
    private static final Duration SLOW = Duration.ofMillis(700);
    private static final String BOUNDARY = "picture";

    private final DeviceKind kind;
    private final int width;
    private final int height;
    private final ReservedPort port;
    private final byte[] emptyRoom;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile byte[] jpeg;
    private volatile long until = Long.MAX_VALUE;
    private volatile @Nullable ServerSocket server;
    private volatile boolean closed;

    /** @param kind what the kiosk uses it as */
    public SimulatedCamera(DeviceKind kind, int width, int height) {
        this.kind = kind;
        this.width = width;
        this.height = height;
        this.emptyRoom = jpeg(
                grey(kind == DeviceKind.DOCUMENT_CAMERA ? PaperScene.emptyDesk(width, height) : room(), width, height));
        this.jpeg = emptyRoom;
        this.port = SimulatedNetworkPort.reserve(0);
        listen();
    }

    @Override
    public DeviceKind kind() {
        return kind;
    }

    @Override
    public String port() {
        return "http://127.0.0.1:" + port.number() + "/video.mjpg";
    }

    /** Someone holds a code before it, until something else is shown. */
    public void show(String code) {
        showGrey(new CodeScene(code, width, height, code.hashCode()).plain());
    }

    /** Someone holds a code before it for a while, then takes it away. */
    public void showFor(String code, Duration time) {
        show(code);
        until = System.nanoTime() + time.toNanos();
    }

    /** It sees exactly this: brightness, row by row. */
    public void showGrey(byte[] pixels) {
        byte[] picture = jpeg(grey(pixels, width, height));
        until = Long.MAX_VALUE;
        jpeg = picture;
    }

    /** A paper lies under it. */
    public void lay(PaperScene paper) {
        showGrey(paper.seen(width, height, 1));
    }

    /** Nobody is there, nothing lies under it. */
    public void clear() {
        jpeg = emptyRoom;
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
            throw new IllegalArgumentException("a camera has no trouble " + trouble);
        }
        boolean changed = present ? troubles.add(trouble) : troubles.remove(trouble);
        if (changed && trouble == Trouble.UNPLUGGED) {
            if (present) {
                unplug();
            } else {
                listen();
            }
        }
    }

    private void listen() {
        try {
            ServerSocket opened = port.listen();
            server = opened;
            Thread.ofPlatform().daemon().name("simulated camera").start(() -> accept(opened));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket client = opened.accept();
                clients.add(client);
                if (opened.isClosed()) {
                    hangUp(client);
                } else {
                    Thread.ofPlatform()
                            .daemon()
                            .name("simulated camera's client")
                            .start(() -> serve(client));
                }
            } catch (IOException unplugged) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            OutputStream out = client.getOutputStream();
            out.write(("HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=" + BOUNDARY + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (!closed) {
                Set<Trouble> now = troubles();
                if (!now.contains(Trouble.SILENT)) {
                    send(out, picture(now.contains(Trouble.GARBLED)));
                }
                LockSupport.parkNanos((now.contains(Trouble.SLOW) ? SLOW : BETWEEN_PICTURES).toNanos());
            }
        } catch (IOException gone) {
            // The client left, or the cable was pulled.
        } finally {
            clients.remove(client);
        }
    }

    private byte[] picture(boolean garbled) {
        if (System.nanoTime() - until > 0 && until != Long.MAX_VALUE) {
            clear();
            until = Long.MAX_VALUE;
        }
        byte[] whole = jpeg;
        if (!garbled) {
            return whole;
        }
        byte[] torn = whole.clone();
        for (int at = 2; at < torn.length; at += 5) {
            torn[at] ^= 0x5A;
        }
        return torn;
    }

    private static void send(OutputStream out, byte[] picture) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream(picture.length + 128);
        part.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(picture);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(part.toByteArray());
        out.flush();
    }

    private byte[] room() {
        byte[] pixels = new byte[width * height];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = (byte) (120 - 50 * (at / width) / height);
        }
        return pixels;
    }

    private static BufferedImage grey(byte[] pixels, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "jpeg", out)) {
                throw new IllegalStateException("every JDK writes JPEG");
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private void unplug() {
        ServerSocket listening = server;
        server = null;
        if (listening != null) {
            hangUp(listening);
        }
        clients.forEach(SimulatedCamera::hangUp);
    }

    private static void hangUp(java.io.Closeable open) {
        try {
            open.close();
        } catch (IOException gone) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        closed = true;
        unplug();
        hangUp(port);
    }
}
