package org.hallkiosk.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.audit.HelpCalls;
import org.hallkiosk.audit.TrailState;
import org.hallkiosk.store.PrintEntry;
import org.hallkiosk.store.StoreState;
import org.hallkiosk.voice.VoiceState;

/**
 * How the terminal is at this moment. Free of personal data.
 *
 * @param version the program's
 * @param store of a store that could not be opened: why, and zeros
 * @param uncertainPrints jobs that were being sent when the program last ended: somebody has to look
 * @param platform empty where the configuration names none
 * @param voice how the last thing that was said went; empty where nothing is spoken
 * @param help calls for help from this terminal since it started
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
        Optional<PlatformReport> platform,
        Optional<VoiceState> voice,
        HelpCalls.Summary help) {

    public TerminalReport {
        devices = List.copyOf(devices);
        uncertainPrints = List.copyOf(uncertainPrints);
        unsentPrints = List.copyOf(unsentPrints);
    }

    /** Where nothing is spoken. */
    public TerminalReport(
            String terminalId,
            String version,
            Instant startedAt,
            List<DeviceReport> devices,
            StoreState store,
            List<PrintEntry> uncertainPrints,
            List<PrintEntry> unsentPrints,
            TrailState trail,
            Optional<PlatformReport> platform) {
        this(
                terminalId,
                version,
                startedAt,
                devices,
                store,
                uncertainPrints,
                unsentPrints,
                trail,
                platform,
                Optional.empty(),
                HelpCalls.Summary.NONE);
    }

    /** The same with how it speaks. */
    public TerminalReport withVoice(Optional<VoiceState> spoken) {
        return new TerminalReport(
                terminalId,
                version,
                startedAt,
                devices,
                store,
                uncertainPrints,
                unsentPrints,
                trail,
                platform,
                spoken,
                help);
    }

    /** The same with its calls for help. */
    public TerminalReport withHelp(HelpCalls.Summary calls) {
        return new TerminalReport(
                terminalId,
                version,
                startedAt,
                devices,
                store,
                uncertainPrints,
                unsentPrints,
                trail,
                platform,
                voice,
                calls);
    }
}
