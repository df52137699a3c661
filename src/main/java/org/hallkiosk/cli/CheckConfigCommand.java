package org.hallkiosk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading.Loaded;
import org.hallkiosk.configuration.Loading.Rejected;
import org.hallkiosk.configuration.Mistake;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
            for (Mistake mistake : mistakes) {
                say(said, mistake);
            }
            said.say(mistakes.size() == 1 ? "check.one" : "check.several", Map.of("count", mistakes.size()));
        }
        said.out().flush();
        return 1;
    }

    private static void say(Speech said, Mistake mistake) {
        Texts texts = said.texts();
        String place = mistake.line() == 0
                ? mistake.file()
                : said.text("check.line", Map.of("file", mistake.file(), "line", mistake.line()));
        said.out().println(place);
        said.out().println("  " + mistake.what(texts, said.language()));
        said.out().println("  " + said.text("check.write", Map.of("write", mistake.write(texts, said.language()))));
        said.out().println();
    }

    private void print(Speech said, List<Mistake> mistakes) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("folder", folder.toString());
        root.put("fine", mistakes.isEmpty());
        ArrayNode list = root.putArray("mistakes");
        for (Mistake mistake : mistakes) {
            list.addObject()
                    .put("file", mistake.file())
                    .put("line", mistake.line())
                    .put("kind", mistake.kind())
                    .put("what", mistake.what(said.texts(), said.language()))
                    .put("write", mistake.write(said.texts(), said.language()));
        }
        said.out().println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }
}
