package org.hallkiosk.service;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes an item what it is in some scenarios. Where two of them say the same thing differently, the later one counts. */
final class ScenarioChanges {
    private ScenarioChanges() {}

    static ServiceItem of(ServiceItem item, List<Scenario> chosen) {
        Optional<OfficeBefore> officeBefore = last(chosen, Scenario::officeBefore);
        List<FormPage> form = item.form();
        for (Scenario scenario : chosen) {
            form = scenario.form().on(form);
        }
        return new ServiceItem(
                item.id(),
                item.code(),
                item.name(),
                item.category(),
                item.pictogram(),
                item.search(),
                officeBefore.isPresent()
                        ? Channel.ANOTHER_OFFICE_FIRST
                        : last(chosen, Scenario::channel).orElse(item.channel()),
                guide(item, chosen, officeBefore),
                item.scenarios(),
                item.identification(),
                form,
                last(chosen, Scenario::signature).or(item::signature),
                last(chosen, Scenario::document).or(item::document),
                last(chosen, Scenario::ticket).or(item::ticket),
                last(chosen, Scenario::records).or(item::records),
                item.drafts(),
                item.bundle());
    }

    private static Guide guide(ServiceItem item, List<Scenario> chosen, Optional<OfficeBefore> officeBefore) {
        Guide guide = item.guide();
        return new Guide(
                guide.summary(),
                guide.type(),
                guide.body(),
                guide.basis(),
                guide.targets(),
                materials(guide.materials(), chosen),
                last(chosen, Scenario::timeLimit).orElse(guide.timeLimit()),
                guide.legalTimeLimit(),
                last(chosen, Scenario::fee).orElse(guide.fee()),
                last(chosen, scenario -> scenario.chargeFen().stream().boxed().findFirst())
                        .orElse(guide.chargeFen()),
                lastNotEmpty(chosen, Scenario::steps).orElse(guide.steps()),
                lastNotEmpty(chosen, Scenario::windows).orElse(guide.windows()),
                guide.result(),
                officeBefore.or(guide::officeBefore),
                guide.oftenAsked());
    }

    private static List<Material> materials(List<Material> all, List<Scenario> chosen) {
        Set<String> asked = new HashSet<>();
        Set<String> dropped = new HashSet<>();
        for (Scenario scenario : chosen) {
            asked.addAll(scenario.materials());
            dropped.addAll(scenario.dropped());
        }
        return all.stream()
                .filter(material ->
                        asked.contains(material.id()) || (material.always() && !dropped.contains(material.id())))
                .toList();
    }

    private static <T> Optional<T> last(List<Scenario> chosen, Function<Scenario, Optional<T>> what) {
        return chosen.stream().map(what).flatMap(Optional::stream).reduce((earlier, later) -> later);
    }

    private static <T> Optional<List<T>> lastNotEmpty(List<Scenario> chosen, Function<Scenario, List<T>> what) {
        return last(chosen, scenario -> Optional.of(what.apply(scenario)).filter(list -> !list.isEmpty()));
    }
}
