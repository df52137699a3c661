package org.hallkiosk.search;

import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.service.Elsewhere;
import org.hallkiosk.service.SearchWords;
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

    /** @param events what its events in life are called */
    public static FindableService of(ServiceItem item, List<LocalizedText> events) {
        List<String> topics = new ArrayList<>(
                List.of(item.category().chinese(), item.category().english()));
        events.forEach(event -> topics.addAll(List.of(event.chinese(), event.english())));
        return new FindableService(item.id(), item.name(), words(item.search()), topics);
    }

    public static FindableService of(Elsewhere matter) {
        return new FindableService(matter.id(), matter.name(), words(matter.search()), List.of());
    }

    private static List<String> words(SearchWords search) {
        List<String> words = new ArrayList<>(search.chinese());
        words.addAll(search.english());
        return words;
    }
}
