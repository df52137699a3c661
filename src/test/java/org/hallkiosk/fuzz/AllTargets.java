package org.hallkiosk.fuzz;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.fuzz.FuzzTargets.Target;

/**
 * All targets in one process, because starting Jazzer takes longer than a short run: the first byte of an input says which
 * of them the rest is for. When it ends, it prints how many inputs each was fed.
 */
public final class AllTargets {
    private static final List<Target> TARGETS = FuzzTargets.all();
    private static final MethodHandle[] HANDLES = handles();
    private static final long[] FED = new long[HANDLES.length];
    private static final String FED_LINE = "fed ";

    private AllTargets() {}

    /** Called by Jazzer at its beginning. What a target reads once, files and schemas, is no input's time. */
    public static void fuzzerInitialize() throws Throwable {
        for (int i = 0; i < HANDLES.length; i++) {
            HANDLES[i].invoke(Files.readAllBytes(TARGETS.get(i).keptInputs().getFirst()));
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws Throwable {
        if (input.length == 0) {
            return;
        }
        int number = number(input);
        FED[number]++;
        HANDLES[number].invoke(rest(input));
    }

    /** Called by Jazzer at its end. */
    public static void fuzzerTearDown() {
        for (int i = 0; i < FED.length; i++) {
            System.err.println(FED_LINE + TARGETS.get(i).name() + " " + FED[i]);
        }
    }

    /** How many inputs each target was fed, by its name, from what the process printed. */
    static Map<String, Long> fed(String output) {
        Map<String, Long> fed = new HashMap<>();
        output.lines().filter(line -> line.startsWith(FED_LINE)).forEach(line -> {
            String[] words = line.split(" ");
            fed.put(words[1], Long.parseLong(words[2]));
        });
        return fed;
    }

    /** Writes every target's inputs into this folder, each with the byte that says whose it is. */
    static void gatherInputs(Path folder) throws IOException {
        for (int i = 0; i < TARGETS.size(); i++) {
            Target target = TARGETS.get(i);
            for (Path input : target.keptInputs()) {
                byte[] bytes = Files.readAllBytes(input);
                byte[] marked = new byte[bytes.length + 1];
                marked[0] = (byte) i;
                System.arraycopy(bytes, 0, marked, 1, bytes.length);
                Files.write(folder.resolve(target.name() + "-" + input.getFileName()), marked);
            }
        }
    }

    /** Moves what was found to the target that it was found in. */
    static void keep(Path found) throws IOException {
        byte[] input = Files.readAllBytes(found);
        if (input.length == 0) {
            return;
        }
        Path inputs = Files.createDirectories(TARGETS.get(number(input)).inputs());
        Files.write(inputs.resolve(found.getFileName()), rest(input));
        Files.delete(found);
    }

    private static int number(byte[] input) {
        return Byte.toUnsignedInt(input[0]) % TARGETS.size();
    }

    private static byte[] rest(byte[] input) {
        return Arrays.copyOfRange(input, 1, input.length);
    }

    private static MethodHandle[] handles() {
        return TARGETS.stream()
                .map(target -> {
                    try {
                        return target.handle();
                    } catch (ReflectiveOperationException noTarget) {
                        throw new IllegalStateException(noTarget);
                    }
                })
                .toArray(MethodHandle[]::new);
    }
}
