package org.hallkiosk.app;

import java.nio.file.Path;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.search.Answer;
import org.hallkiosk.search.HallSearch;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.text.Texts;
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
    private final Texts texts;
    private @Nullable HallSearch search;

    SearchDesk(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    JourneyEvent find(String question) {
        HallSearch ready = search();
        Answer answer = question.isBlank() ? new Answer.NothingAsked() : ready.ask(question);
        return new JourneyEvent.ServicesFound(question, answer);
    }

    private synchronized HallSearch search() {
        HallSearch ready = search;
        if (ready == null) {
            ready = HallSearch.over(catalogue, texts, PinyinReadings.of(PinyinDictionary.load(PINYIN)));
            search = ready;
        }
        return ready;
    }
}
