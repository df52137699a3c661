package org.hallkiosk.simulator;

import java.util.Set;
import org.hallkiosk.device.DeviceKind;

/** One simulated device on the far side of a port. Safe to use from any thread; it starts working when constructed. */
public interface SimulatedDevice extends AutoCloseable {

    DeviceKind kind();

    /** What a technician writes after {@code port:} to reach it; stays the same when it is unplugged and plugged in again. */
    String port();

    /** The troubles that this kind of device can have. */
    Set<Trouble> possibleTroubles();

    /** The troubles it has now. */
    Set<Trouble> troubles();

    /** Breaks or mends it, at once, also in the middle of whatever it is doing. */
    void set(Trouble trouble, boolean present);

    @Override
    void close();
}
