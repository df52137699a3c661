package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.StateFolder;
import org.hallkiosk.text.Texts;

/** Where the program begins: a terminal that starts takes the short way, everything else goes to {@link Commands}. */
public final class Main {
    /** The commands that run for long and keep a log. */
    private static final Set<String> SERVING = Set.of("run", "demo");

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0 || !SERVING.contains(arguments[0])) {
            // Whoever called sees the outcome; what libraries and drivers tell on the way would only hide it.
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        }
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Optional<RunArguments> run = RunArguments.plain(List.of(arguments));
        int exit;
        // A terminal that starts shows its first screen before anything that only a technician needs is read.
        Supplier<Speech> speech = () -> speech(out, System.getenv());
        if (run.isPresent()) {
            exit = Serving.begin(run.get(), state(), Home.ofThisProgram(), out, speech);
        } else if (List.of(arguments).equals(List.of(WarmUp.COMMAND))) {
            exit = WarmUp.perform(state(), Home.ofThisProgram(), out, speech);
        } else {
            exit = Commands.execute(out, err, System.getenv(), arguments);
        }
        out.flush();
        // JavaFX and the native serial library keep threads of their own.
        System.exit(exit);
    }

    private static Path state() {
        return StateFolder.in(System.getenv());
    }

    static Speech speech(PrintWriter out, Map<String, String> environment) {
        try {
            return new Speech(
                    out,
                    Texts.load(Home.ofThisProgram().configuration().resolve("text")),
                    Speech.languageOf(environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
