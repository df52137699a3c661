package org.hallkiosk.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of the machine that runs no longer than this JVM does, even when the JVM is killed. */
final class WantedProcess implements AutoCloseable {
    private final Process process;

    private WantedProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it; its output goes to a file.
     *
     * @param workFolder where the small script lands that watches over it
     */
    static WantedProcess start(Path workFolder, Path log, List<String> command, Map<String, String> environment)
            throws IOException {
        Path watch = script(workFolder, "run-while-wanted.sh");
        List<String> whole = new ArrayList<>(List.of("/bin/sh", watch.toString()));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new WantedProcess(builder.start());
    }

    /** Puts one of our scripts where the machine can run it. */
    static Path script(Path folder, String name) throws IOException {
        Path script = folder.resolve(name);
        try (InputStream resource = WantedProcess.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            // A script that is being run must not be written over, and it never differs within one program.
            if (!Files.exists(script)) {
                Files.write(script, resource.readAllBytes());
            }
        }
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + script);
        }
        return script;
    }

    /** Where a program is, also when PATH lacks the system folders, as it does for ordinary users. */
    static Optional<Path> find(String program) {
        List<String> folders =
                new ArrayList<>(List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)));
        folders.addAll(List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin", "/usr/local/bin"));
        return folders.stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Kills it as a power cut would, and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
