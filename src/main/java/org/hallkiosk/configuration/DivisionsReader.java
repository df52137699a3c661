package org.hallkiosk.configuration;

import java.util.List;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.service.Division;
import org.hallkiosk.service.Divisions;

/** {@code divisions.yaml} as divisions; none where a hall has no such file. */
final class DivisionsReader {
    private DivisionsReader() {}

    static Divisions read(Mapping file) {
        return file.entries().isEmpty()
                ? Divisions.none()
                : new Divisions(all(file.mapping("divisions")), file.optionalText("start"));
    }

    static List<Division> all(Mapping divisions) {
        return divisions.entries().keySet().stream()
                .map(code -> new Division(code, ConfigurationReader.localized(divisions.mapping(code))))
                .toList();
    }
}
