package org.hallkiosk.driver.javapos;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jpos.BaseJposControl;
import jpos.JposException;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;

/**
 * Opens makers' services. Remembers, for each port, the thread that last went into one: while it has not come back no
 * other is sent after it, or a service that hangs would cost a thread every few seconds.
 */
final class Makers {
    /** For a close that is just under way. */
    private static final Duration COMING_BACK = Duration.ofMillis(300);

    private final ServiceRegistry registry = new ServiceRegistry();
    private final Map<String, MakersThread> last = new ConcurrentHashMap<>();

    /** Opens one kind of device. */
    interface Kind<C extends BaseJposControl> {
        /** A control that is not open, with its listeners. */
        C control();

        /** Sets it up between claiming and enabling. */
        void prepare(C control) throws JposException;

        Device device(C control, MakersThread maker) throws JposException;
    }

    <C extends BaseJposControl> Opening open(DeviceSettings settings, Kind<C> kind, Deadline deadline)
            throws InterruptedException {
        Optional<ServiceAddress> address = ServiceAddress.of(settings.port());
        if (address.isEmpty()) {
            return new Opening.NotOpened(
                    Reason.NOT_CONNECTED,
                    "a JavaPOS port is written as /path/of/jpos.xml#NAME, not " + settings.port());
        }
        MakersThread before = last.get(settings.port());
        if (before != null && !before.comesBackBy(deadline.orAfter(COMING_BACK))) {
            return new Opening.NotOpened(
                    Reason.NOT_RESPONDING, settings.port() + ": the maker's driver has not come back yet");
        }
        try {
            MakersThread maker = new MakersThread(settings.port(), registry.announce(address.get()));
            last.put(settings.port(), maker);
            return open(address.get(), kind, maker, deadline);
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
    }

    private static <C extends BaseJposControl> Opening open(
            ServiceAddress address, Kind<C> kind, MakersThread maker, Deadline deadline)
            throws TransportException, InterruptedException {
        C control = kind.control();
        boolean opened = false;
        try {
            Device device = maker.call(JavaPosErrors.OPENING, deadline, () -> {
                control.open(address.name());
                control.claim(Math.clamp(deadline.remaining().toMillis(), 1, 1000));
                kind.prepare(control);
                control.setDeviceEnabled(true);
                return kind.device(control, maker);
            });
            opened = true;
            return new Opening.Opened(device);
        } finally {
            if (!opened) {
                // Behind the call that did not end well, even if it should still end.
                maker.closeAfter(() -> {
                    control.close();
                    return true;
                });
            }
        }
    }
}
