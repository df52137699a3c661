package org.hallkiosk.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseResult;
import org.hallkiosk.platform.contract.CaseState;
import org.hallkiosk.platform.contract.CaseStep;
import org.hallkiosk.platform.contract.Payment;
import org.hallkiosk.platform.contract.PaymentState;
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.text.LocalizedText;

/** Cases as a platform would tell of them. */
final class SampleCases {
    private static final Instant HANDED_IN = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalizedText RECEIVED = new LocalizedText("已收到", "Received");
    private static final LocalizedText DECIDED = new LocalizedText("办结", "Decided");

    private SampleCases() {}

    /** Something is missing that can be typed at the terminal. */
    static Case wantingPhone() {
        Case one = of(CaseState.SUPPLEMENT_WANTED);
        return new Case(
                one.caseNumber(),
                one.receipt(),
                one.serviceId(),
                one.title(),
                one.state(),
                one.changedAt(),
                one.steps(),
                one.results(),
                List.of(new SupplementRequest(
                        "S1",
                        new LocalizedText("您的手机号码", "Your mobile number"),
                        List.of("person.phone"),
                        0,
                        Optional.empty(),
                        false)),
                one.payment());
    }

    static Case of(CaseState state) {
        boolean finished = state == CaseState.FINISHED;
        return new Case(
                "CASE-00000" + (state.ordinal() + 1),
                "20261120-000" + state.ordinal(),
                Applicant.PERMIT,
                new LocalizedText("居住证办理", "Residence permit"),
                state,
                HANDED_IN,
                List.of(
                        new CaseStep(RECEIVED, Optional.of(HANDED_IN)),
                        new CaseStep(DECIDED, finished ? Optional.of(HANDED_IN) : Optional.empty())),
                finished
                        ? List.of(new CaseResult(
                                "R1", new LocalizedText("居住证（示例）", "Residence permit (sample)"), "application/pdf"))
                        : List.of(),
                state == CaseState.SUPPLEMENT_WANTED
                        ? List.of(new SupplementRequest(
                                "S1",
                                new LocalizedText("租房合同复印件", "A copy of the lease"),
                                List.of(),
                                1,
                                Optional.of(LocalDate.of(2026, 12, 1)),
                                false))
                        : List.of(),
                state == CaseState.ACCEPTED
                        ? new Payment(2000, PaymentState.DUE, Optional.empty())
                        : new Payment(0, PaymentState.FREE, Optional.empty()));
    }
}
