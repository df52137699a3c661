package org.hallkiosk.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.jspecify.annotations.Nullable;

/** One YAML file, as far as it could be read. Safe to share between threads. */
final class YamlDocument {
    private final String file;
    private final List<Mistake> mistakes;
    private final Supplier<Optional<Mapping>> reading;
    private volatile @Nullable Reading read;

    /** Of a file that was read; there is no mapping when it could not be. */
    private record Reading(Optional<Mapping> mapping) {}

    /** @param root empty when the file could not be read, and the mistakes say why */
    YamlDocument(String file, Optional<Mapping> root, List<Mistake> mistakes) {
        this.file = file;
        this.mistakes = List.copyOf(mistakes);
        this.reading = () -> root;
        this.read = new Reading(root);
    }

    private YamlDocument(String file, Supplier<Optional<Mapping>> reading) {
        this.file = file;
        this.mistakes = List.of();
        this.reading = reading;
    }

    /**
     * A file that was found good before.
     *
     * @param reading called when the values are first asked for, perhaps by several threads at once
     */
    static YamlDocument foundGood(String file, Supplier<Optional<Mapping>> reading) {
        return new YamlDocument(file, reading);
    }

    String file() {
        return file;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Empty when the file could not be read. */
    Optional<Mapping> root() {
        Reading known = read;
        if (known == null) {
            known = new Reading(reading.get());
            read = known;
        }
        return known.mapping();
    }

    Mapping mapping() {
        return root().orElseGet(() -> new Mapping(Map.of(), 1));
    }
}
