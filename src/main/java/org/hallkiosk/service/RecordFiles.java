package org.hallkiosk.service;

import java.util.Map;
import java.util.Set;

/** Shared data from files of the configuration. */
public final class RecordFiles implements SharedData {
    private final Map<String, Records> files;

    /** @param files by the name of the source */
    public RecordFiles(Map<String, Records> files) {
        this.files = Map.copyOf(files);
    }

    @Override
    public Answer ask(String source, String idNumber, Set<String> facts) {
        Records records = files.get(source);
        if (records == null) {
            return new Answer.Unavailable("there is no source " + source);
        }
        return records.find(idNumber)
                .<Answer>map(known -> new Answer.Known(known.stream()
                        .filter(fact -> facts.contains(fact.name()))
                        .toList()))
                .orElseGet(Answer.Unknown::new);
    }
}
