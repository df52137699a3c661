package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hallkiosk.cli.Speech;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run --config DIR}: serves applicants on real devices until it is stopped. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;
    private final Path state;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = RunArguments.USUAL_FOLDER)
    private Path folder = Path.of(RunArguments.USUAL_FOLDER);

    @Option(names = "--windowed")
    private boolean windowed;

    @Option(names = "--watch")
    private boolean watch;

    RunCommand(Speech speech, Home home, Path state) {
        this.speech = speech;
        this.home = home;
        this.state = state;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Serving.begin(new RunArguments(folder, windowed, watch), state, home, speech.out(), () -> speech);
    }
}
