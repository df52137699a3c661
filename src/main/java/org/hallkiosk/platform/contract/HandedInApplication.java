package org.hallkiosk.platform.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An application as the applicant handed it in. The same id always carries the same content, however often it is sent.
 *
 * @param id made once at the terminal
 * @param receipt the number that the applicant went home with; progress is asked with it
 * @param handedInAt by the terminal's clock
 * @param person empty when nobody's number is known
 * @param licences the e-licences that do instead of papers
 * @param papers what was signed, photographed or fetched
 * @param signatureDigest of the signature's strokes, as they are bound into the document
 * @param fee what was paid for it at the terminal; empty where nothing was
 */
public record HandedInApplication(
        String id,
        String receipt,
        String serviceId,
        String terminalId,
        Instant handedInAt,
        Optional<Person> person,
        List<StatedFact> facts,
        List<LicenceReference> licences,
        List<Paper> papers,
        Optional<String> signatureDigest,
        Optional<PaidFee> fee) {
    public HandedInApplication {
        facts = List.copyOf(facts);
        licences = List.copyOf(licences);
        papers = List.copyOf(papers);
    }

    /** Without a fee that was paid. */
    public HandedInApplication(
            String id,
            String receipt,
            String serviceId,
            String terminalId,
            Instant handedInAt,
            Optional<Person> person,
            List<StatedFact> facts,
            List<LicenceReference> licences,
            List<Paper> papers,
            Optional<String> signatureDigest) {
        this(
                id,
                receipt,
                serviceId,
                terminalId,
                handedInAt,
                person,
                facts,
                licences,
                papers,
                signatureDigest,
                Optional.empty());
    }

    @Override
    public String toString() {
        return "HandedInApplication[" + id + ", " + serviceId + "]";
    }
}
