package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.configuration.YamlValue.Mapping;

/** Facts that nobody fills: no card, no data source, no other fact, no question, and no form that lets them be typed. */
final class UnfilledFacts {
    private final Mapping facts;
    private final Set<String> always = new HashSet<>();
    private final Set<String> filled = new HashSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private UnfilledFacts(Mapping facts, Set<String> onCards) {
        this.facts = facts;
        always.addAll(onCards);
        facts.entries().keySet().stream()
                .filter(fact -> facts.mapping(fact).get("derive").isPresent())
                .forEach(always::add);
    }

    /** @param onCards the facts that an identity card fills */
    static List<Mistake> mistakes(Mapping facts, List<YamlDocument> services, Set<String> onCards) {
        UnfilledFacts check = new UnfilledFacts(facts, onCards);
        services.forEach(service -> check.service(service.file(), service.mapping()));
        check.facts();
        return check.mistakes;
    }

    private void service(String file, Mapping service) {
        Set<String> here = new HashSet<>(service.mapping("records").texts("facts"));
        service.mappings("scenarios")
                .forEach(scenario -> here.addAll(scenario.mapping("records").texts("facts")));
        service.mappings("questions")
                .forEach(question -> question.optionalText("fact").ifPresent(here::add));
        List<Mapping> fields = Stream.concat(
                        service.mappings("form").stream(),
                        service.mappings("scenarios").stream()
                                .flatMap(scenario -> scenario.mapping("form").mappings("add").stream()))
                .flatMap(page -> page.mappings("fields").stream())
                .toList();
        fields.stream()
                .filter(field -> field.flag("editable", true))
                .forEach(field -> field.optionalText("fact").ifPresent(here::add));
        for (Mapping field : fields) {
            field.optionalText("fact")
                    .filter(fact -> !here.contains(fact) && !always.contains(fact))
                    .ifPresent(fact -> mistakes.add(
                            Mistake.of(file, field.lineOf("fact"), "field-unfilled", Map.of("fact", fact))));
        }
        filled.addAll(here);
    }

    private void facts() {
        facts.entries().forEach((fact, entry) -> {
            if (!filled.contains(fact) && !always.contains(fact)) {
                mistakes.add(
                        Mistake.of(ConfigurationFiles.FACTS, entry.keyLine(), "fact-unfilled", Map.of("fact", fact)));
            }
        });
    }
}
