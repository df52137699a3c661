package org.hallkiosk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hallkiosk.cli.Finding.Verdict;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading.Loaded;
import org.hallkiosk.configuration.Loading.Rejected;
import org.hallkiosk.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code doctor}: says of this machine and configuration what is fine, what is not, and the next step; exits with 1 when
 * something is bad. Changes nothing and opens no device.
 */
@Command(name = "doctor", mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    private final Speech speech;
    private final Machine machine;
    private final Path stateFolder;

    @Option(names = "--config", paramLabel = "DIR")
    private Path configurationFolder;

    @Option(names = "--devices", paramLabel = "DIR")
    private Path devicesFolder;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--language", paramLabel = "TAG", converter = LanguageTag.class)
    private @Nullable Language language;

    /**
     * @param configurationFolder looked at unless {@code --config} says otherwise
     * @param devicesFolder where device profiles are, unless {@code --devices} says otherwise
     */
    public DoctorCommand(
            Speech speech, Machine machine, Path configurationFolder, Path devicesFolder, Path stateFolder) {
        this.speech = speech;
        this.machine = machine;
        this.configurationFolder = configurationFolder;
        this.devicesFolder = devicesFolder;
        this.stateFolder = stateFolder;
    }

    @Override
    public Integer call() {
        Speech said = language == null ? speech : speech.in(language);
        List<Finding> findings = new ArrayList<>(new MachineExamination(machine).examine());
        findings.addAll(configured());
        if (json) {
            print(said, findings);
        } else {
            findings.forEach(finding -> say(said, finding));
            said.say(
                    "doctor.sum",
                    Map.of(
                            "fine", count(findings, Verdict.FINE),
                            "warn", count(findings, Verdict.WARN),
                            "bad", count(findings, Verdict.BAD)));
        }
        said.out().flush();
        return count(findings, Verdict.BAD) == 0 ? 0 : 1;
    }

    private List<Finding> configured() {
        Map<String, Object> folder = Map.of("folder", configurationFolder);
        return switch (new ConfigurationLoader(stateFolder).load(configurationFolder, devicesFolder)) {
            case Rejected rejected ->
                List.of(Finding.bad(
                        "configuration",
                        "mistakes",
                        Map.of(
                                "folder",
                                configurationFolder,
                                "count",
                                rejected.mistakes().size())));
            case Loaded loaded -> {
                List<Finding> findings = new ArrayList<>();
                findings.add(Finding.fine("configuration", "checked", folder));
                findings.addAll(new PortExamination(machine)
                        .examine(loaded.configuration().devices()));
                findings.addAll(new UdevExamination(machine)
                        .examine(loaded.configuration().devices()));
                loaded.configuration()
                        .voice()
                        .ifPresent(voice -> findings.addAll(new VoiceExamination(machine).examine(voice)));
                findings.addAll(new StateExamination().examine(loaded.configuration()));
                yield findings;
            }
        };
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static String lower(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static void say(Speech said, Finding finding) {
        said.say(
                "doctor.line." + lower(finding.verdict()),
                Map.of("name", name(said, finding), "what", what(said, finding)));
        String next = next(said, finding);
        if (!next.isEmpty()) {
            said.say("doctor.line.next", Map.of("next", next));
        }
    }

    private static String name(Speech said, Finding finding) {
        return said.text("doctor." + finding.subject() + ".name", finding.values());
    }

    private static String what(Speech said, Finding finding) {
        return said.text("doctor." + finding.subject() + "." + finding.state(), finding.values());
    }

    private static String next(Speech said, Finding finding) {
        String key = "doctor." + finding.subject() + "." + finding.state() + "-next";
        return said.texts().has(said.language(), key) ? said.text(key, finding.values()) : "";
    }

    private static void print(Speech said, List<Finding> findings) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("fine", count(findings, Verdict.BAD) == 0);
        answer.put(
                "findings",
                findings.stream().map(finding -> object(said, finding)).toList());
        said.out().println(JsonLine.of(answer));
    }

    private static Map<String, Object> object(Speech said, Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("verdict", lower(finding.verdict()));
        object.put("subject", finding.subject());
        object.put("state", finding.state());
        object.put("name", name(said, finding));
        object.put("what", what(said, finding));
        object.put("next", next(said, finding));
        return object;
    }
}
