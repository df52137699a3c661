package org.hallkiosk.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hallkiosk.configuration.DeviceProfiles;
import org.hallkiosk.device.InstalledDrivers;
import org.hallkiosk.discovery.DeviceFinder;
import org.hallkiosk.discovery.Discovery;
import org.hallkiosk.discovery.Discovery.Found;
import org.hallkiosk.discovery.Discovery.Noticed;
import org.hallkiosk.discovery.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code devices find}: looks for the devices of this machine and prints, for each, how sure it is and the lines to paste
 * into {@code kiosk.yaml}. Exit code 0 when it found one, 1 when it found none.
 */
@Command(name = "find", mixinStandardHelpOptions = true)
final class DevicesFindCommand implements Callable<Integer> {
    private final Speech speech;
    private final Path devicesFolder;
    private final DeviceAccess access;

    @Option(names = "--port", paramLabel = "PORT")
    private List<String> ports = new ArrayList<>();

    @Option(names = "--ipp", paramLabel = "ADDRESS")
    private List<String> printers = new ArrayList<>();

    @Option(names = "--cups", paramLabel = "SERVER", defaultValue = "ipp://localhost:631")
    private String printServer = "";

    @Option(names = "--no-network")
    private boolean noNetwork;

    @Option(names = "--probe-all")
    private boolean askUnknown;

    @Option(names = "--timeout", paramLabel = "TIME", defaultValue = "30s")
    private String timeout = "30s";

    @Option(names = "--root", paramLabel = "DIR", defaultValue = "/", hidden = true)
    private Path root = Path.of("/");

    @Option(names = "--json")
    private boolean json;

    DevicesFindCommand(Speech speech, Path devicesFolder, DeviceAccess access) {
        this.speech = speech;
        this.devicesFolder = devicesFolder;
        this.access = access;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Duration> patience = DeviceCalls.duration(timeout);
        if (patience.isEmpty()) {
            return new DeviceAnswers(speech, json).refused("devices.bad-time", Map.of("given", timeout));
        }
        DeviceProfiles profiles = DeviceProfiles.read(devicesFolder);
        if (!profiles.mistakes().isEmpty() && !json) {
            new MistakeReport(speech).say(profiles.mistakes());
        }
        List<String> named = new ArrayList<>(ports);
        named.addAll(printers);
        List<Discovery> discoveries = new DeviceFinder(
                        profiles.profiles(),
                        new InstalledDrivers(access.drivers().drivers(), List.of()))
                .find(new Search(root, named, printServer, !noNetwork, askUnknown, patience.get()));
        Names names = new Names();
        List<String> lines = new ArrayList<>();
        for (Discovery discovery : discoveries) {
            String line = discovery instanceof Found found ? ConfigurationLine.of(names.next(found), found) : "";
            if (!line.isEmpty()) {
                lines.add(line);
            }
            if (json) {
                speech.out().println(JsonLine.of(answer(discovery, line)));
            } else {
                say(discovery);
            }
        }
        if (!json) {
            sayLines(lines);
        }
        speech.out().flush();
        return lines.isEmpty() ? 1 : 0;
    }

    private void say(Discovery discovery) {
        switch (discovery) {
            case Found found ->
                speech.say(
                        "find.found",
                        Map.of(
                                "confidence", confidence(found),
                                "name", found.profile().name().in(speech.language()),
                                "port", found.place(),
                                "why", why(found)));
            case Noticed noticed -> speech.say("find.noticed", Map.of("port", noticed.place(), "why", why(noticed)));
        }
    }

    private void sayLines(List<String> lines) {
        if (lines.isEmpty()) {
            speech.say("find.nothing", Map.of());
            return;
        }
        speech.say("find.lines", Map.of());
        speech.out().println("devices:");
        lines.forEach(line -> speech.out().println("  " + line));
    }

    private Map<String, Object> answer(Discovery discovery, String line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (discovery instanceof Found found) {
            answer.put("kind", found.profile().kind().folder());
            answer.put("model", found.profile().model());
            answer.put("confidence", found.confidence().name().toLowerCase(Locale.ROOT));
        }
        answer.put("port", discovery.place());
        answer.put("why", discovery.why().keyword());
        answer.put("says", discovery.says());
        answer.put("about", why(discovery));
        if (!line.isEmpty()) {
            answer.put("line", line);
        }
        return answer;
    }

    private String confidence(Found found) {
        return speech.text("find.confidence." + found.confidence().name().toLowerCase(Locale.ROOT), Map.of());
    }

    private String why(Discovery discovery) {
        String says = discovery.says();
        String why = speech.text("find.why." + discovery.why().keyword(), Map.of("port", discovery.place()));
        return says.isEmpty() ? why : speech.text("find.says", Map.of("why", why, "says", says));
    }

    /** Names for the devices of a configuration: the kind, and a number from the second of its kind on. */
    private static final class Names {
        private final Map<String, Integer> taken = new LinkedHashMap<>();

        String next(Found found) {
            String kind =
                    found.profile().kind().folder().toUpperCase(Locale.ROOT).replace('-', '_');
            int number = taken.merge(kind, 1, Integer::sum);
            return number == 1 ? kind : kind + "_" + number;
        }
    }
}
