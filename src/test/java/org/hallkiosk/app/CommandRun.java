package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of the command line in this process, exactly as {@code ./kiosk} makes it. */
final class CommandRun {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int exit;

    private CommandRun(Map<String, String> environment, Path state, Watch watch, String... arguments) {
        PrintWriter to = new PrintWriter(out, true);
        watch.starting(this::out);
        try {
            exit = Commands.of(
                            to,
                            Map.of(
                                    "LANG",
                                    environment.getOrDefault("LANG", "en_US.UTF-8"),
                                    "HALL_KIOSK_STATE",
                                    state.toString()))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Told how to look at what the command has said so far, before it starts. */
    interface Watch {
        void starting(java.util.function.Supplier<String> out);
    }

    static CommandRun english(Path state, String... arguments) {
        return new CommandRun(Map.of(), state, said -> {}, arguments);
    }

    static CommandRun chinese(Path state, String... arguments) {
        return new CommandRun(Map.of("LANG", "zh_CN.UTF-8"), state, said -> {}, arguments);
    }

    static CommandRun watched(Path state, Watch watch, String... arguments) {
        return new CommandRun(Map.of(), state, watch, arguments);
    }

    int exit() {
        return exit;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** What {@code --json} said: each line must be an object. */
    List<JsonNode> json() {
        JsonMapper mapper = new JsonMapper();
        return out().lines().map(mapper::readTree).toList();
    }

    /** A copy of the shipped configuration, to be edited. */
    static Path configurationCopy(Path temporary) throws IOException {
        Path copy = temporary.resolve("kiosk-config");
        try (Stream<Path> files = Files.walk(Path.of("kiosk-config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = temporary.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    static void replace(Path file, String what, String with) throws IOException {
        String content = Files.readString(file);
        if (!content.contains(what)) {
            throw new IllegalArgumentException(file + " has no " + what);
        }
        Files.writeString(file, content.replace(what, with));
    }
}
