package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hallkiosk.app.bench.CameraBench;
import org.hallkiosk.app.bench.CardBench;
import org.hallkiosk.app.bench.CatalogueBench;
import org.hallkiosk.app.bench.Figure;
import org.hallkiosk.app.bench.FigureTable;
import org.hallkiosk.app.bench.OutboxBench;
import org.hallkiosk.app.bench.PressBench;
import org.hallkiosk.app.bench.SearchBench;
import org.hallkiosk.app.bench.StartBench;
import org.hallkiosk.app.bench.TicketBench;
import org.hallkiosk.app.bench.VoiceBench;
import org.hallkiosk.cli.JsonLine;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.simulator.SpecimenCards;
import org.hallkiosk.text.Remark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench}: measures start, memory, screens, camera, card, ticket, voice, search, catalogue, outbox and PDF on this machine,
 * each next to its limit. Exit code 0 whatever the figures are, 1 when something could not be measured.
 */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;
    private final Configurations configurations;
    private final List<Remark> complaints = new ArrayList<>();

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--only", split = ",", paramLabel = "PART")
    private Set<Part> only = EnumSet.allOf(Part.class);

    /** What is measured together. */
    private enum Part {
        START,
        PRESS,
        CAMERA,
        CARD,
        TICKET,
        VOICE,
        SEARCH,
        CATALOGUE,
        OUTBOX,
        DEVICES,
        SESSIONS
    }

    BenchCommand(Speech speech, Home home, Configurations configurations) {
        this.speech = speech;
        this.home = home;
        this.configurations = configurations;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (only.size() > 1) {
            int worst = 0;
            for (Part part : only) {
                worst = Math.max(worst, apart(part));
            }
            return worst;
        }
        Path folder = home.target().resolve("bench");
        Folders.delete(folder);
        Files.createDirectories(folder);
        for (Part part : only) {
            if (!json) {
                // Some take minutes in which nothing else is said.
                speech.out().println(said(Remark.of("bench.measuring", "part", part.name())));
                speech.out().flush();
            }
            show(measure(part, folder));
        }
        return complaints.isEmpty() ? 0 : 1;
    }

    /**
     * A part in a process of its own, so that none finds what another left in memory, and what was measured is shown when
     * a later part fails.
     */
    private int apart(Part part) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.folder().resolve("kiosk").toString(), "bench", "--only", part.name()));
        if (quick) {
            command.add("--quick");
        }
        if (json) {
            command.add("--json");
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<Figure> measure(Part part, Path folder) throws IOException, InterruptedException {
        return switch (part) {
            // An odd number of pairs has one in the middle.
            case START -> new StartBench(home.folder(), folder, complaints::add).measure(quick ? 3 : 21);
            case PRESS -> new PressBench(home.folder(), folder, complaints::add).measure(quick ? 40 : 400);
            case CAMERA -> new CameraBench(folder, complaints::add).measure(quick ? 6 : 30);
            case CARD -> cards(folder);
            case TICKET -> tickets(folder);
            case VOICE -> new VoiceBench(folder, speech.texts(), complaints::add).measure(quick ? 3 : 20);
            case SEARCH -> new SearchBench(KioskWindow.PINYIN).measure(10_000, quick ? 1 : 10);
            case CATALOGUE ->
                new CatalogueBench(home.configuration(), home.devices(), folder, complaints::add)
                        .measure(10_000, quick ? 1 : 3);
            case OUTBOX -> new OutboxBench(folder, complaints::add).measure(quick ? 200 : 1000);
            case DEVICES -> devices(folder);
            case SESSIONS -> sessions(folder);
        };
    }

    private List<Figure> cards(Path folder) throws InterruptedException {
        SpecimenCards cards = SpecimenCards.load(home.devices().resolve("id-card-reader/specimen-cards.yaml"));
        return new CardBench(folder, cards.all().getFirst(), complaints::add).measure(quick ? 3 : 20);
    }

    private List<Figure> tickets(Path folder) throws InterruptedException {
        Optional<TicketDocument> ticket = configurations
                .writingTo(folder.resolve("tickets"))
                .load(home.configuration(), speech.out(), json)
                .flatMap(BenchTicket::of);
        if (ticket.isEmpty()) {
            complaints.add(Remark.of("bench.complaint.no-ticket"));
            return List.of();
        }
        return new TicketBench(folder, ticket.get(), Drivers.shipped(), complaints::add).measure(quick ? 3 : 20);
    }

    private List<Figure> devices(Path folder) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("devices"));
        Optional<Configuration> configuration =
                configurations.writingTo(own).load(home.configuration(), speech.out(), json);
        // The mistakes were said; the sessions complain of them.
        return configuration.isEmpty()
                ? List.of()
                : new DeviceBench(configuration.get(), home.devices(), own, complaints::add)
                        .measure(Duration.ofSeconds(quick ? 5 : 30), quick ? 3 : 10, quick ? 0.1 : 1);
    }

    private List<Figure> sessions(Path folder) throws IOException, InterruptedException {
        Optional<Configuration> configuration =
                configurations.writingTo(folder.resolve("sessions")).load(home.configuration(), speech.out(), json);
        if (configuration.isEmpty()) {
            complaints.add(Remark.of("bench.complaint.configuration"));
            return List.of();
        }
        try (Stage stage = Stage.set(
                configuration.get(),
                home,
                folder,
                KioskWindow.Shape.of(configuration.get().orientation(), false),
                line -> {},
                speech)) {
            SimulatedHardware hardware = stage.hardware();
            if (hardware == null) {
                complaints.add(Remark.of("bench.complaint.no-simulated-device"));
                return List.of();
            }
            return new SessionBench(stage, hardware, folder, speech, complaints::add)
                    .measure(
                            quick ? 10 : 100,
                            quick ? 1 : 5,
                            home.configuration().resolve("journeys/residence-permit.zh-CN.yaml"));
        }
    }

    private void show(List<Figure> figures) {
        if (json) {
            figures.forEach(figure -> speech.out().println(JsonLine.of(fields(figure))));
            complaints.forEach(complaint -> speech.out().println(JsonLine.of(Map.of("notMeasured", said(complaint)))));
        } else {
            new FigureTable(speech.texts(), speech.language()).lines(figures).forEach(speech.out()::println);
            complaints.forEach(complaint -> speech.out().println(said(complaint)));
        }
        speech.out().flush();
    }

    private String said(Remark remark) {
        return remark.in(speech.texts(), speech.language());
    }

    private Map<String, Object> fields(Figure figure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("figure", figure.id());
        figure.name().values().forEach((name, value) -> fields.put(name, forScripts(value)));
        fields.put("name", said(figure.name()));
        fields.put("unit", figure.unit());
        fields.put("median", figure.sample().median());
        fields.put("worst", figure.sample().worst());
        fields.put("n", figure.sample().size());
        figure.limit().ifPresent(limit -> {
            fields.put("limit", limit.most());
            fields.put("holds", figure.holds());
        });
        figure.beside().ifPresent(beside -> fields.put("beside", said(beside)));
        return fields;
    }

    /** The same in every language: of a text within a text the last part of its key. */
    private static Object forScripts(Object value) {
        return value instanceof Remark(String key, var _) ? key.substring(key.lastIndexOf('.') + 1) : value;
    }
}
