package org.hallkiosk.text.handwriting;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions of libzinnia that reading needs (zinnia.h), as plain calls. Layouts are those of 64-bit Linux. */
final class ZinniaLibrary {
    private static final String NAME = "libzinnia.so.0";
    private static final MemoryLayout POINTER = ValueLayout.ADDRESS;
    private static final MemoryLayout SIZE = ValueLayout.JAVA_LONG;
    private static final MemoryLayout INT = ValueLayout.JAVA_INT;

    /** In UTF-8 a value is one character, far below this. */
    private static final long LONGEST_VALUE = 64;

    private final MethodHandle newRecognizer;
    private final MethodHandle open;
    private final MethodHandle destroyRecognizer;
    private final MethodHandle newCharacter;
    private final MethodHandle setWidth;
    private final MethodHandle setHeight;
    private final MethodHandle add;
    private final MethodHandle destroyCharacter;
    private final MethodHandle classify;
    private final MethodHandle resultSize;
    private final MethodHandle resultValue;
    private final MethodHandle destroyResult;

    private ZinniaLibrary(SymbolLookup symbols) {
        newRecognizer = find(symbols, "zinnia_recognizer_new", POINTER);
        open = find(symbols, "zinnia_recognizer_open", INT, POINTER, POINTER);
        destroyRecognizer = find(symbols, "zinnia_recognizer_destroy", null, POINTER);
        newCharacter = find(symbols, "zinnia_character_new", POINTER);
        setWidth = find(symbols, "zinnia_character_set_width", null, POINTER, SIZE);
        setHeight = find(symbols, "zinnia_character_set_height", null, POINTER, SIZE);
        add = find(symbols, "zinnia_character_add", INT, POINTER, SIZE, INT, INT);
        destroyCharacter = find(symbols, "zinnia_character_destroy", null, POINTER);
        classify = find(symbols, "zinnia_recognizer_classify", POINTER, POINTER, POINTER, SIZE);
        resultSize = find(symbols, "zinnia_result_size", SIZE, POINTER);
        resultValue = find(symbols, "zinnia_result_value", POINTER, POINTER, SIZE);
        destroyResult = find(symbols, "zinnia_result_destroy", null, POINTER);
    }

    /** Loads the library for the life of the program; empty when it is not installed. */
    static Optional<ZinniaLibrary> load() {
        try {
            return Optional.of(new ZinniaLibrary(SymbolLookup.libraryLookup(NAME, Arena.global())));
        } catch (IllegalArgumentException notInstalled) {
            return Optional.empty();
        }
    }

    /** Maps the file; empty when it is no model. The recogniser is to be destroyed. */
    Optional<MemorySegment> open(String model) {
        MemorySegment recognizer = (MemorySegment) call(newRecognizer);
        try (Arena arena = Arena.ofConfined()) {
            if ((int) call(open, recognizer, arena.allocateFrom(model)) == 1) {
                return Optional.of(recognizer);
            }
        }
        destroy(recognizer);
        return Optional.empty();
    }

    void destroy(MemorySegment recognizer) {
        call(destroyRecognizer, recognizer);
    }

    /** At most so many characters, the likeliest first. */
    List<String> classify(MemorySegment recognizer, Writing writing, int most) {
        MemorySegment character = (MemorySegment) call(newCharacter);
        try {
            fill(character, writing);
            MemorySegment result = (MemorySegment) call(classify, recognizer, character, (long) most);
            return result.equals(MemorySegment.NULL) ? List.of() : values(result);
        } finally {
            call(destroyCharacter, character);
        }
    }

    private void fill(MemorySegment character, Writing writing) {
        SquareField field = new SquareField(writing);
        call(setWidth, character, (long) SquareField.SIZE);
        call(setHeight, character, (long) SquareField.SIZE);
        for (int stroke = 0; stroke < writing.strokes().size(); stroke++) {
            for (Writing.Place place : writing.strokes().get(stroke).places()) {
                call(add, character, (long) stroke, field.x(place), field.y(place));
            }
        }
    }

    private List<String> values(MemorySegment result) {
        try {
            long count = (long) call(resultSize, result);
            List<String> values = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                MemorySegment value = (MemorySegment) call(resultValue, result, i);
                values.add(value.reinterpret(LONGEST_VALUE).getString(0));
            }
            return values;
        } finally {
            call(destroyResult, result);
        }
    }

    private static MethodHandle find(
            SymbolLookup symbols, String name, @Nullable MemoryLayout returned, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(
                        symbols.findOrThrow(name),
                        returned == null
                                ? FunctionDescriptor.ofVoid(arguments)
                                : FunctionDescriptor.of(returned, arguments));
    }

    @SuppressWarnings("NullAway") // a void function gives null, and nobody looks at it
    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("libzinnia cannot be called", e);
        }
    }
}
