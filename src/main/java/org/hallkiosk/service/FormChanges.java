package org.hallkiosk.service;

import java.util.ArrayList;
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

    /** The form with these changes; what is added under the title of a page that stands there joins that page. */
    public List<FormPage> on(List<FormPage> form) {
        List<FormPage> all = new ArrayList<>(form);
        all.addAll(added);
        return FormPage.joined(all.stream()
                .map(page -> new FormPage(
                        page.title(),
                        page.fields().stream()
                                .filter(field -> !omitted.contains(field.fact()))
                                .map(this::required)
                                .toList()))
                .toList());
    }

    private FormField required(FormField field) {
        return required.contains(field.fact())
                ? new FormField(field.fact(), true, field.editable(), field.mayBeUnknown())
                : field;
    }
}
