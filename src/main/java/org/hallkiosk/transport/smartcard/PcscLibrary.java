package org.hallkiosk.transport.smartcard;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;

/**
 * The functions of PCSC-lite's library that a reader needs (winscard.h, pcsclite.h), as plain calls. They block the
 * thread, natively: only threads of their own make them. Layouts are those of 64-bit Linux, where {@code DWORD},
 * {@code SCARDCONTEXT} and {@code SCARDHANDLE} are {@code long}.
 */
final class PcscLibrary {
    static final long STATE_PRESENT = 0x0020;
    static final long STATE_UNAVAILABLE = 0x0008;
    static final long STATE_UNKNOWN = 0x0004;
    static final long STATE_MUTE = 0x0200;
    static final long PROTOCOL_T0 = 1;
    private static final long STATE_CHANGED = 0x0002;
    private static final long PROTOCOL_T1 = 2;
    private static final long SCOPE_SYSTEM = 2;
    private static final long SHARE_EXCLUSIVE = 1;
    private static final long LEAVE_CARD = 0;
    private static final long UNPOWER_CARD = 2;
    private static final int LONGEST_ATR = 33;
    private static final int LONGEST_ANSWER = 65_538;
    private static final String NAME = "libpcsclite.so.1";

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final MemoryLayout READER_STATE = MemoryLayout.structLayout(
            POINTER.withName("szReader"),
            POINTER.withName("pvUserData"),
            LONG.withName("dwCurrentState"),
            LONG.withName("dwEventState"),
            LONG.withName("cbAtr"),
            MemoryLayout.sequenceLayout(LONGEST_ATR, ValueLayout.JAVA_BYTE).withName("rgbAtr"),
            MemoryLayout.paddingLayout(7));
    private static final long CURRENT_STATE = READER_STATE.byteOffset(element("dwCurrentState"));
    private static final long EVENT_STATE = READER_STATE.byteOffset(element("dwEventState"));

    private final MethodHandle establish;
    private final MethodHandle release;
    private final MethodHandle listReaders;
    private final MethodHandle statusChange;
    private final MethodHandle cancel;
    private final MethodHandle connect;
    private final MethodHandle disconnect;
    private final MethodHandle transmit;
    private final MethodHandle status;

    /** What a function returned, with what it wrote. */
    record Returned<T>(PcscAnswer answer, T value) {}

    /** A chip that was powered. */
    record Powered(long handle, long protocol) {}

    private PcscLibrary(SymbolLookup symbols) {
        establish = find(symbols, "SCardEstablishContext", LONG, POINTER, POINTER, POINTER);
        release = find(symbols, "SCardReleaseContext", LONG);
        listReaders = find(symbols, "SCardListReaders", LONG, POINTER, POINTER, POINTER);
        statusChange = find(symbols, "SCardGetStatusChange", LONG, LONG, POINTER, LONG);
        cancel = find(symbols, "SCardCancel", LONG);
        connect = find(symbols, "SCardConnect", LONG, POINTER, LONG, LONG, POINTER, POINTER);
        disconnect = find(symbols, "SCardDisconnect", LONG, LONG);
        transmit = find(symbols, "SCardTransmit", LONG, POINTER, POINTER, LONG, POINTER, POINTER, POINTER);
        status = find(symbols, "SCardStatus", LONG, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER);
    }

    /** Loads the library for the life of the program. */
    static PcscLibrary load() throws TransportException {
        try {
            return new PcscLibrary(SymbolLookup.libraryLookup(NAME, Arena.global()));
        } catch (IllegalArgumentException notThere) {
            throw new TransportException(
                    Reason.NOT_CONNECTED, NAME + " is not installed: apt-get install pcscd libccid", notThere);
        }
    }

    Returned<Long> establishContext() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment context = arena.allocate(LONG);
            PcscAnswer answer = call(establish, SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, context);
            return new Returned<>(answer, context.get(LONG, 0));
        }
    }

    void releaseContext(long context) {
        call(release, context);
    }

    /** Ends a wait for a change of status that another thread is in. */
    void cancel(long context) {
        call(cancel, context);
    }

    Returned<List<String>> listReaders(long context) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(LONG);
            PcscAnswer answer = call(listReaders, context, MemorySegment.NULL, MemorySegment.NULL, length);
            if (answer != PcscAnswer.DONE) {
                return new Returned<>(answer, List.of());
            }
            MemorySegment names = arena.allocate(Math.max(1, length.get(LONG, 0)));
            // A reader that came since makes the answer "insufficient buffer": the next look sees it.
            answer = call(listReaders, context, MemorySegment.NULL, names, length);
            return new Returned<>(answer, answer == PcscAnswer.DONE ? strings(names) : List.of());
        }
    }

    private static List<String> strings(MemorySegment several) {
        String all = new String(several.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        List<String> strings = new ArrayList<>();
        for (String each : all.split("\0", -1)) {
            if (!each.isEmpty()) {
                strings.add(each);
            }
        }
        return strings;
    }

    /** Waits until one of the readers' states is no longer what the caller knows; answers all states. */
    Returned<long[]> statusChange(long context, List<String> readers, long[] known, long timeoutMillis) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment states = arena.allocate(READER_STATE, readers.size());
            for (int i = 0; i < known.length; i++) {
                long at = i * READER_STATE.byteSize();
                states.set(POINTER, at, arena.allocateFrom(readers.get(i)));
                states.set(LONG, at + CURRENT_STATE, known[i] & ~STATE_CHANGED);
            }
            PcscAnswer answer = call(statusChange, context, timeoutMillis, states, (long) known.length);
            long[] now = new long[known.length];
            for (int i = 0; i < now.length; i++) {
                now[i] = states.get(LONG, i * READER_STATE.byteSize() + EVENT_STATE);
            }
            return new Returned<>(answer, now);
        }
    }

    Returned<Powered> connect(long context, String reader) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(LONG);
            MemorySegment protocol = arena.allocate(LONG);
            PcscAnswer answer = call(
                    connect,
                    context,
                    arena.allocateFrom(reader),
                    SHARE_EXCLUSIVE,
                    PROTOCOL_T0 | PROTOCOL_T1,
                    handle,
                    protocol);
            return new Returned<>(answer, new Powered(handle.get(LONG, 0), protocol.get(LONG, 0)));
        }
    }

    /** Lets go of a card that lies there, and takes its power. */
    void disconnect(long handle) {
        call(disconnect, handle, UNPOWER_CARD);
    }

    /**
     * Lets go of a card that is gone. To take its power would make pcscd note an empty slot without the thread that watches
     * it, and a card that is laid down before that thread looks again, each 0.4 s, would never be seen.
     */
    void disconnectLifted(long handle) {
        call(disconnect, handle, LEAVE_CARD);
    }

    Returned<byte[]> answerToReset(long handle) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment nameLength = arena.allocate(LONG);
            MemorySegment state = arena.allocate(LONG);
            MemorySegment protocol = arena.allocate(LONG);
            MemorySegment atr = arena.allocate(LONGEST_ATR);
            MemorySegment length = arena.allocateFrom(LONG, LONGEST_ATR);
            PcscAnswer answer = call(status, handle, MemorySegment.NULL, nameLength, state, protocol, atr, length);
            return new Returned<>(answer, bytes(atr, answer == PcscAnswer.DONE ? length.get(LONG, 0) : 0));
        }
    }

    Returned<byte[]> transmit(Powered chip, byte[] command) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(2 * LONG.byteSize());
            request.set(LONG, 0, chip.protocol());
            request.set(LONG, LONG.byteSize(), 2 * LONG.byteSize());
            MemorySegment sent = arena.allocateFrom(ValueLayout.JAVA_BYTE, command);
            MemorySegment received = arena.allocate(LONGEST_ANSWER);
            MemorySegment length = arena.allocateFrom(LONG, LONGEST_ANSWER);
            PcscAnswer answer = call(
                    transmit,
                    chip.handle(),
                    request,
                    sent,
                    (long) command.length,
                    MemorySegment.NULL,
                    received,
                    length);
            return new Returned<>(answer, bytes(received, answer == PcscAnswer.DONE ? length.get(LONG, 0) : 0));
        }
    }

    private static byte[] bytes(MemorySegment from, long length) {
        return from.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    }

    private static MethodHandle find(SymbolLookup symbols, String name, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(
                        symbols.find(name).orElseThrow(() -> new IllegalArgumentException(name)),
                        FunctionDescriptor.of(LONG, arguments));
    }

    private static PcscAnswer call(MethodHandle function, Object... arguments) {
        try {
            return PcscAnswer.of((long) function.invokeWithArguments(arguments));
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable never) {
            throw new IllegalStateException("a native call throws nothing", never);
        }
    }

    private static MemoryLayout.PathElement element(String name) {
        return MemoryLayout.PathElement.groupElement(name);
    }
}
