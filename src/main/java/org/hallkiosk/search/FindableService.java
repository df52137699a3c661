package org.hallkiosk.search;

import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.LocalizedText;

/**
 * A service as it is looked for.
 *
 * @param words what people call it, in any language: everyday words, short questions
 * @param topics what it belongs to, such as its category: these lead to it, less surely than its own words
 */
public record FindableService(String id, LocalizedText name, List<String> words, List<String> topics) {

    public FindableService {
        words = List.copyOf(words);
        topics = List.copyOf(topics);
    }

    public static FindableService of(ServiceItem item) {
        List<String> words = new ArrayList<>(item.search().chinese());
        words.addAll(item.search().english());
        return new FindableService(
                item.id(),
                item.name(),
                words,
                List.of(item.category().chinese(), item.category().english()));
    }
}
