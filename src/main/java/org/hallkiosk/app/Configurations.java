package org.hallkiosk.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.hallkiosk.cli.CommandConfiguration;
import org.hallkiosk.cli.JsonLine;
import org.hallkiosk.cli.MistakeReport;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Beginning;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading;
import org.hallkiosk.text.Texts;

/** Loads configurations for commands, and says what is wrong with one in the caller's language. */
final class Configurations implements CommandConfiguration {
    private static final Path USUAL = Path.of("kiosk-config");

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

    /** Whoever calls from another folder and names no configuration means the one beside the program. */
    private Path found(Path folder) {
        return folder.equals(USUAL) && !Files.exists(folder) ? home.configuration() : folder;
    }

    /** For a start: what the first screen needs, when nothing has changed since the last time; see {@link Beginning}. */
    Optional<Beginning> begin(Path folder) {
        return new ConfigurationLoader(stateFolder).begin(found(folder), home.devices(), snapshot());
    }

    private Path snapshot() {
        return stateFolder.resolve("configuration.checked");
    }

    @Override
    public Optional<Configuration> load(Path folder, PrintWriter out, boolean json) {
        Loading loading = new ConfigurationLoader(stateFolder).loadChecked(found(folder), home.devices(), snapshot());
        return switch (loading) {
            case Loading.Loaded(Configuration configuration) -> Optional.of(configuration);
            case Loading.Rejected(var mistakes, Texts texts) -> {
                MistakeReport report =
                        new MistakeReport(new Speech(out, texts, speech.get().language()));
                if (json) {
                    report.objects(mistakes).forEach(mistake -> out.println(JsonLine.of(mistake)));
                } else {
                    report.say(mistakes);
                }
                out.flush();
                yield Optional.empty();
            }
        };
    }
}
