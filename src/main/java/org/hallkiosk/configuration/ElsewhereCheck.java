package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Mapping;

/** Whether what is done elsewhere has ids of its own: one that a service has too would send its applicants away. */
final class ElsewhereCheck {
    private ElsewhereCheck() {}

    static List<Mistake> mistakes(ConfigurationFiles files) {
        Set<String> taken = new HashSet<>();
        files.documentsIn("services")
                .forEach(service -> service.mapping().optionalText("id").ifPresent(taken::add));
        List<Mistake> mistakes = new ArrayList<>();
        YamlDocument document = files.document(ConfigurationFiles.ELSEWHERE);
        for (Mapping matter : document.mapping().mappings("elsewhere")) {
            matter.optionalText("id")
                    .filter(id -> !taken.add(id))
                    .ifPresent(id -> mistakes.add(
                            Mistake.of(document.file(), matter.lineOf("id"), "id-twice", Map.of("id", id))));
        }
        return mistakes;
    }
}
