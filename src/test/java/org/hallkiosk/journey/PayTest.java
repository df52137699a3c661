package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.PROCEED;

import java.util.Optional;
import org.hallkiosk.payment.PaymentAnswer.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fee between the paper and handing in. */
class PayTest {

    @Test
    void aFreeServiceHandsInAtOnce() {
        Applicant applicant = SamplePayment.atPreview("self").does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Finishing());
        assertThat(applicant.effects(Effect.OrderPayment.class)).isEmpty();
    }

    @Test
    void aFeeIsOrderedOnceAndItsCodeShown() {
        Applicant applicant = SamplePayment.ordering().does(PROCEED, PROCEED);
        assertThat(applicant.effects(Effect.OrderPayment.class))
                .singleElement()
                .satisfies(order -> assertThat(order.amountFen()).isEqualTo(1600));
        applicant.does(SamplePayment.now(State.WAITING));
        assertThat(applicant.step()).isInstanceOfSatisfying(Step.Pay.class, pay -> {
            assertThat(pay.how()).isEqualTo(Paying.WAITING);
            assertThat(pay.code()).isPresent();
        });
        assertThat(applicant.effects(Effect.Submit.class)).isEmpty();
    }

    @Test
    void whatIsPaidIsHandedInOnce() {
        Applicant applicant =
                SamplePayment.waiting().does(SamplePayment.now(State.PAID), SamplePayment.now(State.PAID));
        assertThat(applicant.step()).isEqualTo(new Step.Finishing());
        assertThat(applicant.effects(Effect.Submit.class)).hasSize(1);
    }

    @Test
    void withoutAnAnswerTheSameOrderIsAskedForAgainAndTheCodeStays() {
        Applicant applicant = SamplePayment.waiting().does(SamplePayment.UNKNOWN);
        assertThat(applicant.step()).isInstanceOfSatisfying(Step.Pay.class, pay -> {
            assertThat(pay.how()).isEqualTo(Paying.NO_ANSWER);
            assertThat(pay.code()).isPresent();
        });
        applicant.does(PROCEED);
        assertThat(applicant.effects(Effect.OrderPayment.class).stream()
                        .map(Effect.OrderPayment::orderId)
                        .distinct())
                .hasSize(1);
        assertThat(applicant.does(SamplePayment.now(State.PAID)).step()).isEqualTo(new Step.Finishing());
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"REFUSED", "EXPIRED", "CLOSED", "REFUNDED"})
    void afterAnOrderThatIsOverAnotherOneCanBePaid(State over) {
        Applicant applicant = SamplePayment.waiting().does(SamplePayment.now(over));
        assertThat(applicant.step())
                .isInstanceOfSatisfying(
                        Step.Pay.class, pay -> assertThat(pay.code()).isEqualTo(Optional.empty()));
        applicant.does(PROCEED);
        assertThat(applicant.effects(Effect.OrderPayment.class).stream()
                        .map(Effect.OrderPayment::orderId)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void whoGoesBackAndComesAgainHasTheSameOrder() {
        Applicant applicant = SamplePayment.waiting().does(BACK);
        assertThat(applicant.step()).isEqualTo(new Step.Preview());
        applicant.does(PROCEED);
        assertThat(applicant.effects(Effect.OrderPayment.class).stream()
                        .map(Effect.OrderPayment::orderId)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatIsPaidAfterTheApplicantWentBackHandsNothingIn() {
        Applicant applicant = SamplePayment.waiting().does(BACK, SamplePayment.now(State.PAID));
        assertThat(applicant.step()).isEqualTo(new Step.Preview());
        assertThat(applicant.effects(Effect.Submit.class)).isEmpty();
    }

    @Test
    void leavingEndsTheSessionSoThatTheMoneyGoesBack() {
        Applicant applicant = SamplePayment.waiting().does(Applicant.HOME);
        assertThat(applicant.effects(Effect.EndSession.class)).hasSize(1);
    }
}
