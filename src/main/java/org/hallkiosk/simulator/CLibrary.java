package org.hallkiosk.simulator;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.hallkiosk.transport.CFunctions;
import org.hallkiosk.transport.CFunctions.Result;

/**
 * The few calls of Linux's C library that a pseudo-terminal and a FIFO need (see pty(7), termios(3), poll(2), mkfifo(3));
 * Java has none of them. Constants are those of Linux on x86-64 and arm64.
 */
final class CLibrary {
    static final int ERROR_AGAIN = 11;

    private static final int OPEN_READ_WRITE = 2;
    private static final int OPEN_NO_CONTROLLING_TERMINAL = 0x100;
    private static final int OPEN_NON_BLOCKING = 0x800;
    private static final int OPEN_CLOSE_ON_EXEC = 0x80000;
    private static final int FIFO_FOR_OWNER = 0600;
    private static final short POLL_IN = 1;
    private static final short POLL_OUT = 4;
    private static final long IOCTL_NOT_EXCLUSIVE = 0x540D;
    private static final int ROOM_FOR_TERMIOS = 128;
    private static final int ROOM_FOR_NAME = 128;
    private static final int ROOM_FOR_POLL = 8;

    private final CFunctions functions = new CFunctions();

    private final MethodHandle openMaster = find("posix_openpt", "ii", -1);
    private final MethodHandle grant = find("grantpt", "ii", -1);
    private final MethodHandle unlock = find("unlockpt", "ii", -1);
    private final MethodHandle slaveName = find("ptsname_r", "iipl", -1);
    private final MethodHandle open = find("open", "ipi", 2);
    private final MethodHandle getAttributes = find("tcgetattr", "iip", -1);
    private final MethodHandle makeRaw = find("cfmakeraw", "vp", -1);
    private final MethodHandle setAttributes = find("tcsetattr", "iiip", -1);
    private final MethodHandle control = find("ioctl", "iil", 2);
    private final MethodHandle poll = find("poll", "ipli", -1);
    private final MethodHandle read = find("read", "lipl", -1);
    private final MethodHandle write = find("write", "lipl", -1);
    private final MethodHandle makeFifo = find("mkfifo", "ipi", -1);
    private final MethodHandle close = find("close", "ii", -1);

    /** A new pseudo-terminal's near side, unlocked; the calls on it never block. */
    int openMaster() throws IOException {
        int flags = OPEN_READ_WRITE | OPEN_NO_CONTROLLING_TERMINAL | OPEN_NON_BLOCKING | OPEN_CLOSE_ON_EXEC;
        int master = Math.toIntExact(checked("posix_openpt", openMaster, flags));
        try {
            checked("grantpt", grant, master);
            checked("unlockpt", unlock, master);
            return master;
        } catch (IOException trouble) {
            close(master);
            throw trouble;
        }
    }

    /** The path of the far side, {@code /dev/pts/N}. */
    String slaveName(int master) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(ROOM_FOR_NAME);
            long result = call(slaveName, master, name, (long) ROOM_FOR_NAME).value();
            if (result != 0) {
                throw new IOException("ptsname_r failed with error " + result);
            }
            return name.getString(0);
        }
    }

    /** Opens the far side and sets it to pass every byte through as it is. */
    int openRawSlave(String path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int flags = OPEN_READ_WRITE | OPEN_NO_CONTROLLING_TERMINAL | OPEN_CLOSE_ON_EXEC;
            int slave = Math.toIntExact(checked("open " + path, open, arena.allocateFrom(path), flags));
            MemorySegment attributes = arena.allocate(ROOM_FOR_TERMIOS);
            try {
                checked("tcgetattr", getAttributes, slave, attributes);
                call(makeRaw, attributes);
                checked("tcsetattr", setAttributes, slave, 0, attributes);
                return slave;
            } catch (IOException trouble) {
                close(slave);
                throw trouble;
            }
        }
    }

    /** Lets others open the terminal again after a program that had claimed it alone is gone. */
    void releaseClaim(int slave) {
        call(control, slave, IOCTL_NOT_EXCLUSIVE);
    }

    /** Whether there is something to read, waiting at most so long. */
    boolean awaitReadable(int file, int milliseconds) {
        return await(file, POLL_IN, milliseconds);
    }

    /** Whether something can be written, waiting at most so long. */
    boolean awaitWritable(int file, int milliseconds) {
        return await(file, POLL_OUT, milliseconds);
    }

    private boolean await(int file, short events, int milliseconds) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment wanted = arena.allocate(ROOM_FOR_POLL, 4);
            wanted.set(ValueLayout.JAVA_INT, 0, file);
            wanted.set(ValueLayout.JAVA_SHORT, 4, events);
            return call(poll, wanted, 1L, milliseconds).value() > 0
                    && (wanted.get(ValueLayout.JAVA_SHORT, 6) & events) != 0;
        }
    }

    /** What is there to read, at most so many bytes; empty when there is nothing. */
    byte[] read(int file, int atMost) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(atMost);
            long count = call(read, file, buffer, (long) atMost).value();
            return count <= 0 ? new byte[0] : buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    /** How many of the bytes were taken; none when there is no room now. */
    int write(int file, byte[] bytes) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            Result result = call(write, file, buffer, (long) bytes.length);
            if (result.value() < 0 && result.error() != ERROR_AGAIN) {
                throw new IOException("write failed with error " + result.error());
            }
            return (int) Math.max(0, result.value());
        }
    }

    /** Makes a FIFO and opens it for both directions, so that it has a writer for as long as it stays open. */
    int openFifo(String path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            checked("mkfifo " + path, makeFifo, name, FIFO_FOR_OWNER);
            return Math.toIntExact(
                    checked("open " + path, open, name, OPEN_READ_WRITE | OPEN_NON_BLOCKING | OPEN_CLOSE_ON_EXEC));
        }
    }

    void close(int file) {
        call(close, file);
    }

    private long checked(String what, MethodHandle function, Object... arguments) throws IOException {
        Result result = call(function, arguments);
        if (result.value() < 0) {
            throw new IOException(what + " failed with error " + result.error());
        }
        return result.value();
    }

    private Result call(MethodHandle function, Object... arguments) {
        return functions.call(function, arguments);
    }

    private static MethodHandle find(String name, String signature, int firstVariadic) {
        return CFunctions.find(name, signature, firstVariadic);
    }
}
