package org.hallkiosk.platform.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * Something that is missing from a case.
 *
 * @param what in words for the applicant
 * @param facts the facts that are wanted, by name
 * @param papers how many papers are wanted
 * @param answered whether it was answered already
 */
public record SupplementRequest(
        String id, LocalizedText what, List<String> facts, int papers, Optional<LocalDate> dueBy, boolean answered) {
    public SupplementRequest {
        facts = List.copyOf(facts);
    }
}
