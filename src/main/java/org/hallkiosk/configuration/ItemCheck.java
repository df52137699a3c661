package org.hallkiosk.configuration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.configuration.YamlValue.Sequence;

/** What one service file lacks by itself: its code, a language, a way to a scenario, anyone who asks for a material. */
final class ItemCheck {
    /** Twelve digits of the item and two of the handling item (办理项). */
    private static final Pattern CODE = Pattern.compile("[0-9]{14}");

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private final String file;
    private final Mapping service;
    private final List<Mistake> mistakes = new ArrayList<>();

    private ItemCheck(YamlDocument document) {
        this.file = document.file();
        this.service = document.mapping();
    }

    static List<Mistake> mistakes(YamlDocument document) {
        ItemCheck check = new ItemCheck(document);
        check.code();
        check.languages(check.service);
        check.scenarios();
        return check.mistakes;
    }

    private void code() {
        Optional<String> code = service.optionalText("code");
        if (code.isEmpty()) {
            add(service.lineOf("id"), "no-item-code", Map.of());
        } else if (!CODE.matcher(code.get()).matches()) {
            add(service.lineOf("code"), "code-structure", Map.of("code", code.get()));
        }
    }

    private void languages(YamlValue value) {
        switch (value) {
            case Mapping mapping -> {
                boolean isText = LANGUAGES.stream().anyMatch(mapping.entries()::containsKey);
                for (String language : isText ? LANGUAGES : List.<String>of()) {
                    boolean said = mapping.get(language)
                            .filter(one ->
                                    !(one instanceof Scalar text && text.text().isBlank()))
                            .isPresent();
                    if (!said) {
                        add(mapping.line(), "language-missing", Map.of("language", language));
                    }
                }
                mapping.entries().values().forEach(entry -> languages(entry.value()));
            }
            case Sequence sequence -> sequence.items().forEach(this::languages);
            case Scalar ignored -> {}
        }
    }

    private void scenarios() {
        List<Mapping> scenarios = service.mappings("scenarios");
        if (scenarios.isEmpty()) {
            return;
        }
        Set<String> reached = reached();
        Set<String> asked = new HashSet<>();
        for (Mapping scenario : scenarios) {
            String id = scenario.optionalText("id").orElse("?");
            if (reached.contains(id)) {
                asked.addAll(scenario.texts("materials"));
            } else {
                add(scenario.lineOf("id"), "scenario-unreached", Map.of("scenario", id));
            }
        }
        for (Mapping material : service.mapping("guide").mappings("materials")) {
            String id = material.optionalText("id").orElse("?");
            if (!material.flag("always", false) && !asked.contains(id)) {
                add(material.lineOf("id"), "material-unasked", Map.of("material", id));
            }
        }
    }

    /** The scenarios to which some way through the questions leads, from the first question on. */
    private Set<String> reached() {
        Map<String, Mapping> questions = new HashMap<>();
        Deque<Mapping> open = new ArrayDeque<>();
        for (Mapping question : service.mappings("questions")) {
            question.optionalText("id").ifPresent(id -> questions.putIfAbsent(id, question));
            if (open.isEmpty()) {
                open.add(question);
            }
        }
        Set<String> reached = new HashSet<>();
        Set<Mapping> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Mapping question = open.remove();
            if (!seen.add(question)) {
                continue;
            }
            for (Mapping answer : question.mappings("answers")) {
                reached.addAll(answer.texts("scenarios"));
                answer.optionalText("next").map(questions::get).ifPresent(open::add);
            }
        }
        return reached;
    }

    private void add(int line, String kind, Map<String, Object> values) {
        mistakes.add(Mistake.of(file, line, kind, values));
    }
}
