package org.hallkiosk.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * That a service item is several done at once (一件事): one form with the union of their facts, one case for each of them.
 *
 * @param items the ids of the items, in the order in which their cases are handed in
 */
public record Bundle(List<String> items) {

    public Bundle {
        items = List.copyOf(items);
    }

    /**
     * One form of several: each fact is asked once, where it stands first; it is required when one of them requires it,
     * and typed in only where all of them let it be.
     */
    public static List<FormPage> union(List<List<FormPage>> forms) {
        List<FormField> all = forms.stream()
                .flatMap(List::stream)
                .flatMap(page -> page.fields().stream())
                .toList();
        Set<String> asked = new HashSet<>();
        List<FormPage> union = new ArrayList<>();
        for (FormPage page : forms.stream().flatMap(List::stream).toList()) {
            List<FormField> fields = page.fields().stream()
                    .filter(field -> asked.add(field.fact()))
                    .map(field -> strictest(field.fact(), all))
                    .toList();
            if (!fields.isEmpty()) {
                union.add(new FormPage(page.title(), fields));
            }
        }
        return List.copyOf(union);
    }

    private static FormField strictest(String fact, List<FormField> all) {
        List<FormField> same =
                all.stream().filter(field -> field.fact().equals(fact)).toList();
        return new FormField(
                fact, same.stream().anyMatch(FormField::required), same.stream().allMatch(FormField::editable));
    }
}
