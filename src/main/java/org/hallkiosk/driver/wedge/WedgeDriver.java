package org.hallkiosk.driver.wedge;

import java.time.Duration;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.RepeatedCode;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.device.ScreenKeyboard.End;
import org.hallkiosk.device.ScreenKeyboard.Rule;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/**
 * Opens code scanners that show themselves as keyboards, by their own input device
 * ({@code /dev/input/by-id/…-event-kbd}), which is taken away from the desktop for as long as it is open. Where that may
 * not be opened, the port {@value #SCREEN} takes what is typed into the kiosk's window, told from a hand's typing by time.
 *
 * <p>Profile keys: {@code framing.terminator} (enter), {@code framing.shortest} (1), {@code framing.longest} (4096),
 * {@code framing.aimPrefix} (true), {@code timing.gapMilliseconds} (150), {@code timing.sameCodeMilliseconds} (0); for the port {@value #SCREEN} also
 * {@code framing.shortestBurst} (6) and {@code timing.keyMilliseconds} (35).
 */
public final class WedgeDriver implements DeviceDriver {
    private static final String SCREEN = "keyboard";

    private final ScreenKeyboard keyboard;

    /** For work without a window: nobody sees what is typed. */
    public WedgeDriver() {
        this(new ScreenKeyboard());
    }

    public WedgeDriver(ScreenKeyboard keyboard) {
        this.keyboard = keyboard;
    }

    @Override
    public String protocol() {
        return "wedge";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_SCANNER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        WedgeFraming framing = WedgeFraming.of(settings);
        RepeatedCode repeated = new RepeatedCode(settings.milliseconds("timing.sameCodeMilliseconds", Duration.ZERO));
        if (settings.port().equals(SCREEN)) {
            return openScreen(settings, framing, repeated);
        }
        try {
            return new Opening.Opened(
                    new WedgeScanner(Transports.forInputEvents(settings.port()).open(deadline), framing, repeated));
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
    }

    private Opening openScreen(DeviceSettings settings, WedgeFraming framing, RepeatedCode repeated) {
        if (!keyboard.isWatched()) {
            return new Opening.NotOpened(
                    Reason.NOT_CONNECTED, "what is typed can be seen only by the window of a running kiosk");
        }
        Rule rule = new Rule(
                settings.milliseconds("timing.keyMilliseconds", Duration.ofMillis(35)),
                settings.integer("framing.shortestBurst", 6),
                framing.longest(),
                framing.gap(),
                switch (framing.terminator()) {
                    case ENTER -> End.ENTER;
                    case TAB -> End.TAB;
                    case GAP -> End.SILENCE;
                });
        ScreenScanner scanner = new ScreenScanner(keyboard, framing, rule, repeated);
        return keyboard.listen(scanner)
                ? new Opening.Opened(scanner)
                : new Opening.NotOpened(Reason.PORT_BUSY, "another scanner takes what is typed");
    }
}
