package org.hallkiosk.service;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * That a service item is several done at once (一件事): one form with the union of their facts, one case for each of them.
 *
 * @param items the ids of the items, in the order in which their cases are handed in
 * @param answers by item and question, how the questions of each item are answered for everyone who takes the bundle
 */
public record Bundle(List<String> items, Map<String, Map<String, String>> answers) {

    public Bundle {
        items = List.copyOf(items);
        answers = answers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /** The way through one item's questions that the bundle stands for; as far as its answers lead. */
    public ScenarioPath path(String item, ScenarioTree questions) {
        return questions.start().answeredWith(answers.getOrDefault(item, Map.of()));
    }

    /**
     * One form of several: each fact is asked once, where it stands first; it is required when one of them requires it,
     * and typed in only where all of them let it be. Pages of the same title are one page.
     */
    public static List<FormPage> union(List<List<FormPage>> forms) {
        List<FormPage> pages = forms.stream().flatMap(List::stream).toList();
        List<FormField> all =
                pages.stream().flatMap(page -> page.fields().stream()).toList();
        return FormPage.joined(pages.stream()
                .map(page -> new FormPage(
                        page.title(),
                        page.fields().stream()
                                .map(field -> strictest(field.fact(), all))
                                .toList()))
                .toList());
    }

    private static FormField strictest(String fact, List<FormField> all) {
        List<FormField> same =
                all.stream().filter(field -> field.fact().equals(fact)).toList();
        return new FormField(
                fact,
                same.stream().anyMatch(FormField::required),
                same.stream().allMatch(FormField::editable),
                same.stream().allMatch(FormField::mayBeUnknown));
    }
}
