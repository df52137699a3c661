package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hallkiosk.app.walk.JourneyScript;
import org.hallkiosk.app.walk.JourneyScript.ScriptMistake;
import org.hallkiosk.app.walk.JourneyWalker;
import org.hallkiosk.app.walk.JourneyWalker.Walk;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code journey FILE…}: walks scripted applicants through a configuration. Exit code 0 when all arrived, 1 with the
 * step, the reason and a picture where one got stuck, 2 when the script or the configuration is wrong.
 */
@Command(name = "journey", mixinStandardHelpOptions = true)
final class JourneyCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;
    private final Configurations configurations;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> scripts = List.of();

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config")
    private Path folder = Path.of("kiosk-config");

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    /** Kept, so that a later start finds what this one left; otherwise everything is written to a folder that goes. */
    @Option(names = "--state", paramLabel = "DIR", hidden = true)
    private Optional<Path> keptState = Optional.empty();

    @Option(names = "--display")
    private boolean display;

    @Option(names = "--platform")
    private boolean withPlatform;

    @Option(names = "--landscape")
    private boolean landscape;

    JourneyCommand(Speech speech, Home home, Configurations configurations) {
        this.speech = speech;
        this.home = home;
        this.configurations = configurations;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter to = speech.out();
        if (display && Display.isMissing(System.getenv())) {
            say("run.no-display", Map.of());
            return 2;
        }
        Map<Path, JourneyScript> read = new LinkedHashMap<>();
        for (Path file : scripts) {
            try {
                read.put(file, JourneyScript.read(file));
            } catch (ScriptMistake mistake) {
                to.println(WalkReport.of(speech, mistake));
                to.flush();
                return 2;
            }
        }
        Path results = out.orElse(home.target().resolve("journey")).toAbsolutePath();
        Files.createDirectories(results);
        Path passing = Files.createTempDirectory("hall-kiosk-journey");
        try {
            Path state = keptState.map(Path::toAbsolutePath).orElse(passing);
            Optional<Configuration> configuration =
                    configurations.writingTo(state).load(folder, to, false);
            if (configuration.isEmpty()) {
                return 2;
            }
            Configuration equipped = read.values().stream().anyMatch(JourneyScript::laysPapers)
                    ? DemoCamera.beside(configuration.get())
                    : configuration.get();
            try (DemoPlatform platform = withPlatform ? DemoPlatform.start(equipped) : DemoPlatform.none(equipped);
                    Stage stage = Stage.set(
                            platform.configuration(),
                            home,
                            results,
                            landscape ? new KioskWindow.Shape(1920, 1080, display) : shape(configuration.get()),
                            line -> {
                                to.println(line);
                                to.flush();
                            },
                            speech)) {
                stage.awaitDevices();
                int exit = 0;
                for (var script : read.entrySet()) {
                    exit = Math.max(exit, walk(stage, script.getKey(), script.getValue(), results));
                }
                return exit;
            }
        } finally {
            Folders.delete(passing);
        }
    }

    private KioskWindow.Shape shape(Configuration configuration) {
        return KioskWindow.Shape.of(configuration.orientation(), display);
    }

    private int walk(Stage stage, Path file, JourneyScript script, Path results) throws InterruptedException {
        PrintWriter to = speech.out();
        to.println(script.name());
        JourneyWalker walker = stage.walker(results, line -> {
            to.println("  " + line);
            to.flush();
        });
        return switch (walker.walk(script)) {
            case Walk.Arrived(int steps, var time) -> {
                say("journey.arrived", Map.of("steps", steps, "seconds", time.toMillis() / 1000.0));
                yield 0;
            }
            case Walk.Stuck stuck -> {
                to.println(WalkReport.of(speech, file, stuck));
                to.flush();
                yield 1;
            }
        };
    }

    private void say(String key, Map<String, ?> values) {
        speech.out().println(speech.texts().get(speech.language(), key, values));
        speech.out().flush();
    }
}
