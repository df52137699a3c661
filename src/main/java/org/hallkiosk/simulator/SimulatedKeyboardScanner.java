package org.hallkiosk.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.hallkiosk.device.DeviceKind;

/**
 * A code scanner that shows itself as a keyboard. Its input device is a FIFO, because making one in the kernel takes
 * rights that a demo does not have; what goes through it are the same bytes that the kernel writes for a keyboard.
 */
public final class SimulatedKeyboardScanner implements ShowsCodes {
    private static final Duration SLOW = Duration.ofMillis(40);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(1);
    private static final int EVENT_BYTES = 24;
    private static final short TYPE_SYNCHRONISATION = 0;
    private static final short TYPE_KEY = 1;
    private static final int SHIFT = 42;
    private static final int ENTER = 28;
    /** A key that stands for no character, as a scanner sends it for what a keyboard has not got. */
    private static final int UNKNOWN = 240;

    /** The characters of the keys by their numbers, without shift and with it; the sign stands for keys without any. */
    private static final char NONE = '§';

    private static final String PLAIN = "§§1234567890-=§§qwertyuiop[]§§asdfghjkl;'`§\\zxcvbnm,./§§§ ";
    private static final String SHIFTED = "§§!@#$%^&*()_+§§QWERTYUIOP{}§§ASDFGHJKL:\"~§|ZXCVBNM<>?§§§ ";

    private final CLibrary library = new CLibrary();
    private final Path node;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private int file = -1;

    /** Starts plugged in. The folder of its node is made when needed. */
    public SimulatedKeyboardScanner(Path node) {
        this.node = node.toAbsolutePath();
        plugIn();
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_SCANNER;
    }

    @Override
    public String port() {
        return node.toString();
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
            throw new IllegalArgumentException("a keyboard scanner has no trouble " + trouble);
        }
        boolean changed = present ? troubles.add(trouble) : troubles.remove(trouble);
        if (changed && trouble == Trouble.UNPLUGGED) {
            if (present) {
                unplug();
            } else {
                plugIn();
            }
        }
    }

    @Override
    public void show(String code) {
        Set<Trouble> now = troubles();
        if (now.contains(Trouble.SILENT)) {
            return;
        }
        for (int i = 0; i < code.length(); i++) {
            boolean wrong = now.contains(Trouble.GARBLED) && i == code.length() / 2;
            type(wrong ? '\0' : code.charAt(i));
            LockSupport.parkNanos((now.contains(Trouble.SLOW) ? SLOW : BETWEEN_KEYS).toNanos());
        }
        press(ENTER);
    }

    /** Types one character as a keyboard of the United States would. */
    public void type(char character) {
        int plain = character == NONE ? -1 : PLAIN.indexOf(character);
        int shifted = character == NONE ? -1 : SHIFTED.indexOf(character);
        if (plain >= 0) {
            press(plain);
        } else if (shifted >= 0) {
            send(TYPE_KEY, SHIFT, 1);
            press(shifted);
            send(TYPE_KEY, SHIFT, 0);
        } else {
            press(UNKNOWN);
        }
    }

    /** Presses a key of this number (linux/input-event-codes.h) and lets it go. */
    public void press(int key) {
        send(TYPE_KEY, key, 1);
        send(TYPE_SYNCHRONISATION, 0, 0);
        send(TYPE_KEY, key, 0);
        send(TYPE_SYNCHRONISATION, 0, 0);
    }

    /** Sends one event as it is. */
    public void send(int type, int code, int value) {
        long now = System.currentTimeMillis();
        ByteBuffer event = ByteBuffer.allocate(EVENT_BYTES).order(ByteOrder.nativeOrder());
        event.putLong(now / 1000).putLong(now % 1000 * 1000);
        event.putShort((short) type).putShort((short) code).putInt(value);
        write(event.array());
    }

    private synchronized void write(byte[] bytes) {
        if (file < 0) {
            return;
        }
        try {
            // What does not fit is lost, as in the kernel's own buffer.
            library.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plugIn() {
        try {
            Files.createDirectories(Objects.requireNonNull(node.getParent()));
            Files.deleteIfExists(node);
            file = library.openFifo(node.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unplug() {
        if (file < 0) {
            return;
        }
        library.close(file);
        file = -1;
        try {
            Files.deleteIfExists(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        unplug();
    }
}
