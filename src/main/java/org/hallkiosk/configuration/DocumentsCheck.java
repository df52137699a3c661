package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.configuration.YamlValue.Sequence;

/** Whether document templates name only facts that exist, and whether the cells of their tables fill every row. */
final class DocumentsCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");
    /** What the terminal puts in besides facts. */
    private static final Set<String> OF_THE_APPLICATION = Set.of(
            "application.scenario",
            "application.receipt",
            "application.date",
            "application.delivery",
            "application.service",
            "payment.amount",
            "signature.code",
            "commitment.material",
            "commitment.text");

    private static final Set<String> OF_THE_PAGE = Set.of("page", "pages");

    private final ConfigurationFiles files;
    private final Set<String> known;
    private final List<Mistake> mistakes = new ArrayList<>();

    DocumentsCheck(ConfigurationFiles files) {
        this.files = files;
        Set<String> facts = files.document(ConfigurationFiles.FACTS)
                .mapping()
                .mapping("facts")
                .entries()
                .keySet();
        this.known = facts.isEmpty() ? Set.of() : union(facts, OF_THE_APPLICATION);
    }

    List<Mistake> mistakes() {
        for (YamlDocument document : files.documentsIn("documents")) {
            Mapping template = document.mapping();
            for (Mapping block : template.mappings("blocks")) {
                if (!known.isEmpty()) {
                    facts(document.file(), block, known);
                }
                block.optionalMapping("table")
                        .ifPresent(table -> mistakes.addAll(TableCheck.mistakes(document.file(), table)));
            }
            if (!known.isEmpty()) {
                template.get("footer").ifPresent(footer -> facts(document.file(), footer, union(known, OF_THE_PAGE)));
            }
        }
        return mistakes;
    }

    private void facts(String file, YamlValue value, Set<String> mayStandHere) {
        switch (value) {
            case Mapping mapping ->
                mapping.entries().values().forEach(entry -> facts(file, entry.value(), mayStandHere));
            case Sequence sequence -> sequence.items().forEach(item -> facts(file, item, mayStandHere));
            case Scalar text ->
                PLACEHOLDER
                        .matcher(text.text())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(name -> !mayStandHere.contains(name))
                        .forEach(name -> mistakes.add(UnknownName.mistake(
                                file, text.line(), "unknown-fact", name, mayStandHere, Map.of("fact", name))));
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
