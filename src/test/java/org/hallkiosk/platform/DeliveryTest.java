package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the applicant of a bundle is told when its items fare differently. */
class DeliveryTest {
    private static final Delivery KEPT = new Delivery.KeptHere();
    private static final Delivery TURNED_AWAY = new Delivery.TurnedAway();

    @Test
    void whatArrivedAsAWholeHasAllItsNumbers() {
        assertThat(told(new Delivery.Accepted("C-1"), new Delivery.Accepted("C-2")))
                .isEqualTo(new Delivery.Accepted("C-1 C-2"));
    }

    @Test
    void aSingleServiceIsToldAsItIs() {
        for (Delivery each : List.of(new Delivery.Accepted("C-1"), KEPT, TURNED_AWAY, new Delivery.NotWanted())) {
            assertThat(told(each)).isEqualTo(each);
        }
    }

    @Test
    void whileOneItemWaitsAllOfItCountsAsKept() {
        assertThat(told(new Delivery.Accepted("C-1"), KEPT)).isEqualTo(KEPT);
    }

    @Test
    void theItemThatWasTurnedAwayIsNamedAndTheOthersAreNotLostBesideIt() {
        assertThat(told(new Delivery.Accepted("C-1"), TURNED_AWAY, KEPT))
                .isEqualTo(new Delivery.PartlyTurnedAway(List.of("C-1"), List.of("item-2"), List.of("item-3")));
    }

    @Test
    void aBundleOfWhichNothingWasTakenIsTurnedAway() {
        assertThat(told(TURNED_AWAY, TURNED_AWAY)).isEqualTo(TURNED_AWAY);
    }

    private static Delivery told(Delivery... items) {
        LinkedHashMap<String, Delivery> byService = new LinkedHashMap<>();
        for (Delivery item : items) {
            byService.put("item-" + (byService.size() + 1), item);
        }
        return Delivery.ofBundle(byService);
    }
}
