package org.hallkiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hallkiosk.audit.ChainKey;
import org.hallkiosk.audit.TrailExamination;
import org.hallkiosk.audit.TrailFinding;
import org.hallkiosk.audit.TrailKey;
import org.hallkiosk.audit.TrailLine;
import org.hallkiosk.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code audit verify}: whether the trail is as it was written, and which lines are not; {@code audit show}: what happened,
 * in words. Both work while the kiosk runs. Exit code 0 when the trail holds, 1 when it does not, 2 when the call, the
 * configuration or the key does not allow to say.
 */
@Command(name = "audit", mixinStandardHelpOptions = true)
public final class AuditCommand implements Runnable {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Speech speech;
    private final CommandConfiguration configurations;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private AuditCommand(Speech speech, CommandConfiguration configurations) {
        this.speech = speech;
        this.configurations = configurations;
    }

    /** The command with everything below it. */
    public static CommandLine commandLine(Speech speech, CommandConfiguration configurations) {
        AuditCommand audit = new AuditCommand(speech, configurations);
        return new CommandLine(audit).addSubcommand(new Verify(audit)).addSubcommand(new Show(audit));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What each of them can be told. */
    static final class Options {
        @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config")
        Path folder = Path.of("kiosk-config");

        @Option(names = "--json")
        boolean json;
    }

    private interface Work {
        int on(TrailExamination examination);
    }

    private int examined(Options asked, Work work) throws IOException {
        Optional<Configuration> configuration = configurations.load(asked.folder, speech.out(), asked.json);
        if (configuration.isEmpty()) {
            return 2;
        }
        Configuration.Store store = configuration.get().store();
        Optional<ChainKey> key = TrailKey.of(store.keyFile());
        if (key.isEmpty()) {
            return new DeviceAnswers(speech, asked.json).refused("audit.no-key", Map.of("file", store.keyFile()));
        }
        return work.on(TrailExamination.of(store.trail().folder(), store.trail().ends(), key.get()));
    }

    private int verify(TrailExamination examination, boolean json) {
        DeviceAnswers answers = new DeviceAnswers(speech, json);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("holds", examination.holds());
            answer.put("lines", examination.lines().size());
            answer.put(
                    "findings",
                    examination.findings().stream()
                            .map(finding -> keyword(finding) + valuesOf(finding))
                            .toList());
            answers.say(answer);
        } else {
            examination
                    .findings()
                    .forEach(finding -> speech.say("audit.finding." + keyword(finding), valuesOf(finding)));
            speech.say(
                    examination.holds() ? "audit.holds" : "audit.broken",
                    Map.of("lines", examination.lines().size()));
            speech.out().flush();
        }
        return examination.holds() ? 0 : 1;
    }

    private static String keyword(TrailFinding finding) {
        return switch (finding) {
            case TrailFinding.Changed ignored -> "changed";
            case TrailFinding.Missing(long from, long to) -> from == to ? "missing-one" : "missing";
            case TrailFinding.Moved ignored -> "moved";
            case TrailFinding.TornEnd ignored -> "torn-end";
            case TrailFinding.EndsMissing ignored -> "ends-missing";
            case TrailFinding.EndsChanged ignored -> "ends-changed";
        };
    }

    private static Map<String, Object> valuesOf(TrailFinding finding) {
        return switch (finding) {
            case TrailFinding.Changed(LocalDate day, int row) -> Map.of("day", day, "row", row);
            case TrailFinding.Missing(long from, long to) -> Map.of("from", from, "to", to);
            case TrailFinding.Moved(LocalDate day, int row, long number) ->
                Map.of("day", day, "row", row, "number", number);
            case TrailFinding.TornEnd(LocalDate day, int row) -> Map.of("day", day, "row", row);
            case TrailFinding.EndsMissing ignored -> Map.of();
            case TrailFinding.EndsChanged ignored -> Map.of();
        };
    }

    private void show(List<TrailLine> lines, boolean json) {
        for (TrailLine line : lines) {
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("line", line.number());
                answer.put("at", line.at().toString());
                answer.put("session", line.session());
                answer.put("step", line.step().keyword());
                answer.putAll(line.reasons());
                speech.out().println(JsonLine.of(answer));
            } else {
                speech.out()
                        .println(MOMENT.format(line.at().atZone(ZoneId.systemDefault())) + "  "
                                + line.session()
                                        .substring(0, Math.min(6, line.session().length())) + "  "
                                + speech.text("audit.step." + line.step().keyword(), Map.of())
                                + line.reasons().entrySet().stream()
                                        .map(reason -> "  " + name(reason.getKey()) + ": " + reason.getValue())
                                        .sorted()
                                        .collect(Collectors.joining()));
            }
        }
        speech.out().flush();
    }

    private String name(String reason) {
        String key = "audit.reason." + reason;
        return speech.texts().has(speech.language(), key) ? speech.text(key, Map.of()) : reason;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    private static final class Verify implements Callable<Integer> {
        private final AuditCommand audit;

        @Mixin
        private Options options = new Options();

        Verify(AuditCommand audit) {
            this.audit = audit;
        }

        @Override
        public Integer call() throws IOException {
            return audit.examined(options, examination -> audit.verify(examination, options.json));
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    private static final class Show implements Callable<Integer> {
        private final AuditCommand audit;

        @Mixin
        private Options options = new Options();

        @Option(names = "--session", paramLabel = "ID")
        private String session = "";

        @Option(names = "--day", paramLabel = "DATE")
        private Optional<LocalDate> day = Optional.empty();

        Show(AuditCommand audit) {
            this.audit = audit;
        }

        @Override
        public Integer call() throws IOException {
            return audit.examined(options, examination -> {
                audit.show(
                        examination.lines().stream()
                                .filter(line -> line.session().startsWith(session))
                                .filter(line -> day.map(
                                                line.at().atZone(ZoneOffset.UTC).toLocalDate()::equals)
                                        .orElse(true))
                                .toList(),
                        options.json);
                if (!examination.holds()) {
                    return audit.verify(examination, options.json);
                }
                return 0;
            });
        }
    }
}
