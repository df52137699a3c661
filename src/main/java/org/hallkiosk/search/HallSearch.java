package org.hallkiosk.search;

import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.Elsewhere;
import org.hallkiosk.service.LifeEvent;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Texts;
import org.hallkiosk.text.pinyin.PinyinReadings;

/**
 * Finds what people mean in one hall: a service of its terminals, or the window that knows where they have none.
 * Immutable and safe to share between threads.
 */
public final class HallSearch {
    private final Catalogue catalogue;
    private final ServiceSearch search;

    private HallSearch(Catalogue catalogue, ServiceSearch search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    /** Blocks while the index is built, as {@link ServiceSearch#over} does. */
    public static HallSearch over(Catalogue catalogue, Texts texts, PinyinReadings readings) {
        List<FindableService> findable = new ArrayList<>();
        for (ServiceItem item : catalogue.items()) {
            findable.add(FindableService.of(
                    item,
                    item.search().lifeEvents().stream()
                            .sorted()
                            .map(event -> name(event, texts))
                            .toList()));
        }
        catalogue.elsewhere().forEach(matter -> findable.add(FindableService.of(matter)));
        return new HallSearch(catalogue, ServiceSearch.over(findable, readings));
    }

    private static LocalizedText name(LifeEvent event, Texts texts) {
        String key = "life-event." + event.keyword();
        return new LocalizedText(texts.get(Language.ZH_CN, key), texts.get(Language.EN, key));
    }

    /** Never throws, whatever the text is. */
    public Answer ask(String text) {
        return switch (search.ask(text)) {
            case Answer.Found(List<String> ids)
            when isElsewhere(ids.getFirst()) -> new Answer.DoneElsewhere(ids.getFirst());
            case Answer.Found(List<String> ids) ->
                new Answer.Found(ids.stream().filter(id -> !isElsewhere(id)).toList());
            case Answer.DoneElsewhere elsewhere -> elsewhere;
            case Answer.NotHere notHere -> notHere;
            case Answer.NothingAsked nothing -> nothing;
        };
    }

    private boolean isElsewhere(String id) {
        return catalogue.elsewhere(id).map(Elsewhere::id).isPresent();
    }
}
