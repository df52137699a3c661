package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.signature;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.journey.ResultDelivery.Choice;
import org.hallkiosk.service.DeliveryWay;
import org.junit.jupiter.api.Test;

/** How the result comes is chosen with one touch, to addresses that are known already. */
class ResultDeliveryTest {
    private static final Choice HOME = new Choice(DeliveryWay.BY_COURIER, Optional.of("residence.address"));
    private static final JourneyEvent SIGNATURE = new JourneyEvent.SignatureDrawn(signature());

    private static Applicant choosing() {
        return SampleMaterials.atMaterials().does(PROCEED);
    }

    private static List<Choice> offered(Applicant applicant) {
        return ResultDelivery.choices(
                applicant.state().chosenService(),
                applicant.state().facts(),
                Applicant.shipped().catalogue());
    }

    @Test
    void whereOneLivesNowComesBeforeWhereOneIsRegistered() {
        assertThat(offered(choosing()))
                .containsExactly(
                        new Choice(DeliveryWay.AT_WINDOW, Optional.empty()),
                        HOME,
                        new Choice(DeliveryWay.BY_COURIER, Optional.of("person.householdAddress")),
                        new Choice(DeliveryWay.ELECTRONIC, Optional.empty()));
    }

    @Test
    void theAddressIsHandedInUnderTheSignatureWithoutBeingTypedAgain() {
        Applicant applicant = choosing().does(new JourneyEvent.DeliveryChosen(HOME), SIGNATURE, PROCEED);
        var facts = applicant.effects(Effect.MakeDocument.class).getLast().facts();
        assertThat(facts.value(ResultDelivery.WAY)).contains("BY_COURIER");
        assertThat(facts.value(ResultDelivery.ADDRESS)).isEqualTo(facts.value("residence.address"));
    }

    @Test
    void whoChoosesAnotherWaySignsAgainAndNoAddressStays() {
        Applicant applicant = choosing()
                .does(new JourneyEvent.DeliveryChosen(HOME), SIGNATURE, PROCEED, BACK, BACK, SampleMaterials.AT_WINDOW);
        assertThat(applicant.step()).isEqualTo(new Step.Sign());
        assertThat(applicant.state().signature()).isEmpty();
        assertThat(applicant.state().handedIn().value(ResultDelivery.ADDRESS)).isEmpty();
    }

    @Test
    void aWayThatIsNotOfferedIsNotTaken() {
        Applicant applicant = choosing()
                .does(new JourneyEvent.DeliveryChosen(new Choice(DeliveryWay.PRINTED_HERE, Optional.empty())));
        assertThat(applicant.step()).isEqualTo(new Step.ChooseDelivery());
    }

    @Test
    void aServiceThatDoesNotAskGoesOnToTheSignature() {
        assertThat(Applicant.atSign().step()).isEqualTo(new Step.Sign());
        assertThat(Applicant.atSign().state().handedIn().value(ResultDelivery.WAY))
                .isEmpty();
    }
}
