package org.hallkiosk.app;

import java.util.ArrayList;
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
import org.hallkiosk.journey.CardFacts;
import org.hallkiosk.journey.MaterialFacts;
import org.hallkiosk.journey.ResultDelivery;
import org.hallkiosk.journey.ScenarioFact;
import org.hallkiosk.service.Bundle;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.FormPage;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.store.Application;

/** What a bundle hands in: one case for each of its items, with what that item asks and nothing else. */
final class BundleCases {
    private BundleCases() {}

    /** In the order in which they go; none where the service is no bundle. */
    static List<Application> of(Catalogue catalogue, ServiceItem service, Application whole) {
        Optional<Bundle> bundle = service.bundle();
        if (bundle.isEmpty()) {
            return List.of();
        }
        List<Application> cases = new ArrayList<>();
        for (ServiceItem item : catalogue.partsOf(service)) {
            String end = "-" + (cases.size() + 1);
            cases.add(new Application(
                    whole.id() + end,
                    item.id(),
                    whole.receiptNumber() + end,
                    whole.createdAt(),
                    whole.person(),
                    facts(whole, item, bundle.get().path(item.id(), item.scenarios())),
                    whole.signatureDigest(),
                    Optional.empty(),
                    whole.attachments().stream()
                            .filter(each -> materials(item).anyMatch(each.material()::equals))
                            .toList()));
        }
        return cases;
    }

    private static Stream<String> materials(ServiceItem item) {
        return item.guide().materials().stream().map(Material::id);
    }

    private static FactSheet facts(Application whole, ServiceItem item, ScenarioPath path) {
        Set<String> asked = new LinkedHashSet<>(List.of(CardFacts.NAME, CardFacts.ID_NUMBER));
        for (FormPage page : path.changed(item.form())) {
            page.fields().stream().map(FormField::fact).forEach(asked::add);
        }
        asked.addAll(List.of(ResultDelivery.WAY, ResultDelivery.TO, ResultDelivery.ADDRESS));
        materials(item).map(MaterialFacts::name).forEach(name -> {
            asked.add(name);
            asked.add(MaterialFacts.digestName(name));
        });
        FactSheet facts =
                FactSheet.empty().with(new Fact(Application.PART_OF, whole.receiptNumber(), FactSource.APPLICANT));
        for (String name : asked) {
            Optional<Fact> known = whole.facts().get(name);
            if (known.isPresent()) {
                facts = facts.with(known.get());
            }
        }
        Map<String, String> licences = LicenceFacts.found(whole.facts());
        for (Material material : item.in(path.scenarios()).guide().materials()) {
            Optional<Fact> licence = material.licenceKind()
                    .filter(licences::containsKey)
                    .flatMap(kind -> whole.facts().get(LicenceFacts.name(kind)));
            if (licence.isPresent()) {
                facts = facts.with(licence.get());
            }
        }
        for (var said : path.facts().entrySet()) {
            facts = facts.with(new Fact(said.getKey(), said.getValue(), FactSource.APPLICANT));
        }
        return ScenarioFact.on(facts, path);
    }
}
