package org.hallkiosk.app;

import java.nio.file.Path;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.search.Answer;
import org.hallkiosk.search.FindableService;
import org.hallkiosk.search.ServiceSearch;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.text.pinyin.PinyinReadings;
import org.jspecify.annotations.Nullable;

/**
 * Answers what applicants look for. The index is built at the first question and kept: a terminal on which nobody ever
 * searches does not pay for it. Safe to share between threads; blocks while the index is built.
 */
final class SearchDesk {
    private static final Path PINYIN = Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml");

    private final Catalogue catalogue;
    private @Nullable ServiceSearch search;

    SearchDesk(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    JourneyEvent find(String question) {
        ServiceSearch ready = search();
        Answer answer = question.isBlank() ? new Answer.NothingAsked() : ready.ask(question);
        return new JourneyEvent.ServicesFound(question, answer);
    }

    private synchronized ServiceSearch search() {
        ServiceSearch ready = search;
        if (ready == null) {
            ready = ServiceSearch.over(
                    catalogue.items().stream().map(FindableService::of).toList(),
                    PinyinReadings.of(PinyinDictionary.load(PINYIN)));
            search = ready;
        }
        return ready;
    }
}
