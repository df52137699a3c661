package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.payment.PaymentAnswer;

/** The fee, between the paper and handing in: shown as a code, and waited for. Without a fee nothing of it is seen. */
final class PaySteps {
    private final JourneyRules rules;
    private final FinishSteps finishing;

    PaySteps(JourneyRules rules, FinishSteps finishing) {
        this.rules = rules;
        this.finishing = finishing;
    }

    /** Hands in, once the fee is paid where there is one. */
    Transition begin(JourneyState state) {
        return rules.payment() && state.chosenService().guide().chargeFen() > 0
                ? order(state.withNotice(Optional.empty()), 0)
                : finishing.submit(state);
    }

    private static Transition order(JourneyState state, int attempt) {
        return Transition.to(
                state.withStep(new Step.Pay(attempt, Paying.ORDERING, Optional.empty())),
                new Effect.OrderPayment(
                        // The same however often it is asked: nobody pays one order twice.
                        state.submissionId() + "-fee-" + attempt,
                        state.applicationId(),
                        state.chosenService().guide().chargeFen()));
    }

    Transition moved(JourneyState state, PaymentAnswer answer) {
        if (!(state.step() instanceof Step.Pay pay)) {
            return Transition.to(state);
        }
        return switch (answer) {
            case PaymentAnswer.Unknown ignored ->
                Transition.to(state.withStep(new Step.Pay(pay.attempt(), Paying.NO_ANSWER, pay.code())));
            case PaymentAnswer.Known(PaymentAnswer.State how, Optional<String> code) ->
                switch (how) {
                    case PAID -> finishing.submit(state);
                    case WAITING -> Transition.to(state.withStep(new Step.Pay(pay.attempt(), Paying.WAITING, code)));
                    case REFUSED -> over(state, pay, Paying.REFUSED);
                    case EXPIRED, CLOSED, REFUNDED -> over(state, pay, Paying.EXPIRED);
                };
        };
    }

    private static Transition over(JourneyState state, Step.Pay pay, Paying how) {
        return Transition.to(state.withStep(new Step.Pay(pay.attempt(), how, Optional.empty())));
    }

    /** Another order where the last one is over, the same one where nobody knows. */
    Transition again(JourneyState state, Step.Pay pay) {
        return switch (pay.how()) {
            case REFUSED, EXPIRED -> order(state, pay.attempt() + 1);
            case NO_ANSWER -> order(state, pay.attempt());
            case ORDERING, WAITING -> Transition.to(state);
        };
    }
}
