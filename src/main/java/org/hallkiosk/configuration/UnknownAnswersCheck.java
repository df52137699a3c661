package org.hallkiosk.configuration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hallkiosk.configuration.YamlValue.Mapping;

/** Whether each fact that need not be known says how "I do not know" is written of it. */
final class UnknownAnswersCheck {
    private UnknownAnswersCheck() {}

    static List<Mistake> mistakes(ConfigurationFiles files) {
        Mapping facts = files.document(ConfigurationFiles.FACTS).mapping().mapping("facts");
        return files.documentsIn("services").stream()
                .flatMap(service -> pages(service.mapping())
                        .flatMap(page -> page.mappings("fields").stream())
                        .filter(field -> field.flag("mayBeUnknown", false))
                        .flatMap(field -> field.optionalText("fact").stream()
                                .filter(fact -> facts.get(fact).isPresent()
                                        && facts.mapping(fact).get("unknown").isEmpty())
                                .map(fact -> Mistake.of(
                                        service.file(),
                                        field.lineOf("mayBeUnknown"),
                                        "unknown-not-written",
                                        Map.of("fact", fact)))))
                .toList();
    }

    private static Stream<Mapping> pages(Mapping service) {
        return Stream.concat(
                service.mappings("form").stream(),
                service.mappings("scenarios").stream()
                        .flatMap(scenario -> scenario.mapping("form").mappings("add").stream()));
    }
}
