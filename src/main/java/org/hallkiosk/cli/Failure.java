package org.hallkiosk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What is said when a command could not do its work: the cause when the machine is at fault (a disk, a missing program),
 * else where the details of the program's fault were written. Never a stack trace on the terminal. Exit code 1.
 */
public final class Failure implements IExecutionExceptionHandler {
    private final Speech speech;
    private final Path folder;

    /** @param folder where a fault of the program is written down */
    public Failure(Speech speech, Path folder) {
        this.speech = speech;
        this.folder = folder;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        PrintWriter to = commandLine.getErr();
        switch (failure) {
            case UncheckedIOException machine -> to.println(cause(String.valueOf(machine.getCause())));
            case IOException machine -> to.println(cause(machine.toString()));
            case InterruptedException stopped -> to.println(speech.text("failure.stopped", Map.of()));
            default -> to.println(writtenDown(failure));
        }
        to.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private String cause(String problem) {
        return speech.text(
                "failure.machine", Map.of("problem", problem.replaceFirst("^java\\.io\\.IOException: ", "")));
    }

    private String writtenDown(Exception fault) {
        Path file = folder.resolve("fault.txt");
        try {
            Files.createDirectories(folder);
            try (PrintWriter details = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
                fault.printStackTrace(details);
            }
            return speech.text("failure.program", Map.of("problem", fault.toString(), "file", file));
        } catch (IOException e) {
            return speech.text("failure.program-only", Map.of("problem", fault.toString()));
        }
    }
}
