package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;

/** Whether a service's questions end, and they, its scenarios and its bundle name what there is. */
final class ScenariosCheck {
    private final String file;
    private final Mapping service;
    private final Mapping facts;
    private final Map<String, Mapping> questions;
    private final List<Mistake> mistakes = new ArrayList<>();

    private ScenariosCheck(String file, Mapping service, Mapping facts) {
        this.file = file;
        this.service = service;
        this.facts = facts;
        this.questions = byId(service.mappings("questions"));
    }

    static List<Mistake> mistakes(ConfigurationFiles files) {
        Mapping facts = files.document(ConfigurationFiles.FACTS).mapping().mapping("facts");
        Map<String, Mapping> services = new LinkedHashMap<>();
        files.documentsIn("services")
                .forEach(document ->
                        document.mapping().optionalText("id").ifPresent(id -> services.put(id, document.mapping())));
        List<Mistake> mistakes = new ArrayList<>();
        for (YamlDocument document : files.documentsIn("services")) {
            ScenariosCheck check = new ScenariosCheck(document.file(), document.mapping(), facts);
            check.questions();
            check.scenarios();
            check.bundle(services);
            mistakes.addAll(check.mistakes);
        }
        return mistakes;
    }

    /** By their ids; one that stands twice is a mistake, and the first counts. */
    private Map<String, Mapping> byId(List<Mapping> all) {
        Map<String, Mapping> found = new LinkedHashMap<>();
        for (Mapping one : all) {
            one.optionalText("id").ifPresent(id -> {
                if (found.putIfAbsent(id, one) != null) {
                    add(one.lineOf("id"), "id-twice", Map.of("id", id));
                }
            });
        }
        return found;
    }

    private void questions() {
        Set<String> scenarios = byId(service.mappings("scenarios")).keySet();
        for (Mapping question : questions.values()) {
            question.optionalText("fact").ifPresent(fact -> fact(fact, question));
            for (Mapping answer : byId(question.mappings("answers")).values()) {
                names(answer, "scenarios", scenarios, "unknown-scenario");
                answer.optionalText("next")
                        .filter(next -> !questions.containsKey(next))
                        .ifPresent(
                                next -> unknown(answer.lineOf("next"), "unknown-question", next, questions.keySet()));
            }
        }
        // Only of names that exist: a wrong one has been said already.
        questions.keySet().stream()
                .findFirst()
                .ifPresent(first -> loop(first, new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    private void fact(String fact, Mapping question) {
        if (facts.entries().isEmpty()) {
            return;
        }
        if (facts.get(fact).isEmpty()) {
            mistakes.add(UnknownName.mistake(
                    file,
                    question.lineOf("fact"),
                    "unknown-fact",
                    fact,
                    facts.entries().keySet(),
                    Map.of("fact", fact)));
            return;
        }
        Set<String> choices = facts.mapping(fact).mapping("choices").entries().keySet();
        for (Mapping answer : question.mappings("answers")) {
            answer.optionalText("value")
                    .filter(value -> !choices.isEmpty() && !choices.contains(value))
                    .ifPresent(value -> mistakes.add(UnknownName.mistake(
                            file,
                            answer.lineOf("value"),
                            "not-one-of",
                            value,
                            choices,
                            Map.of("key", fact, "found", value))));
        }
    }

    /** Each question is walked once, however many answers lead to it. */
    private void loop(String id, Set<String> above, Set<String> done) {
        Mapping question = questions.get(id);
        if (question == null || done.contains(id)) {
            return;
        }
        above.add(id);
        for (Mapping answer : question.mappings("answers")) {
            answer.optionalText("next").ifPresent(next -> {
                if (above.contains(next)) {
                    add(answer.lineOf("next"), "questions-loop", Map.of("question", next));
                } else {
                    loop(next, above, done);
                }
            });
        }
        above.remove(id);
        done.add(id);
    }

    private void scenarios() {
        Set<String> materials =
                byId(service.mapping("guide").mappings("materials")).keySet();
        for (Mapping scenario : service.mappings("scenarios")) {
            names(scenario, "materials", materials, "unknown-material");
            names(scenario, "drop", materials, "unknown-material");
            Mapping form = scenario.mapping("form");
            if (!facts.entries().isEmpty()) {
                names(form, "omit", facts.entries().keySet(), "unknown-fact");
                names(form, "require", facts.entries().keySet(), "unknown-fact");
                form.mappings("add")
                        .forEach(page -> page.mappings("fields")
                                .forEach(field -> field.optionalText("fact")
                                        .filter(fact -> facts.get(fact).isEmpty())
                                        .ifPresent(fact -> unknown(
                                                field.lineOf("fact"),
                                                "unknown-fact",
                                                fact,
                                                facts.entries().keySet()))));
            }
        }
    }

    private void bundle(Map<String, Mapping> services) {
        for (YamlValue value : service.mapping("bundle").list("items")) {
            if (value instanceof Scalar item) {
                Mapping named = services.get(item.text());
                if (named == null) {
                    unknown(item.line(), "unknown-item", item.text(), services.keySet());
                } else if (named.get("bundle").isPresent()) {
                    add(item.line(), "bundle-in-bundle", Map.of("item", item.text()));
                } else {
                    answered(item, named);
                }
            }
        }
    }

    /** Everyone who takes the bundle is in one situation of each item: its questions are answered to their end. */
    private void answered(Scalar item, Mapping named) {
        Mapping answers = service.mapping("bundle").mapping("answers").mapping(item.text());
        Map<String, Mapping> asked = new LinkedHashMap<>();
        named.mappings("questions")
                .forEach(question -> question.optionalText("id").ifPresent(id -> asked.putIfAbsent(id, question)));
        Optional<String> next = asked.keySet().stream().findFirst();
        Set<String> walked = new LinkedHashSet<>();
        while (next.isPresent() && walked.add(next.get())) {
            String question = next.get();
            Mapping here = asked.get(question);
            if (here == null) {
                return;
            }
            Optional<String> given = answers.optionalText(question);
            if (given.isEmpty()) {
                add(item.line(), "bundle-unanswered", Map.of("item", item.text(), "question", question));
                return;
            }
            List<Mapping> offered = here.mappings("answers");
            Optional<Mapping> chosen = offered.stream()
                    .filter(answer -> answer.optionalText("id").equals(given))
                    .findFirst();
            if (chosen.isEmpty()) {
                List<String> ids = offered.stream()
                        .flatMap(answer -> answer.optionalText("id").stream())
                        .toList();
                unknown(answers.lineOf(question), "unknown-answer", given.get(), ids);
                return;
            }
            next = chosen.get().optionalText("next");
        }
    }

    private void names(Mapping in, String key, Collection<String> known, String kind) {
        for (YamlValue value : in.list(key)) {
            if (value instanceof Scalar name && !known.contains(name.text())) {
                unknown(name.line(), kind, name.text(), known);
            }
        }
    }

    private void unknown(int line, String kind, String name, Collection<String> known) {
        Map<String, Object> values = new HashMap<>(Map.of("name", name, "fact", name));
        mistakes.add(UnknownName.mistake(file, line, kind, name, known, values));
    }

    private void add(int line, String kind, Map<String, Object> values) {
        mistakes.add(Mistake.of(file, line, kind, values));
    }
}
