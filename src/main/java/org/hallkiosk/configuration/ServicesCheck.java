package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;

/** Whether each service names facts, templates, layouts and sources that exist, and can be used on this terminal. */
final class ServicesCheck {
    private final ConfigurationFiles files;
    private final Mapping kiosk;
    private final Set<String> facts;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> fileOfCode = new HashMap<>();

    ServicesCheck(ConfigurationFiles files) {
        this.files = files;
        this.kiosk = files.document(ConfigurationFiles.KIOSK).mapping();
        this.facts = files.document(ConfigurationFiles.FACTS)
                .mapping()
                .mapping("facts")
                .entries()
                .keySet();
    }

    List<Mistake> mistakes() {
        List<YamlDocument> services = files.documentsIn("services");
        if (services.isEmpty()) {
            mistakes.add(Mistake.of("services", 0, "no-services", Map.of()));
        }
        for (YamlDocument service : services) {
            if (service.root().isPresent()) {
                check(service.file(), service.mapping());
            }
        }
        return mistakes;
    }

    private void check(String file, Mapping service) {
        String name = file.substring("services/".length(), file.length() - ".yaml".length());
        service.optionalText("id")
                .filter(id -> !id.equals(name))
                .ifPresent(id -> mistakes.add(
                        Mistake.of(file, service.lineOf("id"), "id-differs", Map.of("id", id, "name", name))));
        service.optionalText("code").ifPresent(code -> {
            String other = fileOfCode.putIfAbsent(code, file);
            if (other != null) {
                mistakes.add(
                        Mistake.of(file, service.lineOf("code"), "same-code", Map.of("code", code, "other", other)));
            }
        });
        form(file, service);
        licences(file, service.mapping("guide"));
        if (!kiosk.entries().isEmpty()) {
            identification(file, service.mapping("identify"));
        }
        references(file, service);
        commitments(file, service);
        service.mappings("scenarios").forEach(scenario -> references(file, scenario));
    }

    /** What a service names beside facts, and a scenario that changes it. */
    private void references(String file, Mapping in) {
        reference(file, in.mapping("document"), "template", "documents", "missing-template");
        reference(file, in.mapping("ticket"), "layout", "tickets", "missing-layout");
        if (!kiosk.entries().isEmpty()) {
            source(file, in.mapping("records"));
        }
        askedFor(file, in.mapping("records"));
    }

    private void form(String file, Mapping service) {
        Set<String> asked = new HashSet<>();
        for (Mapping page : service.mappings("form")) {
            for (Mapping field : page.mappings("fields")) {
                Optional<String> fact = field.optionalText("fact");
                if (fact.isEmpty()) {
                    continue;
                }
                int line = field.lineOf("fact");
                if (!facts.isEmpty() && !facts.contains(fact.get())) {
                    mistakes.add(UnknownName.mistake(
                            file, line, "unknown-fact", fact.get(), facts, Map.of("fact", fact.get())));
                }
                if (!asked.add(fact.get())) {
                    mistakes.add(Mistake.of(file, line, "fact-twice", Map.of("fact", fact.get())));
                }
            }
        }
    }

    /** A kind that two papers name would do for both, though it is one person's one licence. */
    private void licences(String file, Mapping guide) {
        Set<String> kinds = new HashSet<>();
        for (Mapping material : guide.mappings("materials")) {
            material.optionalText("licenceKind")
                    .filter(kind -> !kinds.add(kind))
                    .ifPresent(kind -> mistakes.add(
                            Mistake.of(file, material.lineOf("licenceKind"), "licence-twice", Map.of("kind", kind))));
        }
    }

    /** Nobody can use a service for which this terminal has neither the reader nor the scanner. */
    private void identification(String file, Mapping identify) {
        Set<String> kinds = new HashSet<>();
        kiosk.mapping("devices").entries().values().forEach(device -> {
            if (device.value() instanceof Mapping mapping) {
                mapping.optionalText("kind").ifPresent(kinds::add);
            }
        });
        List<String> ways = identify.list("by").stream()
                .filter(Scalar.class::isInstance)
                .map(way -> ((Scalar) way).text())
                .toList();
        boolean possible = ways.isEmpty()
                || (ways.contains("CARD") && kinds.contains("id-card-reader"))
                || (ways.contains("CODE") && kinds.contains("code-scanner"));
        if (!possible) {
            mistakes.add(Mistake.of(file, identify.lineOf("by"), "no-way-to-identify", Map.of("ways", ways)));
        }
    }

    private void reference(String file, Mapping from, String key, String folder, String kind) {
        from.optionalText(key).ifPresent(name -> reference(file, from.lineOf(key), name, folder, kind));
    }

    private void reference(String file, int line, String name, String folder, String kind) {
        if (files.exists(folder + "/" + name + ".yaml")) {
            return;
        }
        List<String> known = files.documentsIn(folder).stream()
                .map(document -> document.file()
                        .substring(folder.length() + 1, document.file().length() - ".yaml".length()))
                .toList();
        mistakes.add(UnknownName.mistake(
                file, line, kind, name, known, Map.of("name", name, "file", folder + "/" + name + ".yaml")));
    }

    /** Each commitment is signed and printed, on a page of one template for all. */
    private void commitments(String file, Mapping service) {
        service.mapping("guide").mappings("materials").stream()
                .filter(material -> material.get("commitment").isPresent())
                .findFirst()
                .ifPresent(material ->
                        reference(file, material.lineOf("commitment"), "commitment", "documents", "missing-template"));
    }

    private void askedFor(String file, Mapping records) {
        for (YamlValue fact : records.list("facts")) {
            if (fact instanceof Scalar name && !facts.isEmpty() && !facts.contains(name.text())) {
                mistakes.add(UnknownName.mistake(
                        file, name.line(), "unknown-fact", name.text(), facts, Map.of("fact", name.text())));
            }
        }
    }

    private void source(String file, Mapping records) {
        Set<String> sources = kiosk.mapping("records").entries().keySet();
        records.optionalText("source")
                .filter(source -> !sources.contains(source))
                .ifPresent(source -> mistakes.add(UnknownName.mistake(
                        file, records.lineOf("source"), "unknown-source", source, sources, Map.of("source", source))));
    }
}
