package org.hallkiosk.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run --config DIR}: serves applicants on real devices until it is stopped. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Speech speech;
    private final Configurations configurations;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config")
    private Path folder = Path.of("kiosk-config");

    @Option(names = "--windowed")
    private boolean windowed;

    RunCommand(Speech speech, Configurations configurations) {
        this.speech = speech;
        this.configurations = configurations;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (Display.isMissing(System.getenv())) {
            speech.out().println(speech.texts().get(speech.language(), "run.no-display"));
            speech.out().flush();
            return 2;
        }
        // The toolkit needs no configuration: both get ready at once.
        Thread toolkit = Thread.ofPlatform().name("toolkit").start(RunCommand::startToolkit);
        Optional<Configuration> loaded = configurations.load(folder, speech.out(), false);
        if (loaded.isEmpty()) {
            return 2;
        }
        Configuration configuration = loaded.get();
        if (!configuration.simulatedDevices().isEmpty()) {
            String devices = String.join(
                    ", ",
                    configuration.simulatedDevices().stream()
                            .map(device -> device.id())
                            .toList());
            speech.out()
                    .println(speech.texts()
                            .get(speech.language(), "run.simulated", Map.of("devices", devices, "folder", folder)));
            speech.out().flush();
            return 2;
        }
        try (KioskTerminal terminal = new KioskTerminal(
                configuration, Drivers.shipped(), Map.of(), Clock.system(java.time.ZoneId.systemDefault()))) {
            toolkit.join();
            KioskWindow.open(
                    configuration, terminal.runner(), KioskWindow.Shape.of(configuration.orientation(), !windowed));
            terminal.start();
            terminal.startMonitor();
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
        return 0;
    }

    private static void startToolkit() {
        try {
            KioskWindow.startToolkit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
