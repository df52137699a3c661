package org.hallkiosk.service;

import java.util.Map;

/** Shared data from files of the configuration. */
public final class RecordFiles implements SharedData {
    private final Map<String, Records> files;

    /** @param files by the name of the source */
    public RecordFiles(Map<String, Records> files) {
        this.files = Map.copyOf(files);
    }

    @Override
    public Answer ask(Question question) {
        Records records = files.get(question.source());
        if (records == null) {
            return new Answer.Unavailable("there is no source " + question.source());
        }
        return records.find(question.idNumber())
                .<Answer>map(known -> new Answer.Known(known.stream()
                        .filter(fact -> question.facts().contains(fact.name()))
                        .toList()))
                .orElseGet(Answer.Unknown::new);
    }
}
