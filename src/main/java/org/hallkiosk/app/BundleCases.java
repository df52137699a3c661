package org.hallkiosk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.BundleFacts;
import org.hallkiosk.service.Bundle;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.Material;
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
        Fact partOf = new Fact(Application.PART_OF, whole.receiptNumber(), FactSource.APPLICANT);
        List<Application> cases = new ArrayList<>();
        for (ServiceItem item : catalogue.partsOf(service)) {
            String end = "-" + (cases.size() + 1);
            Set<String> materials =
                    item.guide().materials().stream().map(Material::id).collect(Collectors.toSet());
            cases.add(new Application(
                    whole.id() + end,
                    item.id(),
                    whole.receiptNumber() + end,
                    whole.createdAt(),
                    whole.person(),
                    BundleFacts.of(whole.facts(), item, bundle.get().path(item.id(), item.scenarios()))
                            .with(partOf),
                    whole.signatureDigest(),
                    Optional.empty(),
                    whole.attachments().stream()
                            .filter(each -> materials.contains(each.material()))
                            .toList()));
        }
        return cases;
    }
}
