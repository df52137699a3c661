package org.hallkiosk.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.app.walk.JourneyScript;
import org.hallkiosk.app.walk.JourneyScript.ScriptMistake;
import org.hallkiosk.app.walk.JourneyWalker.Walk;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.simulator.PrintedTicket;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.voice.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code demo}: the whole kiosk with simulated hardware on real ports. With a display it opens full screen with a dev
 * dock beside it; without one a recorded applicant walks through, and every screen, the ticket and the PDF stay in
 * {@code target/demo}.
 */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;
    private final Configurations configurations;

    @Option(names = "--config", paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--landscape")
    private boolean landscape;

    @Option(names = "--windowed")
    private boolean windowed;

    DemoCommand(Speech speech, Home home, Configurations configurations) {
        this.speech = speech;
        this.home = home;
        this.configurations = configurations;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path results = home.target().resolve("demo");
        Folders.delete(results);
        Files.createDirectories(results);
        Configurations loading = configurations.writingTo(results.resolve("state"));
        Optional<Configuration> configuration = loading.load(folder.orElse(home.configuration()), speech.out(), false);
        if (configuration.isEmpty()) {
            return 2;
        }
        boolean headless = KioskWindow.isWithoutScreen();
        KioskWindow.Shape shape = landscape
                ? new KioskWindow.Shape(1920, 1080, !headless && !windowed)
                : KioskWindow.Shape.of(configuration.get().orientation(), !headless && !windowed);
        try (DemoPlatform platform = DemoPlatform.start(DemoCamera.beside(configuration.get()));
                Stage stage = Stage.set(platform.configuration(), home, results, shape, this::line, speech)) {
            stage.terminal().startMonitor();
            if (headless) {
                return recorded(stage, results);
            }
            Voice voice = Speaking.begin(configuration.get(), stage.terminal(), stage.window());
            try (ConfigurationWatch watch = ConfigurationWatch.over(
                    configuration.get().folder(), loading, stage.terminal(), stage.window(), speech)) {
                watch.start();
                return open(stage, shape);
            } finally {
                voice.close();
            }
        }
    }

    private int open(Stage stage, KioskWindow.Shape shape) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        SimulatedHardware hardware = stage.hardware();
        Finger.onFxThread(() -> {
            if (hardware != null) {
                DevDock dock = new DevDock(hardware, stage.terminal().supervisor(), speech, closed::countDown);
                KioskWindow window = stage.window();
                DemoDesk.around(
                        window.scene(),
                        window.view().frame(),
                        dock,
                        shape,
                        speech.texts().get(speech.language(), "dock.open"));
            }
            stage.window().stage().setOnHidden(hidden -> closed.countDown());
            return true;
        });
        if (hardware != null) {
            say("demo.dock", Map.of());
        }
        closed.await();
        return 0;
    }

    /** Walks the recorded applicants and leaves what they saw and took home. */
    private int recorded(Stage stage, Path results) throws IOException, InterruptedException {
        stage.awaitDevices();
        for (String name : List.of("residence-permit.zh-CN", "social-insurance-certificate.en")) {
            Path script = home.folder().resolve("kiosk-config/journeys").resolve(name + ".yaml");
            Path pictures = results.resolve("screens").resolve(name);
            try {
                Walk walk = stage.walker(pictures, this::line).walk(JourneyScript.read(script));
                if (walk instanceof Walk.Stuck stuck) {
                    line(WalkReport.of(speech, script, stuck));
                    return 1;
                }
            } catch (ScriptMistake mistake) {
                line(WalkReport.of(speech, mistake));
                return 2;
            }
        }
        leave(stage, results);
        say("demo.left", Map.of("folder", results));
        return 0;
    }

    /** What came out of the printers: the ticket drawn back from the bytes that arrived, and the PDF as it arrived. */
    private void leave(Stage stage, Path results) throws IOException {
        SimulatedHardware hardware = stage.hardware();
        if (hardware == null) {
            return;
        }
        for (var device : hardware.devices().values()) {
            if (device instanceof SimulatedTicketPrinter printer) {
                int number = 1;
                for (PrintedTicket ticket : printer.tickets()) {
                    BufferedImage picture = ticket.picture();
                    ImageIO.write(
                            picture,
                            "png",
                            results.resolve("ticket-" + number + ".png").toFile());
                    Files.write(results.resolve("ticket-" + number + ".escpos"), ticket.bytes());
                    number++;
                }
            }
            if (device instanceof SimulatedDocumentPrinter printer) {
                int number = 1;
                for (Path pdf : printer.documents()) {
                    Files.copy(
                            pdf, results.resolve("document-" + number + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
                    number++;
                }
            }
        }
    }

    private void say(String key, Map<String, ?> values) {
        line(speech.texts().get(speech.language(), key, values));
    }

    private void line(String line) {
        PrintWriter out = speech.out();
        out.println(line);
        out.flush();
    }
}
