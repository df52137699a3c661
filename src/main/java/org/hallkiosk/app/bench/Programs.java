package org.hallkiosk.app.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs of this machine. */
final class Programs {
    private Programs() {}

    static boolean isThere(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** The first of these names that this machine knows. */
    static Optional<String> first(List<String> names) {
        return names.stream().filter(Programs::isThere).findFirst();
    }
}
