package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.fact.LicenceFacts;

/** Whether choices belong to their facts, what is derived can be, and whether data sources hold facts that exist. */
final class FactsCheck {
    private final ConfigurationFiles files;
    private final Mapping facts;
    private final List<Mistake> mistakes = new ArrayList<>();

    FactsCheck(ConfigurationFiles files) {
        this.files = files;
        this.facts = files.document(ConfigurationFiles.FACTS).mapping().mapping("facts");
    }

    List<Mistake> mistakes() {
        facts.entries().forEach((name, entry) -> {
            if (entry.value() instanceof Mapping fact) {
                boolean choice = fact.optionalText("type").orElse("").equals("CHOICE");
                boolean choices = fact.get("choices").isPresent();
                if (choice != choices) {
                    mistakes.add(Mistake.of(
                            ConfigurationFiles.FACTS,
                            choices ? fact.lineOf("choices") : fact.lineOf("type"),
                            choices ? "choices-unwanted" : "choices-missing",
                            Map.of("fact", name)));
                }
            }
        });
        mistakes.addAll(DerivationCheck.mistakes(facts));
        if (!facts.entries().isEmpty()) {
            files.recordsFiles().forEach(this::rows);
        }
        return mistakes;
    }

    private void rows(YamlDocument document) {
        document.mapping().mapping("rows").entries().forEach((id, row) -> {
            if (row.value() instanceof Mapping cells) {
                cells.entries().forEach((fact, cell) -> cell(document.file(), fact, cell));
            }
        });
    }

    private Set<String> licences() {
        return files.documentsIn("services").stream()
                .filter(service -> service.root().isPresent())
                .flatMap(service -> service.mapping().mapping("guide").mappings("materials").stream())
                .flatMap(material -> material.optionalText("licenceKind").stream())
                .map(LicenceFacts::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void cell(String file, String fact, YamlValue.Entry cell) {
        if (LicenceFacts.isOne(fact)) {
            // A sample's e-licence: of a kind that some service looks for.
            Set<String> licences = licences();
            if (!licences.contains(fact)) {
                mistakes.add(UnknownName.mistake(
                        file, cell.keyLine(), "unknown-licence", fact, licences, Map.of("fact", fact)));
            }
            return;
        }
        if (facts.get(fact).isEmpty()) {
            mistakes.add(UnknownName.mistake(
                    file, cell.keyLine(), "unknown-fact", fact, facts.entries().keySet(), Map.of("fact", fact)));
            return;
        }
        Set<String> choices = facts.mapping(fact).mapping("choices").entries().keySet();
        if (!choices.isEmpty() && cell.value() instanceof Scalar value && !choices.contains(value.text())) {
            mistakes.add(UnknownName.mistake(
                    file,
                    cell.keyLine(),
                    "not-one-of",
                    value.text(),
                    choices,
                    Map.of("key", fact, "found", value.text())));
        }
    }
}
