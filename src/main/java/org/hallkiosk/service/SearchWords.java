package org.hallkiosk.service;

import java.util.List;
import java.util.Set;
import org.hallkiosk.text.Language;

/**
 * By what people look for a service item, beside its name.
 *
 * @param chinese official keywords and everyday words, in no order
 * @param english the same in English; not translations one by one
 */
public record SearchWords(List<String> chinese, List<String> english, Set<LifeEvent> lifeEvents) {
    public static final SearchWords NONE = new SearchWords(List.of(), List.of(), Set.of());

    public SearchWords {
        chinese = List.copyOf(chinese);
        english = List.copyOf(english);
        lifeEvents = Set.copyOf(lifeEvents);
    }

    public List<String> in(Language language) {
        return switch (language) {
            case ZH_CN -> chinese;
            case EN -> english;
        };
    }
}
