package org.hallkiosk.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hallkiosk.configuration.CatalogueCheck;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading;
import org.hallkiosk.journey.CardFacts;
import org.hallkiosk.text.Remark;

/**
 * Measures how long a large catalogue takes to be read, and what it weighs: checked as a whole, read again unchanged as a
 * start does, and held against itself. Its services are the shipped residence permit, with its scenarios and form, again and again under
 * other ids and codes.
 */
public final class CatalogueBench {
    private static final String PATTERN = "residence-permit";

    private final Path configuration;
    private final Path devices;
    private final Path folder;
    private final Consumer<Remark> complaints;

    /** @param folder where the large catalogue is written */
    public CatalogueBench(Path configuration, Path devices, Path folder, Consumer<Remark> complaints) {
        this.configuration = configuration;
        this.devices = devices;
        this.folder = folder;
        this.complaints = complaints;
    }

    /** Blocks for a minute for ten thousand services. */
    public List<Figure> measure(int services, int rounds) throws IOException {
        Path large = folder.resolve("catalogue");
        copy(large);
        multiply(large.resolve("services"), services);
        Path marker = folder.resolve("checked");
        List<Double> whole = new ArrayList<>();
        List<Double> unchanged = new ArrayList<>();
        List<Double> check = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ConfigurationLoader loader = new ConfigurationLoader(folder.resolve("state"));
            Files.deleteIfExists(marker);
            double before = heap();
            boolean checked = timed(() -> loader.loadChecked(large, devices, marker), whole) instanceof Loading.Loaded;
            Loading again = timed(() -> loader.loadChecked(large, devices, marker), unchanged);
            megabytes.add(heap() - before);
            if (!checked || !(again instanceof Loading.Loaded)) {
                complaints.accept(Remark.of("bench.complaint.configuration"));
                return List.of();
            }
            long begun = System.nanoTime();
            new CatalogueCheck(large, CardFacts.NAMES).check(Optional.empty());
            check.add((System.nanoTime() - begun) / 1e6);
        }
        return List.of(
                figure("catalogue-load", services, whole),
                figure("catalogue-start", services, unchanged),
                figure("catalogue-check", services, check),
                Figure.plain(Figure.name("catalogue-heap", "services", services), "MB", new Sample(megabytes)));
    }

    private static Figure figure(String key, int services, List<Double> taken) {
        return Figure.plain(Figure.name(key, "services", services), "ms", new Sample(taken));
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024.0 * 1024.0);
    }

    private interface Load {
        Loading load();
    }

    private static Loading timed(Load load, List<Double> taken) {
        long begun = System.nanoTime();
        Loading loading = load.load();
        taken.add((System.nanoTime() - begun) / 1e6);
        return loading;
    }

    private void copy(Path large) throws IOException {
        try (Stream<Path> files = Files.walk(configuration)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = large.resolve(configuration.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void multiply(Path folder, int services) throws IOException {
        String pattern = Files.readString(folder.resolve(PATTERN + ".yaml"));
        int there;
        try (Stream<Path> files = Files.list(folder)) {
            there = (int) files.count();
        }
        for (int number = there; number < services; number++) {
            String id = PATTERN + "-" + number;
            Files.writeString(
                    folder.resolve(id + ".yaml"),
                    pattern.replaceFirst("(?m)^id: .*$", "id: " + id)
                            .replaceFirst("(?m)^code: .*$", "code: \"98%012d\"".formatted(number)));
        }
    }
}
