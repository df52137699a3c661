package org.hallkiosk.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scenario changes of its item's form.
 *
 * @param omitted facts that are not asked
 * @param required facts of the form that it cannot go without here
 * @param added pages that come after the item's own
 */
public record FormChanges(Set<String> omitted, Set<String> required, List<FormPage> added) {
    public static final FormChanges NONE = new FormChanges(Set.of(), Set.of(), List.of());

    public FormChanges {
        omitted = Set.copyOf(omitted);
        required = Set.copyOf(required);
        added = List.copyOf(added);
    }

    /** The form with these changes: a fact is asked once, where it stands first, and a page without fields is left out. */
    public List<FormPage> on(List<FormPage> form) {
        List<FormPage> all = new ArrayList<>(form);
        all.addAll(added);
        Set<String> asked = new HashSet<>();
        List<FormPage> changed = new ArrayList<>();
        for (FormPage page : all) {
            List<FormField> fields = page.fields().stream()
                    .filter(field -> !omitted.contains(field.fact()) && asked.add(field.fact()))
                    .map(field -> required.contains(field.fact())
                            ? new FormField(field.fact(), true, field.editable())
                            : field)
                    .toList();
            if (!fields.isEmpty()) {
                changed.add(new FormPage(page.title(), fields));
            }
        }
        return List.copyOf(changed);
    }
}
