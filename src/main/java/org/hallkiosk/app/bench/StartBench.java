package org.hallkiosk.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hallkiosk.text.Remark;

/**
 * Start to first screen and memory of this program and of Chromium with a comparable page, in pairs on one virtual screen
 * and seen by one watcher, now one first and now the other, so that whatever else the machine does strikes both alike.
 */
public final class StartBench {
    private static final String MILLISECONDS = "ms";
    private static final String MEGABYTES = "MB";

    private final Path home;
    private final Path folder;
    private final Consumer<Remark> complain;

    /**
     * @param home of the program, where {@code kiosk} is
     * @param folder for what is written; given anew
     * @param complain told what could not be measured, and why
     */
    public StartBench(Path home, Path folder, Consumer<Remark> complain) {
        this.home = home;
        this.folder = folder;
        this.complain = complain;
    }

    /** Blocks for some ten seconds a round. Without Xvfb there are no figures; without Chromium only ours. */
    public List<Figure> measure(int rounds) throws IOException, InterruptedException {
        Path configuration = BenchConfiguration.write(home.resolve("kiosk-config"), folder.resolve("config"));
        Optional<VirtualScreen> started = VirtualScreen.start(folder.resolve("screen"));
        if (started.isEmpty()) {
            complain.accept(Remark.of("bench.complaint.no-xvfb"));
            return List.of();
        }
        try (VirtualScreen screen = started.get()) {
            FirstScreen watcher = new FirstScreen(screen);
            Optional<String> chromium = Programs.first(List.of("chromium", "chromium-browser", "google-chrome"));
            if (chromium.isEmpty()) {
                complain.accept(Remark.of("bench.complaint.no-chromium"));
            }
            List<FirstScreen.Start> ours = new ArrayList<>();
            List<FirstScreen.Start> theirs = new ArrayList<>();
            List<Double> differences = new ArrayList<>();
            // The first round fills the page cache and our snapshot of the configuration, and does not count.
            for (int round = 0; round <= rounds; round++) {
                Pair pair = pair(watcher, configuration, chromium, round % 2 == 0);
                if (round > 0) {
                    pair.ours().ifPresent(ours::add);
                    pair.theirs().ifPresent(theirs::add);
                    pair.difference().ifPresent(differences::add);
                }
            }
            if (ours.size() < rounds) {
                complain.accept(new Remark(
                        "bench.complaint.first-screen",
                        Map.of("came", ours.size(), "starts", rounds, "log", folder.resolve("start.log"))));
            }
            return figures(ours, theirs, differences);
        }
    }

    /** One start of each, right after each other; empty where no screen came. */
    record Pair(Optional<FirstScreen.Start> ours, Optional<FirstScreen.Start> theirs) {
        /** How much longer ours took. */
        Optional<Double> difference() {
            return ours.flatMap(own -> theirs.map(other -> own.milliseconds() - other.milliseconds()));
        }
    }

    private Pair pair(FirstScreen watcher, Path configuration, Optional<String> chromium, boolean oursFirst)
            throws IOException, InterruptedException {
        Optional<FirstScreen.Start> before = oursFirst ? kiosk(watcher, configuration) : Optional.empty();
        Optional<FirstScreen.Start> theirs =
                chromium.isPresent() ? chromium(watcher, chromium.get()) : Optional.empty();
        return new Pair(oursFirst ? before : kiosk(watcher, configuration), theirs);
    }

    static List<Figure> figures(
            List<FirstScreen.Start> ours, List<FirstScreen.Start> theirs, List<Double> differences) {
        List<Figure> figures = new ArrayList<>();
        if (!theirs.isEmpty()) {
            figures.add(Figure.plain(Figure.name("chromium-start"), MILLISECONDS, times(theirs)));
            figures.add(Figure.plain(Figure.name("chromium-memory"), MEGABYTES, memory(theirs)));
        }
        if (!ours.isEmpty()) {
            figures.add(Figure.plain(Figure.name("start"), MILLISECONDS, times(ours)));
            if (!differences.isEmpty()) {
                figures.add(noSlower(new Sample(differences)));
            }
            figures.add(
                    theirs.isEmpty()
                            ? Figure.plain(Figure.name("memory"), MEGABYTES, memory(ours))
                            : Figure.limited(
                                    Figure.name("memory"),
                                    MEGABYTES,
                                    memory(ours),
                                    memory(theirs).median() / 2,
                                    Remark.of("bench.limit.half-of-chromium")));
        }
        return figures;
    }

    /**
     * A machine is faster in one minute than in the next, by more than the two programs differ: each start is held against
     * the one right beside it. Half of the differences lie within the spread.
     */
    private static Figure noSlower(Sample differences) {
        return new Figure(
                Figure.name("start-difference"),
                MILLISECONDS,
                differences,
                Optional.of(new Limit(0, Remark.of("bench.limit.no-slower"))),
                Optional.of(new Remark(
                        "bench.note.spread",
                        Map.of(
                                "from", FigureTable.number(differences.percentile(25)),
                                "to", FigureTable.number(differences.percentile(75)),
                                "unit", MILLISECONDS))));
    }

    private static Sample times(List<FirstScreen.Start> starts) {
        return new Sample(starts.stream().map(FirstScreen.Start::milliseconds).toList());
    }

    private static Sample memory(List<FirstScreen.Start> starts) {
        return new Sample(starts.stream().map(FirstScreen.Start::megabytes).toList());
    }

    private Optional<FirstScreen.Start> kiosk(FirstScreen watcher, Path configuration)
            throws IOException, InterruptedException {
        return watcher.measure(
                List.of(home.resolve("kiosk").toString(), "run", "--config", configuration.toString()),
                Map.of("HALL_KIOSK_STATE", folder.resolve("state").toString()),
                folder.resolve("start.log"));
    }

    private Optional<FirstScreen.Start> chromium(FirstScreen watcher, String program)
            throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(folder, "chromium");
        return watcher.measure(
                List.of(
                        program,
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--window-position=0,0",
                        "--window-size=1920,1080",
                        "--kiosk",
                        page().toUri().toString()),
                Map.of(),
                folder.resolve("start.log"));
    }

    /** The same first screen as a static page. */
    private Path page() throws IOException {
        Path page = folder.resolve("attract.html");
        try (InputStream in = StartBench.class.getResourceAsStream("attract.html")) {
            if (in == null) {
                throw new IOException("attract.html is missing from the program");
            }
            Files.copy(in, page, StandardCopyOption.REPLACE_EXISTING);
        }
        return page;
    }
}
