package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.service.Division;
import org.hallkiosk.service.Divisions;

/** Whether each division lies in one that the file has, whether two that lie in one can be told apart, and the start exists. */
final class DivisionsCheck {
    private DivisionsCheck() {}

    static List<Mistake> mistakes(ConfigurationFiles files) {
        List<Mistake> mistakes = new ArrayList<>();
        Mapping file = files.document(ConfigurationFiles.DIVISIONS).mapping();
        Mapping written = file.mapping("divisions");
        Map<String, String> names = new HashMap<>();
        for (Division division : DivisionsReader.all(written)) {
            String code = division.code();
            int line = written.lineOf(code);
            Optional<String> parent = Divisions.parent(code, written.entries()::containsKey);
            if (parent.isEmpty() && !Divisions.isProvince(code)) {
                mistakes.add(mistake(line, "division-lies-nowhere", Map.of("code", code)));
            }
            String other =
                    names.putIfAbsent(parent.orElse("") + " " + division.name().chinese(), code);
            if (other != null) {
                mistakes.add(mistake(line, "division-twice", Map.of("code", code, "other", other)));
            }
        }
        file.optionalText("start")
                .filter(start -> written.get(start).isEmpty())
                .ifPresent(start ->
                        mistakes.add(mistake(file.lineOf("start"), "division-start-unknown", Map.of("code", start))));
        return mistakes;
    }

    private static Mistake mistake(int line, String kind, Map<String, Object> values) {
        return Mistake.of(ConfigurationFiles.DIVISIONS, line, kind, values);
    }
}
