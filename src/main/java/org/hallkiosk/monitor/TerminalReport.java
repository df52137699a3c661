package org.hallkiosk.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.audit.TrailState;
import org.hallkiosk.store.PrintEntry;
import org.hallkiosk.store.StoreState;

/**
 * How the terminal is at this moment. Free of personal data.
 *
 * @param version the program's
 * @param store of a store that could not be opened: why, and zeros
 * @param uncertainPrints jobs that were being sent when the program last ended: somebody has to look
 * @param platform empty where the configuration names none
 * @param unsentPrints jobs that were written down before this start and never sent
 */
public record TerminalReport(
        String terminalId,
        String version,
        Instant startedAt,
        List<DeviceReport> devices,
        StoreState store,
        List<PrintEntry> uncertainPrints,
        List<PrintEntry> unsentPrints,
        TrailState trail,
        Optional<PlatformReport> platform) {

    public TerminalReport {
        devices = List.copyOf(devices);
        uncertainPrints = List.copyOf(uncertainPrints);
        unsentPrints = List.copyOf(unsentPrints);
    }
}
