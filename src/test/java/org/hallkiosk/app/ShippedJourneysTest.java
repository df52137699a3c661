package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A journey that a hall is given was walked here, at a whole kiosk: some integration test names it. */
class ShippedJourneysTest {
    private static final Path JOURNEYS = Path.of("kiosk-config", "journeys");
    private static final Path TESTS = Path.of("src", "test", "java");

    /** A string that begins with a journey's name, as tests that walk one have it. */
    private static final Pattern NAMED = Pattern.compile("\"([a-z-]+\\.(?:zh-CN|en))[\",.]");

    @Test
    void everyShippedJourneyIsWalkedByATest() throws IOException {
        try (Stream<Path> files = Files.list(JOURNEYS)) {
            List<String> shipped = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
            assertThat(shipped).isNotEmpty();
            assertThat(walked()).containsAll(shipped);
        }
    }

    private static Set<String> walked() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> walking =
                    files.filter(file -> file.toString().endsWith("IT.java")).collect(Collectors.toList());
            Set<String> names = new TreeSet<>();
            for (Path file : walking) {
                Matcher named = NAMED.matcher(Files.readString(file));
                while (named.find()) {
                    names.add(named.group(1));
                }
            }
            return names;
        }
    }
}
