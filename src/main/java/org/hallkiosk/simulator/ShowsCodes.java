package org.hallkiosk.simulator;

/** A simulated device that a code can be held before. */
public interface ShowsCodes extends SimulatedDevice {

    /** Shows a code; blocks while its bytes go out. Call from a platform thread. */
    void show(String code);
}
