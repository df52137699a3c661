package org.hallkiosk.platform.contract;

import java.util.List;

/**
 * What the applicant hands in after a supplement request.
 *
 * @param id made once at the terminal: the same answer sent again is the same answer
 */
public record SupplementAnswer(String id, CaseAccess access, List<StatedFact> facts, List<Paper> papers) {
    public SupplementAnswer {
        facts = List.copyOf(facts);
        papers = List.copyOf(papers);
    }
}
