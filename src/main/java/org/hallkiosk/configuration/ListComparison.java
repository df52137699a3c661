package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.configuration.ProvincialList.Row;
import org.hallkiosk.configuration.YamlValue.Mapping;

/** Where a catalogue and the provincial list differ in code, name, type or legal basis (三级四同), and what one of them lacks. */
final class ListComparison {
    private static final String CHINESE = "zh-CN";

    private final ProvincialList list;
    private final Map<String, Row> byCode = new HashMap<>();
    private final Map<String, Row> byName = new HashMap<>();
    private final Set<Row> found = new HashSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private ListComparison(ProvincialList list) {
        this.list = list;
        for (Row row : list.rows()) {
            byCode.put(row.code(), row);
            byName.putIfAbsent(LegalReferences.plain(row.name()), row);
        }
    }

    static List<Mistake> mistakes(List<YamlDocument> services, ProvincialList list) {
        ListComparison comparison = new ListComparison(list);
        services.forEach(service -> comparison.hold(service.file(), service.mapping()));
        comparison.lacking();
        return comparison.mistakes;
    }

    private void hold(String file, Mapping service) {
        String name = service.mapping("name").optionalText(CHINESE).orElse("");
        Optional<Row> sameCode = service.optionalText("code").map(byCode::get);
        if (sameCode.isPresent()) {
            found.add(sameCode.get());
            differences(file, service, name, sameCode.get());
            return;
        }
        Row sameName = byName.get(LegalReferences.plain(name));
        if (sameName == null) {
            int line = service.lineOf("code");
            mistakes.add(Mistake.of(file, line, "not-in-list", Map.of("name", name, "list", list.file())));
            return;
        }
        found.add(sameName);
        service.optionalText("code")
                .ifPresent(code -> add(file, service.lineOf("code"), "list-code", code, sameName.code(), sameName));
        differences(file, service, name, sameName);
    }

    private void differences(String file, Mapping service, String name, Row row) {
        if (!LegalReferences.plain(name).equals(LegalReferences.plain(row.name()))) {
            add(file, service.lineOf("name"), "list-name", name, row.name(), row);
        }
        Mapping guide = service.mapping("guide");
        String type = guide.mapping("type").optionalText(CHINESE).orElse("");
        if (!LegalReferences.plain(type).equals(LegalReferences.plain(row.type()))) {
            add(file, guide.lineOf("type"), "list-type", type, row.type(), row);
        }
        Set<String> here = new LinkedHashSet<>();
        guide.mappings("basis")
                .forEach(basis -> here.addAll(
                        LegalReferences.in(basis.optionalText(CHINESE).orElse(""))));
        Set<String> listed = LegalReferences.in(row.basis());
        if (!here.equals(listed)) {
            add(file, guide.lineOf("basis"), "list-basis", without(here, listed), without(listed, here), row);
        }
    }

    private static String without(Set<String> some, Set<String> others) {
        List<String> rest = some.stream().filter(one -> !others.contains(one)).toList();
        return rest.isEmpty() ? "-" : String.join("、", rest);
    }

    private void add(String file, int line, String kind, String here, String listed, Row row) {
        mistakes.add(Mistake.of(
                file,
                line,
                kind,
                Map.of("here", here.isEmpty() ? "-" : here, "listed", listed, "list", list.file(), "row", row.line())));
    }

    private void lacking() {
        list.rows().stream()
                .filter(row -> !found.contains(row))
                .forEach(row -> mistakes.add(Mistake.of(
                        list.file(), row.line(), "not-here", Map.of("code", row.code(), "name", row.name()))));
    }
}
