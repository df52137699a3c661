package org.hallkiosk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much memory a process and all its children hold, as Linux accounts it in {@code /proc/PID/smaps_rollup}: the
 * proportional set size, in which a page that several processes share counts once in all.
 */
public final class ProcessMemory {
    private static final String FIELD = "Pss:";

    private final Path proc;

    public ProcessMemory() {
        this(Path.of("/proc"));
    }

    /** @param proc where the kernel's files are */
    ProcessMemory(Path proc) {
        this.proc = proc;
    }

    /** In KiB; a process that ends meanwhile counts nothing. */
    public long ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(process -> of(process.pid()).orElse(0))
                .sum();
    }

    /** In KiB; empty when there is no such process or it may not be looked at. */
    OptionalLong of(long pid) {
        try (Stream<String> lines = Files.lines(proc.resolve(Long.toString(pid)).resolve("smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .mapToLong(line -> Long.parseLong(
                            line.substring(FIELD.length()).replace("kB", "").strip()))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
