package org.hallkiosk.monitor;

/** What became of starting the monitor. The kiosk serves applicants either way. */
public sealed interface MonitorStart {

    /** It answers; whoever asked closes it. */
    record Started(MonitorServer server) implements MonitorStart {}

    /** @param detail for a technician: why, and what to change */
    record NotStarted(int port, String detail) implements MonitorStart {}
}
