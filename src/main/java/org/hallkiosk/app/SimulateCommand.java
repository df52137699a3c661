package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.simulator.SimulatedCodeScanner;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.SimulatedIdCardReader;
import org.hallkiosk.simulator.SpecimenCards;
import org.hallkiosk.simulator.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code simulate KIND}: one simulated device alone. Prints its port on the first line, then takes orders from standard
 * input ({@code place N}, {@code lift}, {@code show CODE}, {@code break TROUBLE}, {@code mend TROUBLE}) until it ends
 * with {@code quit}, or until it is stopped.
 */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Parameters(index = "0", paramLabel = "KIND")
    private String kind = "";

    @Option(names = "--baud", paramLabel = "BAUD", defaultValue = "115200")
    private int baud;

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    SimulateCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<DeviceKind> wanted = List.of(DeviceKind.values()).stream()
                .filter(each -> each.folder().equals(kind))
                .findFirst();
        PrintWriter out = speech.out();
        if (wanted.isEmpty()) {
            out.println(speech.texts()
                    .get(
                            speech.language(),
                            "simulate.unknown",
                            Map.of(
                                    "given",
                                    kind,
                                    "known",
                                    String.join(
                                            ", ",
                                            List.of(DeviceKind.values()).stream()
                                                    .map(DeviceKind::folder)
                                                    .toList()))));
            out.flush();
            return 2;
        }
        Path at = folder.isPresent() ? Files.createDirectories(folder.get()) : Files.createTempDirectory("hall-kiosk");
        DeviceSettings settings =
                new DeviceSettings(kind, wanted.get(), "simulated", "", Map.of("connection.baud", baud));
        SpecimenCards cards = SpecimenCards.load(home.devices().resolve("id-card-reader/specimen-cards.yaml"));
        try (SimulatedDevice device = SimulatedHardware.simulate(settings, at, at)) {
            out.println(device.port());
            out.flush();
            if (!obeyed(device, cards)) {
                // No one gives orders (a service, a script in the background): stay until stopped.
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    /** True when it was told to quit, false when orders merely ended. */
    private boolean obeyed(SimulatedDevice device, SpecimenCards cards) {
        Scanner orders = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
        while (orders.hasNextLine()) {
            String order = orders.nextLine().strip();
            if (order.equals("quit")) {
                return true;
            }
            try {
                obey(device, cards, order);
            } catch (IllegalArgumentException | java.util.NoSuchElementException notUnderstood) {
                speech.out()
                        .println(speech.texts()
                                .get(speech.language(), "simulate.not-understood", Map.of("given", order)));
            }
            speech.out().flush();
        }
        return false;
    }

    private static void obey(SimulatedDevice device, SpecimenCards cards, String order) {
        String[] words = order.split(" ", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        switch (words[0]) {
            case "place" -> {
                if (device instanceof SimulatedIdCardReader reader) {
                    reader.place(cards.byNumber(Integer.parseInt(rest)).orElseThrow());
                }
            }
            case "lift" -> {
                if (device instanceof SimulatedIdCardReader reader) {
                    reader.lift();
                }
            }
            case "show" -> {
                if (device instanceof SimulatedCodeScanner scanner) {
                    scanner.show(rest);
                }
            }
            case "break" -> device.set(trouble(rest), true);
            case "mend" -> device.set(trouble(rest), false);
            default -> throw new IllegalArgumentException(order);
        }
    }

    private static Trouble trouble(String word) {
        return Trouble.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
