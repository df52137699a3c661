package org.hallkiosk.journey;

import java.time.Clock;
import java.time.Duration;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.FactRules;
import org.hallkiosk.text.Language;

/**
 * What a journey goes by in this hall.
 *
 * @param warnAfter how long nothing may happen before the time-out warning
 * @param wipeAfter how long the warning stands before everything is wiped
 * @param farewellFor how long the last screen stays when nobody touches it
 * @param platform whether cases can be followed at a platform
 * @param payment whether fees are paid by code here
 * @param clock says which day is today
 */
public record JourneyRules(
        Catalogue catalogue,
        FactRules factRules,
        Language firstLanguage,
        Duration warnAfter,
        Duration wipeAfter,
        Duration farewellFor,
        boolean platform,
        boolean payment,
        Clock clock) {

    /** Without a platform. */
    public JourneyRules(
            Catalogue catalogue,
            FactRules factRules,
            Language firstLanguage,
            Duration warnAfter,
            Duration wipeAfter,
            Duration farewellFor,
            Clock clock) {
        this(catalogue, factRules, firstLanguage, warnAfter, wipeAfter, farewellFor, false, false, clock);
    }

    JourneyRules withPlatform() {
        return new JourneyRules(
                catalogue, factRules, firstLanguage, warnAfter, wipeAfter, farewellFor, true, payment, clock);
    }

    JourneyRules withPayment() {
        return new JourneyRules(
                catalogue, factRules, firstLanguage, warnAfter, wipeAfter, farewellFor, platform, true, clock);
    }
}
