package org.hallkiosk.platform.contract;

import java.time.Instant;
import java.util.List;
import org.hallkiosk.text.LocalizedText;

/**
 * A case as the applicant may see it.
 *
 * @param title the service's name
 * @param steps in order
 */
public record Case(
        String caseNumber,
        String receipt,
        String serviceId,
        LocalizedText title,
        CaseState state,
        Instant changedAt,
        List<CaseStep> steps,
        List<CaseResult> results,
        List<SupplementRequest> supplements,
        Payment payment) {
    public Case {
        steps = List.copyOf(steps);
        results = List.copyOf(results);
        supplements = List.copyOf(supplements);
    }

    @Override
    public String toString() {
        return "Case[" + serviceId + ", " + state + "]";
    }
}
