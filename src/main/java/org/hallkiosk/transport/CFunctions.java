package org.hallkiosk.transport;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** Finds and calls functions of Linux's C library that Java has no words for, and says which error they left. */
public final class CFunctions {
    private final MemoryLayout stateLayout = Linker.Option.captureStateLayout();
    private final VarHandle errorNumber = stateLayout.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    /** What a function gave back, and {@code errno} after it. */
    public record Result(long value, int error) {}

    /** Blocks for as long as the function does; a void function gives 0. */
    public Result call(MethodHandle function, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(stateLayout);
            Object[] all = new Object[arguments.length + 1];
            all[0] = state;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            Object value = function.invokeWithArguments(all);
            long number = value instanceof Number given ? given.longValue() : 0;
            return new Result(number, (int) errorNumber.get(state, 0L));
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a C function threw", impossible);
        }
    }

    /**
     * A function by its signature, result first: v nothing, i int, l long, p pointer.
     *
     * @param firstVariadic index of the first argument behind the {@code ...} of the C declaration, or negative
     */
    public static MethodHandle find(String name, String signature, int firstVariadic) {
        Linker linker = Linker.nativeLinker();
        MemoryLayout[] arguments =
                signature.substring(1).chars().mapToObj(CFunctions::layout).toArray(MemoryLayout[]::new);
        FunctionDescriptor descriptor = signature.startsWith("v")
                ? FunctionDescriptor.ofVoid(arguments)
                : FunctionDescriptor.of(layout(signature.charAt(0)), arguments);
        Linker.Option errno = Linker.Option.captureCallState("errno");
        MemorySegment address = linker.defaultLookup().findOrThrow(name);
        return firstVariadic < 0
                ? linker.downcallHandle(address, descriptor, errno)
                : linker.downcallHandle(address, descriptor, errno, Linker.Option.firstVariadicArg(firstVariadic));
    }

    private static MemoryLayout layout(int letter) {
        return switch (letter) {
            case 'i' -> ValueLayout.JAVA_INT;
            case 'l' -> ValueLayout.JAVA_LONG;
            case 'p' -> ValueLayout.ADDRESS;
            default -> throw new IllegalArgumentException("no type " + (char) letter);
        };
    }
}
