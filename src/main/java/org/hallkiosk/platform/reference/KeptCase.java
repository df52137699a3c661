package org.hallkiosk.platform.reference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hallkiosk.platform.contract.Acceptance;
import org.hallkiosk.platform.contract.CaseState;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Paper;
import org.hallkiosk.platform.contract.Payment;
import org.hallkiosk.platform.contract.SupplementAnswer;
import org.hallkiosk.platform.contract.SupplementRequest;

/** A case as it is kept over a stop. */
record KeptCase(
        HandedInApplication application,
        Acceptance acceptance,
        CaseState state,
        Instant changedAt,
        Payment payment,
        int sendings,
        Map<String, Paper> results,
        List<SupplementRequest> supplements,
        Map<String, SupplementAnswer> answers) {

    @Override
    public String toString() {
        return "KeptCase[" + acceptance.caseNumber() + "]";
    }
}
