package org.hallkiosk.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallkiosk.text.LocalizedText;

/** Fields that are shown together on one screen. */
public record FormPage(LocalizedText title, List<FormField> fields) {

    public FormPage {
        fields = List.copyOf(fields);
    }

    /**
     * The pages as one form: a fact is asked once, where it stands first; pages of one title are one page, where the first
     * of them stands; a page without fields is left out.
     */
    static List<FormPage> joined(List<FormPage> pages) {
        Set<String> asked = new HashSet<>();
        Map<LocalizedText, List<FormField>> byTitle = new LinkedHashMap<>();
        for (FormPage page : pages) {
            List<FormField> fields = byTitle.computeIfAbsent(page.title(), any -> new ArrayList<>());
            page.fields().stream().filter(field -> asked.add(field.fact())).forEach(fields::add);
        }
        return byTitle.entrySet().stream()
                .filter(page -> !page.getValue().isEmpty())
                .map(page -> new FormPage(page.getKey(), page.getValue()))
                .toList();
    }
}
