package org.hallkiosk.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.LifeEvent;
import org.hallkiosk.service.ServiceItem;

/** The catalogue in groups, each in the catalogue's order. */
public final class ServiceGroups {
    private ServiceGroups() {}

    /**
     * One group; never empty.
     *
     * @param id the Chinese name of a category, the keyword of a life event
     */
    public record Group(String id, List<ServiceItem> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** Categories as the catalogue has them, life events in the order of a life; none that no service names. */
    public static List<Group> of(Catalogue catalogue, Grouping by) {
        Map<String, List<ServiceItem>> groups = new LinkedHashMap<>();
        switch (by) {
            case CATEGORY -> {
                for (ServiceItem item : catalogue.items()) {
                    groups.computeIfAbsent(item.category().chinese(), any -> new ArrayList<>())
                            .add(item);
                }
            }
            case LIFE_EVENT -> {
                for (LifeEvent event : LifeEvent.values()) {
                    List<ServiceItem> items = catalogue.items().stream()
                            .filter(item -> item.search().lifeEvents().contains(event))
                            .toList();
                    if (!items.isEmpty()) {
                        groups.put(event.keyword(), items);
                    }
                }
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
