package org.hallkiosk.device;

import java.util.Map;
import java.util.Set;

/**
 * Lamps beside the places where a person must act: the card reader, the scanner, a printer's slot. All of them are dark
 * when it is opened, whatever they showed before, and when it is closed.
 */
public interface GuideLight extends Device {

    /** The places that have a lamp, by the kind of device that is there. */
    Set<DeviceKind> places();

    /** Shows exactly these: every other lamp goes dark. A place without a lamp is passed over. */
    LightOutcome show(Map<DeviceKind, Light> lights, Deadline deadline) throws InterruptedException;
}
