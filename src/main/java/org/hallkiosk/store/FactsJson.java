package org.hallkiosk.store;

import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/** A fact sheet as JSON in UTF-8, with what every source said: a list of {@code name}, {@code value}, {@code source}. */
final class FactsJson {
    /** Without Jackson's pool: it would keep the buffers, and what an applicant handed in with them. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .build();

    private FactsJson() {}

    /** One source's word. */
    record StoredFact(String name, String value, FactSource source) {}

    static byte[] write(FactSheet sheet) {
        return JSON.writeValueAsBytes(stored(sheet));
    }

    static List<StoredFact> stored(FactSheet sheet) {
        List<StoredFact> facts = new ArrayList<>();
        for (String name : sheet.values().keySet()) {
            for (Fact fact : sheet.all(name)) {
                facts.add(new StoredFact(fact.name(), fact.value(), fact.source()));
            }
        }
        return facts;
    }

    static FactSheet read(byte[] json) throws StoreException {
        try {
            return sheet(List.of(JSON.readValue(json, StoredFact[].class)));
        } catch (JacksonException e) {
            // Without the cause: its message quotes the JSON, and that is personal data.
            throw new StoreException(StoreTrouble.DAMAGED, "stored facts are not the JSON that was written");
        }
    }

    static FactSheet sheet(List<StoredFact> facts) {
        FactSheet sheet = FactSheet.empty();
        for (StoredFact fact : facts) {
            sheet = sheet.with(new Fact(fact.name(), fact.value(), fact.source()));
        }
        return sheet;
    }
}
