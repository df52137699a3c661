package org.hallkiosk.driver.wedge;

import java.time.Duration;
import org.hallkiosk.device.DeviceSettings;

/**
 * How a code is told from what a hand types.
 *
 * @param shortest characters of the shortest code; fewer, with no terminator behind them, are somebody's finger
 * @param longest characters of the longest code that is one
 * @param aimPrefix whether an AIM symbology identifier (ISO/IEC 15424) may stand before the code
 * @param gap silence after which nothing more belongs to what came before
 */
record WedgeFraming(Terminator terminator, int shortest, int longest, boolean aimPrefix, Duration gap) {

    /** What ends a code. */
    enum Terminator {
        ENTER,
        TAB,
        /** Nothing but silence. */
        GAP
    }

    /** From the profile: {@code framing.terminator} is enter, tab or gap. */
    static WedgeFraming of(DeviceSettings settings) {
        return new WedgeFraming(
                switch (settings.text("framing.terminator", "enter")) {
                    case "tab" -> Terminator.TAB;
                    case "gap" -> Terminator.GAP;
                    default -> Terminator.ENTER;
                },
                settings.integer("framing.shortest", 1),
                settings.integer("framing.longest", 4096),
                settings.flag("framing.aimPrefix", true),
                settings.milliseconds("timing.gapMilliseconds", Duration.ofMillis(150)));
    }
}
