package org.hallkiosk.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.text.LocalizedText;

/**
 * A data source kept in a file: rows of facts by ID number. Personal data where the rows are, so {@code toString} hides
 * them.
 */
public record Records(String name, LocalizedText label, Map<String, Map<String, String>> rows) {

    public Records {
        rows = Map.copyOf(rows);
    }

    /** What the source knows about the holder of this ID number; empty when it knows nothing. */
    public Optional<List<Fact>> find(String idNumber) {
        return Optional.ofNullable(rows.get(idNumber))
                .map(row -> row.entrySet().stream()
                        .map(cell -> new Fact(cell.getKey(), cell.getValue(), FactSource.SHARED_DATA))
                        .toList());
    }

    @Override
    public String toString() {
        return "Records[" + name + ", " + rows.size() + " rows]";
    }
}
