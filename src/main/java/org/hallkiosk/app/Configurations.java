package org.hallkiosk.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hallkiosk.cli.CommandConfiguration;
import org.hallkiosk.cli.JsonLine;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading;
import org.hallkiosk.configuration.Mistake;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;

/** Loads configurations for commands, and says what is wrong with one in the caller's language. */
final class Configurations implements CommandConfiguration {
    private final Home home;
    private final Path stateFolder;
    private final Supplier<Speech> speech;

    /** @param speech asked only when something is to be said: reading the texts takes time */
    Configurations(Home home, Path stateFolder, Supplier<Speech> speech) {
        this.home = home;
        this.stateFolder = stateFolder;
        this.speech = speech;
    }

    /** The same with another folder for what is written. */
    Configurations writingTo(Path folder) {
        return new Configurations(home, folder, speech);
    }

    @Override
    public Optional<Configuration> load(Path folder, PrintWriter out, boolean json) {
        Loading loading = new ConfigurationLoader(stateFolder)
                .loadChecked(folder, home.devices(), stateFolder.resolve("configuration.checked"));
        return switch (loading) {
            case Loading.Loaded(Configuration configuration) -> Optional.of(configuration);
            case Loading.Rejected(var mistakes, Texts texts) -> {
                for (Mistake mistake : mistakes) {
                    String what = mistake.what(texts, speech.get().language());
                    String write = mistake.write(texts, speech.get().language());
                    out.println(
                            json
                                    ? JsonLine.of(Map.of(
                                            "file",
                                            mistake.file(),
                                            "line",
                                            mistake.line(),
                                            "what",
                                            what,
                                            "write",
                                            write))
                                    : mistake.file() + ":" + mistake.line() + ": " + what + " " + write);
                }
                out.flush();
                yield Optional.empty();
            }
        };
    }

    @Override
    public Language language() {
        return speech.get().language();
    }

    @Override
    public Texts shippedTexts() {
        return speech.get().texts();
    }
}
