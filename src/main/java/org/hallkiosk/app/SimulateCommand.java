package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.simulator.LaidPaper;
import org.hallkiosk.simulator.PaperScene;
import org.hallkiosk.simulator.SimulatedCamera;
import org.hallkiosk.simulator.SimulatedCodeScanner;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.SimulatedIdCardReader;
import org.hallkiosk.simulator.SimulatedSmartCardReader;
import org.hallkiosk.simulator.SpecimenCards;
import org.hallkiosk.simulator.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code simulate KIND}: one simulated device alone. Prints its port on the first line, then takes orders from standard
 * input ({@code place N}, {@code lift}, {@code show CODE}, {@code lay PAPER}, {@code break TROUBLE}, {@code mend TROUBLE}) until it ends
 * with {@code quit}, or until it is stopped. {@code simulate payment-provider} likewise, which is no device.
 */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Parameters(index = "0", paramLabel = "KIND")
    private String kind = "";

    @Option(names = "--baud", paramLabel = "BAUD", defaultValue = "115200")
    private int baud;

    @Option(names = "--protocol", paramLabel = "PROTOCOL", defaultValue = "")
    private String protocol = "";

    @Option(names = "--reader", paramLabel = "NAME", defaultValue = "Virtual PCD")
    private String reader = "";

    @Option(names = "--vpcd", paramLabel = "PORT", defaultValue = "" + SimulatedSmartCardReader.USUAL_PORT)
    private int vpcdPort;

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "" + PaymentSimulation.USUAL_PORT)
    private int port;

    SimulateCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kind.equals(PaymentSimulation.NAME)) {
            return new PaymentSimulation(speech, port).run(System.in);
        }
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
                                            Stream.concat(
                                                            List.of(DeviceKind.values()).stream()
                                                                    .map(DeviceKind::folder),
                                                            Stream.of(PaymentSimulation.NAME))
                                                    .toList()))));
            out.flush();
            return 2;
        }
        if (wanted.get() == DeviceKind.ID_CARD_READER && protocol.equals("pcsc")) {
            return new ChipCardSimulation(speech, reader, vpcdPort).run(System.in);
        }
        Path at = folder.isPresent() ? Files.createDirectories(folder.get()) : Files.createTempDirectory("hall-kiosk");
        DeviceSettings settings = new DeviceSettings(
                kind, wanted.get(), "simulated", "", Map.of("connection.baud", baud, "protocol", protocol));
        SpecimenCards cards = SpecimenCards.load(home.devices().resolve("id-card-reader/specimen-cards.yaml"));
        try (SimulatedDevice device = SimulatedHardware.simulate(settings, at, at)) {
            out.println(device.port());
            out.println(
                    speech.texts().get(speech.language(), "simulate.orders", Map.of("orders", orders(device, cards))));
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
                                .get(
                                        speech.language(),
                                        "simulate.not-understood",
                                        Map.of("given", order, "orders", orders(device, cards))));
            }
            speech.out().flush();
        }
        return false;
    }

    private static void obey(SimulatedDevice device, SpecimenCards cards, String order) {
        String[] words = order.split(" ", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        switch (words[0]) {
            case "place" ->
                as(SimulatedIdCardReader.class, device)
                        .place(cards.byNumber(Integer.parseInt(rest)).orElseThrow());
            case "lift" -> as(SimulatedIdCardReader.class, device).lift();
            case "show" -> show(device, rest);
            case "lay" ->
                as(SimulatedCamera.class, device)
                        .lay(LaidPaper.of(rest)
                                .map(LaidPaper::scene)
                                .orElseGet(() -> PaperScene.good().turned(Math.toRadians(Double.parseDouble(rest)))));
            case "clear" -> as(SimulatedCamera.class, device).clear();
            case "break" -> device.set(trouble(device, rest), true);
            case "mend" -> device.set(trouble(device, rest), false);
            default -> throw new IllegalArgumentException(order);
        }
    }

    private static void show(SimulatedDevice device, String code) {
        if (device instanceof SimulatedCamera camera) {
            camera.show(code);
        } else {
            as(SimulatedCodeScanner.class, device).show(code);
        }
    }

    private static <D> D as(Class<D> kind, SimulatedDevice device) {
        if (!kind.isInstance(device)) {
            throw new IllegalArgumentException("an order for " + kind.getSimpleName());
        }
        return kind.cast(device);
    }

    private static Trouble trouble(SimulatedDevice device, String word) {
        return device.possibleTroubles().stream()
                .filter(trouble -> name(trouble).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Trouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What this device understands, as someone types it. */
    private static String orders(SimulatedDevice device, SpecimenCards cards) {
        List<String> orders = new ArrayList<>();
        switch (device.kind()) {
            case ID_CARD_READER -> {
                orders.add("place " + String.join("|", numbers(cards)));
                orders.add("lift");
            }
            case CODE_SCANNER -> {
                orders.add("show CODE");
                if (device instanceof SimulatedCamera) {
                    orders.add("clear");
                }
            }
            case DOCUMENT_CAMERA -> {
                orders.add("lay " + String.join("|", LaidPaper.words()) + "|DEGREES");
                orders.add("clear");
            }
            case TICKET_PRINTER, DOCUMENT_PRINTER, GUIDE_LIGHT -> {}
        }
        String troubles = device.possibleTroubles().stream()
                .sorted()
                .map(SimulateCommand::name)
                .collect(Collectors.joining("|"));
        orders.add("break " + troubles);
        orders.add("mend " + troubles);
        orders.add("quit");
        return String.join(", ", orders);
    }

    private static List<String> numbers(SpecimenCards cards) {
        return cards.all().stream().map(card -> Integer.toString(card.number())).toList();
    }
}
