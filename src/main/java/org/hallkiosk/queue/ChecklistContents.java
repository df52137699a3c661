package org.hallkiosk.queue;

import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.service.Checklist;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;

/**
 * What a printed checklist says; how it says it is the layout's. Names nobody.
 *
 * @param inLanguages the same list in every language
 * @param time when it is printed, in the hall's time zone
 */
public record ChecklistContents(LocalizedText hall, Map<Language, Checklist> inLanguages, ZonedDateTime time)
        implements Printable {

    public ChecklistContents {
        inLanguages = Map.copyOf(new EnumMap<>(inLanguages));
    }

    Checklist in(Language language) {
        Checklist list = inLanguages.get(language);
        if (list == null) {
            throw new IllegalArgumentException("the list is not there in " + language.tag());
        }
        return list;
    }

    /** What one {@code each} of a layout prints, entry by entry in all languages. */
    List<Line> lines(TicketList which) {
        int count = entries(which, Language.ZH_CN).size();
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(index -> new Line(this, which, index))
                .toList();
    }

    private List<Checklist.Entry> entries(TicketList which, Language language) {
        Checklist list = in(language);
        return switch (which) {
            case MATERIALS -> list.materials();
            case WINDOWS -> list.windows();
            case STEPS ->
                list.steps().stream().map(step -> new Checklist.Entry(step, "")).toList();
        };
    }

    /** One entry of a list. */
    record Line(ChecklistContents of, TicketList list, int index) implements Printable {

        Checklist.Entry in(Language language) {
            return of.entries(list, language).get(index);
        }
    }
}
