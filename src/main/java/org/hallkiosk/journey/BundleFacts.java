package org.hallkiosk.journey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.LicenceFacts;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.FormPage;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ServiceItem;

/** What one item of a bundle asks of all that the bundle's form knows: each office sees its own facts and no others. */
public final class BundleFacts {
    private BundleFacts() {}

    /**
     * @param whole all that was said for the bundle
     * @param path how the item's questions are answered for whoever takes the bundle
     */
    public static FactSheet of(FactSheet whole, ServiceItem item, ScenarioPath path) {
        Set<String> asked = new LinkedHashSet<>(List.of(CardFacts.NAME, CardFacts.ID_NUMBER));
        for (FormPage page : path.changed(item.form())) {
            page.fields().stream().map(FormField::fact).forEach(asked::add);
        }
        asked.addAll(List.of(ResultDelivery.WAY, ResultDelivery.TO, ResultDelivery.ADDRESS));
        materials(item).map(MaterialFacts::name).forEach(name -> {
            asked.add(name);
            asked.add(MaterialFacts.digestName(name));
        });
        FactSheet facts = FactSheet.empty();
        for (String name : asked) {
            Optional<Fact> known = whole.get(name);
            if (known.isPresent()) {
                facts = facts.with(known.get());
            }
        }
        Map<String, String> licences = LicenceFacts.found(whole);
        for (Material material : item.in(path.scenarios()).guide().materials()) {
            Optional<Fact> licence = material.licenceKind()
                    .filter(licences::containsKey)
                    .flatMap(kind -> whole.get(LicenceFacts.name(kind)));
            if (licence.isPresent()) {
                facts = facts.with(licence.get());
            }
        }
        for (var said : path.facts().entrySet()) {
            facts = facts.with(new Fact(said.getKey(), said.getValue(), FactSource.APPLICANT));
        }
        return ScenarioFact.on(facts, path);
    }

    private static Stream<String> materials(ServiceItem item) {
        return item.guide().materials().stream().map(Material::id);
    }
}
