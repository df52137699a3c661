package org.hallkiosk.transport;

import org.hallkiosk.device.Deadline;

/** A port that bytes go through. Stateless until opened. */
public interface Transport {

    /** Opens the port; fails with a {@link TransportException} that says why in a technician's words. */
    Connection open(Deadline deadline) throws TransportException, InterruptedException;

    /** The port as the configuration names it. */
    String name();
}
