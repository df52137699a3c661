package org.hallkiosk.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One YAML file, as far as it could be read; {@code root} is empty when it could not, and the mistakes say why. */
record YamlDocument(String file, Optional<YamlValue.Mapping> root, List<Mistake> mistakes) {

    YamlDocument {
        mistakes = List.copyOf(mistakes);
    }

    YamlValue.Mapping mapping() {
        return root.orElseGet(() -> new YamlValue.Mapping(Map.of(), 1));
    }
}
