package org.hallkiosk.platform;

import org.hallkiosk.device.Deadline;

/** Carries one request to the platform and its answer back. Blocks until the deadline at most. */
public interface PlatformWire {
    WireAnswer send(WireRequest request, Deadline deadline);
}
