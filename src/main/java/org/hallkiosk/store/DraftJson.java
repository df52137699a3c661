package org.hallkiosk.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A draft as JSON in UTF-8. */
final class DraftJson {
    private DraftJson() {}

    private record StoredDraft(
            String application,
            String service,
            List<FactsJson.StoredFact> facts,
            Map<String, FactSource> chosen,
            Map<String, String> typed,
            @Nullable Boolean sharedData,
            @Nullable String handedInOn,
            @Nullable String receipt,
            @Nullable String ticket,
            @Nullable String code,
            long keptAt,
            long until) {}

    static byte[] write(Draft draft) {
        Map<String, FactSource> chosen = new LinkedHashMap<>();
        draft.facts()
                .values()
                .keySet()
                .forEach(name -> draft.facts().chosen(name).ifPresent(source -> chosen.put(name, source)));
        Optional<Draft.HandedIn> handedIn = draft.handedIn();
        return FactsJson.JSON.writeValueAsBytes(new StoredDraft(
                draft.applicationId(),
                draft.serviceId(),
                FactsJson.stored(draft.facts()),
                chosen,
                draft.typed(),
                draft.sharedData().orElse(null),
                handedIn.map(it -> it.day().toString()).orElse(null),
                handedIn.flatMap(Draft.HandedIn::receipt).orElse(null),
                handedIn.flatMap(Draft.HandedIn::ticket).orElse(null),
                draft.code().orElse(null),
                draft.keptAt().toEpochMilli(),
                draft.until().toEpochMilli()));
    }

    static Draft read(byte[] json) throws StoreException {
        try {
            StoredDraft stored = FactsJson.JSON.readValue(json, StoredDraft.class);
            FactSheet facts = FactsJson.sheet(stored.facts());
            for (Map.Entry<String, FactSource> choice : stored.chosen().entrySet()) {
                facts = facts.choosing(choice.getKey(), choice.getValue());
            }
            return new Draft(
                    stored.application(),
                    stored.service(),
                    facts,
                    stored.typed(),
                    Optional.ofNullable(stored.sharedData()),
                    Optional.ofNullable(stored.handedInOn())
                            .map(day -> new Draft.HandedIn(
                                    LocalDate.parse(day),
                                    Optional.ofNullable(stored.receipt()),
                                    Optional.ofNullable(stored.ticket()))),
                    Optional.ofNullable(stored.code()),
                    Instant.ofEpochMilli(stored.keptAt()),
                    Instant.ofEpochMilli(stored.until()));
        } catch (JacksonException | DateTimeException | NullPointerException e) {
            // Without the cause: its message quotes the JSON, and that is personal data.
            throw new StoreException(StoreTrouble.DAMAGED, "a draft is not the JSON that was written");
        }
    }
}
