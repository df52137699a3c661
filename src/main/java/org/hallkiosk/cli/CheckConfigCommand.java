package org.hallkiosk.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading.Loaded;
import org.hallkiosk.configuration.Loading.Rejected;
import org.hallkiosk.configuration.Mistake;
import org.hallkiosk.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check-config DIR}: names every mistake of a configuration; exits with 1 when there is one. */
@Command(name = "check-config", mixinStandardHelpOptions = true)
public final class CheckConfigCommand implements Callable<Integer> {
    private final Speech speech;
    private final Path stateFolder;

    @Parameters(paramLabel = "DIR")
    private Path folder = Path.of("kiosk-config");

    @Option(names = "--devices", paramLabel = "DIR")
    private Path devicesFolder;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--language", paramLabel = "TAG", converter = LanguageTag.class)
    private @Nullable Language language;

    /** @param devicesFolder where device profiles are, unless {@code --devices} says otherwise */
    public CheckConfigCommand(Speech speech, Path devicesFolder, Path stateFolder) {
        this.speech = speech;
        this.devicesFolder = devicesFolder;
        this.stateFolder = stateFolder;
    }

    @Override
    public Integer call() {
        Speech said = language == null ? speech : speech.in(language);
        return switch (new ConfigurationLoader(stateFolder).load(folder, devicesFolder)) {
            case Loaded loaded -> fine(said, loaded.configuration());
            case Rejected rejected -> rejected(said.with(rejected.texts().orElse(said.texts())), rejected.mistakes());
        };
    }

    private int fine(Speech said, Configuration configuration) {
        Map<String, Object> counts = Map.of(
                "services", configuration.catalogue().items().size(),
                "facts", configuration.catalogue().facts().size(),
                "devices", configuration.devices().size(),
                "texts", configuration.texts().keys(said.language()).size());
        if (json) {
            print(said, List.of());
        } else {
            said.say("check.fine", counts);
        }
        said.out().flush();
        return 0;
    }

    private int rejected(Speech said, List<Mistake> mistakes) {
        if (json) {
            print(said, mistakes);
        } else {
            new MistakeReport(said).say(mistakes);
        }
        said.out().flush();
        return 1;
    }

    private void print(Speech said, List<Mistake> mistakes) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("folder", folder.toString());
        answer.put("fine", mistakes.isEmpty());
        answer.put("mistakes", new MistakeReport(said).objects(mistakes));
        said.out().println(JsonLine.of(answer));
    }
}
