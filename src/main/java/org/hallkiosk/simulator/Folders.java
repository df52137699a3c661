package org.hallkiosk.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of files that a simulated device leaves behind. */
final class Folders {
    private Folders() {}

    /** Deletes as much of it as can be deleted: a leftover in the temp folder is no reason to fail. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftOver) {
            folder.toFile().deleteOnExit();
        }
    }
}
