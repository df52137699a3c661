package org.hallkiosk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hallkiosk.configuration.CatalogueCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code catalog check}: what the catalogue of services lacks, and where it differs from the provincial list. Exit code 0
 * when there is nothing to say, 1 when there is, 2 when the folder or the list is not there.
 */
@Command(name = "catalog", mixinStandardHelpOptions = true)
public final class CatalogCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private CatalogCommand() {}

    /**
     * The command with everything below it.
     *
     * @param onCards the names of the facts that an identity card fills
     */
    public static CommandLine commandLine(Speech speech, Set<String> onCards) {
        return new CommandLine(new CatalogCommand()).addSubcommand(new Check(speech, onCards));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    private static final class Check implements Callable<Integer> {
        private final Speech speech;
        private final Set<String> onCards;

        @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config")
        private Path folder = Path.of("kiosk-config");

        @Option(names = "--against", paramLabel = "LIST.csv")
        private @Nullable Path list;

        @Option(names = "--json")
        private boolean json;

        Check(Speech speech, Set<String> onCards) {
            this.speech = speech;
            this.onCards = onCards;
        }

        @Override
        public Integer call() {
            if (!Files.isDirectory(folder)) {
                return refused("catalog.no-folder", folder);
            }
            if (list != null && !Files.isRegularFile(list)) {
                return refused("catalog.no-list", list);
            }
            CatalogueCheck.Report report = new CatalogueCheck(folder, onCards).check(Optional.ofNullable(list));
            if (json) {
                print(report);
            } else {
                say(report);
            }
            return report.mistakes().isEmpty() ? 0 : 1;
        }

        private int refused(String key, Path file) {
            return new DeviceAnswers(speech, json).refused(key, Map.of("file", file.toString()));
        }

        private void say(CatalogueCheck.Report report) {
            Map<String, Object> counts = Map.of("items", report.items(), "listed", report.listed());
            speech.say(list == null ? "catalog.checked" : "catalog.compared", counts);
            speech.out().println();
            new MistakeReport(speech).say(report.mistakes());
        }

        private void print(CatalogueCheck.Report report) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("folder", folder.toString());
            answer.put("items", report.items());
            answer.put("listed", report.listed());
            answer.put("fine", report.mistakes().isEmpty());
            answer.put("findings", new MistakeReport(speech).objects(report.mistakes()));
            speech.out().println(JsonLine.of(answer));
            speech.out().flush();
        }
    }
}
