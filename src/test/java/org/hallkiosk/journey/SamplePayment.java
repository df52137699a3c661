package org.hallkiosk.journey;

import static org.hallkiosk.journey.Applicant.PROCEED;

import java.util.Optional;
import org.hallkiosk.payment.PaymentAnswer;
import org.hallkiosk.payment.PaymentAnswer.State;

/** An applicant for another social security card, which has a fee. */
final class SamplePayment {
    static final JourneyEvent UNKNOWN = new JourneyEvent.PaymentMoved(new PaymentAnswer.Unknown());

    private SamplePayment() {}

    static Applicant atPreview(String whose) {
        return new Applicant()
                .answeringHimself()
                .choosing("social-security-card")
                .does(
                        new JourneyEvent.QuestionAnswered("whose", whose),
                        PROCEED,
                        Applicant.card(Applicant.NAME, Applicant.NUMBER))
                .fills("person.phone", Applicant.PHONE)
                .fills("socialCard.bank", "first")
                .does(
                        PROCEED,
                        new JourneyEvent.SignatureDrawn(Applicant.signature()),
                        PROCEED,
                        new JourneyEvent.DocumentReady(Applicant.paper()));
    }

    static Applicant ordering() {
        return atPreview("again").does(PROCEED);
    }

    static Applicant waiting() {
        return ordering().does(now(State.WAITING));
    }

    static JourneyEvent now(State state) {
        return new JourneyEvent.PaymentMoved(new PaymentAnswer.Known(
                state, state == State.WAITING ? Optional.of("http://127.0.0.1:9799/pay/order-1") : Optional.empty()));
    }
}
