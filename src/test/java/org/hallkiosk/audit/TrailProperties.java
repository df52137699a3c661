package org.hallkiosk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever single thing is done to a trail is found. */
class TrailProperties {
    private Path parent;
    private TrailFolder trail;

    @BeforeTry
    void writeATrail() throws IOException {
        clear();
        parent = Files.createTempDirectory("trail");
        trail = new TrailFolder(parent);
        trail.fill();
        assertThat(trail.examine().findings()).isEmpty();
    }

    @AfterProperty
    void clear() throws IOException {
        if (parent != null) {
            try (Stream<Path> files = Files.walk(parent)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Property(tries = 300)
    void aChangedByteIsFound(
            @ForAll @IntRange(max = 1) int day,
            @ForAll @IntRange(max = 100_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        byte[] bytes = Files.readAllBytes(trail.days().get(day));
        bytes[place % bytes.length] ^= (byte) change;
        Files.write(trail.days().get(day), bytes);
        assertFound();
    }

    @Property(tries = 100)
    void aRemovedLineIsFoundAlsoAtTheEnd(@ForAll @IntRange(max = 1) int day, @ForAll @IntRange(max = 4) int line)
            throws IOException {
        List<String> lines = lines(day);
        lines.remove(line % lines.size());
        write(day, lines);
        assertFound();
    }

    @Property(tries = 100)
    void theEndCutOffAnywhereIsFound(@ForAll @IntRange(min = 1, max = 2_000) int bytes) throws IOException {
        String text = trail.text(1);
        Files.writeString(trail.days().get(1), text.substring(0, Math.max(0, text.length() - bytes)));
        assertFound();
    }

    @Property(tries = 100)
    void twoLinesThatChangedPlacesAreFound(
            @ForAll @IntRange(max = 1) int day,
            @ForAll @IntRange(max = 4) int one,
            @ForAll @IntRange(max = 4) int other)
            throws IOException {
        List<String> lines = lines(day);
        if (one == other) {
            return;
        }
        Collections.swap(lines, one, other);
        write(day, lines);
        assertFound();
    }

    @Property(tries = 100)
    void aLineThatStandsTwiceIsFound(@ForAll @IntRange(max = 4) int line, @ForAll @IntRange(max = 5) int where)
            throws IOException {
        List<String> lines = lines(0);
        lines.add(where, lines.get(line));
        write(0, lines);
        assertFound();
    }

    @Property(tries = 2)
    void aDayThatIsGoneIsFound(@ForAll @IntRange(max = 1) int day) throws IOException {
        Files.delete(trail.days().get(day));
        assertFound();
    }

    private void assertFound() throws IOException {
        assertThat(trail.examine().holds()).isFalse();
        // The program going on does not cover it up.
        trail.open();
        assertThat(trail.examine().holds()).isFalse();
    }

    private List<String> lines(int day) throws IOException {
        return new ArrayList<>(trail.text(day).lines().toList());
    }

    private void write(int day, List<String> lines) throws IOException {
        Files.writeString(trail.days().get(day), String.join("\n", lines) + "\n");
    }
}
