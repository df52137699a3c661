package org.hallkiosk.platform.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hallkiosk.fact.LicenceFacts;
import org.hallkiosk.platform.contract.Licence;
import org.hallkiosk.platform.contract.SharedFact;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.Records;
import org.hallkiosk.text.LocalizedText;

/** The invented people of a configuration's sample records, as a platform would know them. */
public final class KnownPeople {
    private KnownPeople() {}

    /**
     * One person for each ID number, with what every source says; the source's label is the authority.
     *
     * @param catalogue whose materials name the e-licences
     */
    public static List<KnownPerson> of(Iterable<Records> sources, Catalogue catalogue) {
        Map<String, List<SharedFact>> facts = new LinkedHashMap<>();
        Map<String, List<Licence>> licences = new LinkedHashMap<>();
        for (Records source : sources) {
            source.rows().forEach((idNumber, row) -> {
                List<SharedFact> known = facts.computeIfAbsent(idNumber, first -> new ArrayList<>());
                List<Licence> held = licences.computeIfAbsent(idNumber, first -> new ArrayList<>());
                row.forEach((name, value) -> {
                    if (LicenceFacts.isOne(name)) {
                        held.add(licence(LicenceFacts.kind(name), idNumber, value, source, catalogue));
                    } else {
                        known.add(new SharedFact(name, value, source.label()));
                    }
                });
            });
        }
        return facts.entrySet().stream()
                .map(person -> new KnownPerson(
                        person.getKey(), person.getValue(), licences.getOrDefault(person.getKey(), List.of())))
                .toList();
    }

    /** Its id is the same at every start, and says nothing of its holder. */
    private static Licence licence(String kind, String idNumber, String number, Records source, Catalogue catalogue) {
        return new Licence(
                UUID.nameUUIDFromBytes((kind + " " + idNumber + " " + number).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                kind,
                title(kind, catalogue),
                source.label(),
                number,
                Optional.empty());
    }

    private static LocalizedText title(String kind, Catalogue catalogue) {
        return catalogue.items().stream()
                .flatMap(item -> item.guide().materials().stream())
                .filter(material -> material.licenceKind().equals(Optional.of(kind)))
                .findFirst()
                .flatMap(Material::licence)
                .orElseGet(() -> new LocalizedText(kind, kind));
    }
}
