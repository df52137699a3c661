package org.hallkiosk.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real disk of a few megabytes in memory, mounted on an empty folder. Machines that do not allow that skip the test. */
final class SmallDisk implements AutoCloseable {
    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    static SmallDisk mount(Path emptyFolder, String size) throws IOException, InterruptedException {
        assumeTrue(
                succeeds(List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", emptyFolder.toString())),
                "no right to mount a small disk here");
        return new SmallDisk(emptyFolder);
    }

    Path root() {
        return root;
    }

    /** Writes until nothing more fits. */
    void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            byte[] block = new byte[4096];
            while (true) {
                ballast.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(root).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return root.resolve("ballast");
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        // Lazily: a library that was loaded from there stays in use.
        if (!succeeds(List.of("umount", "-l", root.toString()))) {
            throw new IOException("cannot unmount " + root);
        }
    }
}
