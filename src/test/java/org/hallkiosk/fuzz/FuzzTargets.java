package org.hallkiosk.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fuzz targets, and where the inputs that they begin with and that once failed are kept. */
final class FuzzTargets {
    private static final Path SOURCES = Path.of("src/test/java");
    private static final Path INPUTS = Path.of("src/test/resources/fuzz");
    private static final String SUFFIX = "Fuzz.java";

    private FuzzTargets() {}

    /** @param className with its package */
    record Target(String className) {

        /** As people call it: {@code Sdt}, {@code IppAnswers}. */
        String name() {
            String simple = className.substring(className.lastIndexOf('.') + 1);
            return simple.substring(0, simple.length() - "Fuzz".length());
        }

        Path inputs() {
            return INPUTS.resolve(name());
        }

        /** The inputs that it begins with and those that once failed, by their names. */
        List<Path> keptInputs() throws IOException {
            if (!Files.isDirectory(inputs())) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(inputs())) {
                return files.sorted().toList();
            }
        }

        /** Takes one input, a byte array; whatever it throws is a bug. */
        MethodHandle handle() throws ReflectiveOperationException {
            return MethodHandles.lookup()
                    .findStatic(
                            Class.forName(className),
                            "fuzzerTestOneInput",
                            MethodType.methodType(void.class, byte[].class));
        }
    }

    static List<Target> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file -> SOURCES.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.'))
                    .sorted()
                    .map(Target::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
