package org.hallkiosk.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this hall offers at its terminals, in the order in which it is shown, and every fact that a form may ask for.
 *
 * @param elsewhere what the hall's terminals do not offer, and who does
 * @param divisions from which addresses are chosen; none where they are typed
 */
public record Catalogue(
        List<ServiceItem> items, Map<String, FactDefinition> facts, List<Elsewhere> elsewhere, Divisions divisions) {

    public Catalogue {
        items = List.copyOf(items);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        elsewhere = List.copyOf(elsewhere);
    }

    /** Of a hall that says nothing of what is done elsewhere, nor of its divisions. */
    public Catalogue(List<ServiceItem> items, Map<String, FactDefinition> facts) {
        this(items, facts, List.of(), Divisions.none());
    }

    public Optional<ServiceItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<Elsewhere> elsewhere(String id) {
        return elsewhere.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The items of which this one is a bundle, in order; none when it is none. */
    public List<ServiceItem> partsOf(ServiceItem item) {
        return item.bundle().stream()
                .flatMap(bundle -> bundle.items().stream())
                .flatMap(id -> item(id).stream())
                .toList();
    }

    public Optional<FactDefinition> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
