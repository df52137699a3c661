package org.hallkiosk.transport;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * One open character device of Linux, by the calls open(2), read(2), write(2), poll(2), close(2) with {@code O_NONBLOCK}:
 * no call here ever waits. Java's own files would block without end in a printer that has run out of paper. Not
 * thread-safe: {@link #close()} must not run beside another call, since the number of a closed file is given away again.
 */
final class CharacterDevice {
    static final int NO_SUCH_FILE = 2;
    static final int AGAIN = 11;
    static final int ACCESS_DENIED = 13;
    static final int BUSY = 16;
    static final int NO_SUCH_DEVICE = 19;
    static final int NO_PAPER = 28;

    private static final int READ_WRITE = 2;
    private static final int NO_CONTROLLING_TERMINAL = 0x100;
    private static final int NON_BLOCKING = 0x800;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final short POLL_OUT = 4;
    private static final short POLL_ERROR = 8;
    private static final short POLL_HANG_UP = 0x10;
    private static final int ROOM_FOR_POLL = 8;

    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERROR_NUMBER = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle OPEN =
            function("open", 2, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private static final MethodHandle READ = function(
            "read", -1, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
    private static final MethodHandle WRITE = function(
            "write", -1, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
    private static final MethodHandle POLL = function(
            "poll", -1, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT);
    private static final MethodHandle CLOSE = function("close", -1, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

    private final int file;

    private CharacterDevice(int file) {
        this.file = file;
    }

    /** A call that the system refused, with its number from errno(3). */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int error;

        Refused(String call, int error) {
            super(call + " failed with error " + error);
            this.error = error;
        }

        int error() {
            return error;
        }
    }

    static CharacterDevice open(String path) throws Refused {
        try (Arena arena = Arena.ofConfined()) {
            int flags = READ_WRITE | NO_CONTROLLING_TERMINAL | NON_BLOCKING | CLOSE_ON_EXEC;
            return new CharacterDevice(Math.toIntExact(checked("open", arena, OPEN, arena.allocateFrom(path), flags)));
        }
    }

    /** What has come, at most so many bytes; empty when nothing has, or the device sent an empty packet. */
    byte[] read(int atMost) throws Refused {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(atMost);
            long count = checked("read", arena, READ, file, buffer, (long) atMost);
            return buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    /** How many bytes were taken; none when the device takes none now. */
    int write(byte[] bytes) throws Refused {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            return Math.toIntExact(checked("write", arena, WRITE, file, buffer, (long) bytes.length));
        }
    }

    /** Whether what was written before has been taken, so that more can be. */
    boolean takesMore() throws Refused {
        return (events() & POLL_OUT) != 0;
    }

    /** Whether the device was unplugged. */
    boolean hungUp() throws Refused {
        return (events() & (POLL_ERROR | POLL_HANG_UP)) != 0;
    }

    private int events() throws Refused {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment wanted = arena.allocate(ROOM_FOR_POLL, 4);
            wanted.set(ValueLayout.JAVA_INT, 0, file);
            wanted.set(ValueLayout.JAVA_SHORT, 4, POLL_OUT);
            checked("poll", arena, POLL, wanted, 1L, 0);
            return wanted.get(ValueLayout.JAVA_SHORT, 6);
        }
    }

    void close() {
        try (Arena arena = Arena.ofConfined()) {
            checked("close", arena, CLOSE, file);
        } catch (Refused gone) {
            // It is closed all the same: close(2) says so.
            return;
        }
    }

    /** The result, 0 where the system says "not now". */
    private static long checked(String call, Arena arena, MethodHandle function, Object... arguments) throws Refused {
        MemorySegment state = arena.allocate(STATE);
        Object[] all = new Object[arguments.length + 1];
        all[0] = state;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        long result = invoke(function, all);
        if (result >= 0) {
            return result;
        }
        int error = (int) ERROR_NUMBER.get(state, 0L);
        if (error == AGAIN) {
            return 0;
        }
        throw new Refused(call, error);
    }

    private static long invoke(MethodHandle function, Object[] arguments) {
        try {
            return ((Number) function.invokeWithArguments(arguments)).longValue();
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a C function threw", impossible);
        }
    }

    private static MethodHandle function(
            String name, int firstVariadic, MemoryLayout result, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        Linker.Option errno = Linker.Option.captureCallState("errno");
        MemorySegment address = linker.defaultLookup().findOrThrow(name);
        FunctionDescriptor descriptor = FunctionDescriptor.of(result, arguments);
        return firstVariadic < 0
                ? linker.downcallHandle(address, descriptor, errno)
                : linker.downcallHandle(address, descriptor, errno, Linker.Option.firstVariadicArg(firstVariadic));
    }
}
