package org.hallkiosk.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.audit.TrailState;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.monitor.DeviceReport;
import org.hallkiosk.monitor.TerminalReport;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.PrintEntry;
import org.hallkiosk.store.PrintJournal;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreState;

/** Gathers what the monitor tells of this terminal. */
final class TerminalReports {
    private TerminalReports() {}

    static TerminalReport of(
            Configuration configuration,
            Instant started,
            List<DeviceReport> devices,
            StoreKeeper keeper,
            TrailState trail,
            PlatformDesk platform) {
        Optional<KioskStore> store = keeper.ifOpen();
        return new TerminalReport(
                configuration.terminal().id(),
                version(),
                started,
                devices,
                store.map(KioskStore::state).orElseGet(() -> new StoreState(keeper.trouble(), 0, 0)),
                store.map(open -> jobs(open, PrintJournal::uncertain)).orElse(List.of()),
                // What is being printed now was written down in this run.
                store.map(open -> jobs(open, PrintJournal::prepared)).orElse(List.of()).stream()
                        .filter(entry -> entry.preparedAt().isBefore(started))
                        .toList(),
                trail,
                store.flatMap(platform::report));
    }

    private interface Question {
        List<PrintEntry> of(PrintJournal journal) throws StoreException;
    }

    private static List<PrintEntry> jobs(KioskStore store, Question question) {
        try {
            return question.of(store.printJournal());
        } catch (StoreException e) {
            // The store's own state says what is wrong with it.
            return List.of();
        }
    }

    static String version() {
        return Optional.ofNullable(TerminalReports.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
