package org.hallkiosk.platform.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.platform.contract.SharedFact;
import org.hallkiosk.service.Records;

/** The invented people of a configuration's sample records, as a platform would know them. */
public final class KnownPeople {
    private KnownPeople() {}

    /** One person for each ID number, with what every source says; the source's label is the authority. */
    public static List<KnownPerson> of(Collection<Records> sources) {
        Map<String, List<SharedFact>> known = new LinkedHashMap<>();
        for (Records source : sources) {
            source.rows()
                    .forEach((idNumber, row) ->
                            row.forEach((fact, value) -> known.computeIfAbsent(idNumber, first -> new ArrayList<>())
                                    .add(new SharedFact(fact, value, source.label()))));
        }
        return known.entrySet().stream()
                .map(person -> new KnownPerson(person.getKey(), person.getValue(), List.of()))
                .toList();
    }
}
