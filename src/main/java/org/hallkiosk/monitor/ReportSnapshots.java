package org.hallkiosk.monitor;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallkiosk.audit.HelpCalls;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Supply;
import org.hallkiosk.platform.PlatformCondition;

/** A terminal's report as Prometheus metrics. */
final class ReportSnapshots {
    private ReportSnapshots() {}

    static List<MetricSnapshot> of(TerminalReport report) {
        List<MetricSnapshot> all = new ArrayList<>(ofTerminal(report));
        all.addAll(ofHelp(report.help()));
        report.voice()
                .ifPresent(voice -> all.add(gauge(
                        "hall_kiosk_voice_up",
                        "1 when what was said last could be heard, as far as is known",
                        voice.trouble().isEmpty() ? 1 : 0)));
        report.platform().ifPresent(platform -> all.addAll(ofPlatform(platform)));
        return all;
    }

    private static List<MetricSnapshot> ofHelp(HelpCalls.Summary help) {
        List<MetricSnapshot> gauges = new ArrayList<>();
        gauges.add(gauge(
                "hall_kiosk_help_called",
                "1 while someone at the terminal waits for a member of staff",
                help.since().isPresent() ? 1 : 0));
        help.since()
                .ifPresent(since -> gauges.add(gauge(
                        "hall_kiosk_help_called_timestamp_seconds",
                        "When help was called for that nobody has brought yet",
                        seconds(since))));
        gauges.add(gauge("hall_kiosk_help_calls", "Calls for help since the start", (double) help.calls()));
        gauges.add(gauge("hall_kiosk_help_answers", "Calls for help that staff answered", (double) help.answers()));
        return gauges;
    }

    private static List<MetricSnapshot> ofPlatform(PlatformReport platform) {
        List<MetricSnapshot> gauges = new ArrayList<>();
        if (platform.condition() != PlatformCondition.NOT_ASKED_YET) {
            gauges.add(gauge(
                    "hall_kiosk_platform_reachable",
                    "1 when the platform answered as it should the last time",
                    platform.condition() == PlatformCondition.REACHABLE ? 1 : 0));
        }
        gauges.add(gauge("hall_kiosk_outbox_waiting", "Applications that the platform does not have yet", (double)
                platform.outbox().waiting()));
        gauges.add(gauge("hall_kiosk_outbox_refused", "Applications that the platform will not have", (double)
                platform.outbox().refused()));
        platform.outbox()
                .oldest()
                .ifPresent(oldest -> gauges.add(gauge(
                        "hall_kiosk_outbox_oldest_timestamp_seconds",
                        "When the longest waiting application was handed in",
                        seconds(oldest))));
        return gauges;
    }

    private static List<MetricSnapshot> ofTerminal(TerminalReport report) {
        return List.of(
                info(
                        "hall_kiosk_build",
                        "The program",
                        Labels.of(
                                "version",
                                report.version(),
                                "java",
                                Runtime.version().toString())),
                info("hall_kiosk_terminal", "The terminal", Labels.of("terminal", report.terminalId())),
                gauge("hall_kiosk_start_time_seconds", "When the program started", seconds(report.startedAt())),
                gauge(
                        "hall_kiosk_healthy",
                        "1 when /healthz says ok",
                        Health.of(report).good() ? 1 : 0),
                conditions(report),
                reasons(report),
                conditionsSince(report),
                supplies(report),
                suppliesDue(report),
                gauge(
                        "hall_kiosk_store_up",
                        "1 when the last write to the store went well",
                        report.store().trouble().isEmpty() ? 1 : 0),
                gauge("hall_kiosk_store_size_bytes", "The database with its write-ahead log", (double)
                        report.store().databaseBytes()),
                gauge("hall_kiosk_store_free_bytes", "What is left on the database's disk", (double)
                        report.store().freeBytes()),
                gauge(
                        "hall_kiosk_trail_up",
                        "1 when the trail could be written the last time",
                        report.trail().trouble().isEmpty() ? 1 : 0),
                gauge("hall_kiosk_trail_lines", "The number of the trail's last line", (double)
                        report.trail().lastLine()),
                gauge("hall_kiosk_trail_lost_steps", "Steps that the trail could not keep since the start", (double)
                        report.trail().lost()),
                gauge(
                        "hall_kiosk_uncertain_prints",
                        "Prints that nobody knows the end of",
                        report.uncertainPrints().size()),
                gauge(
                        "hall_kiosk_unsent_prints",
                        "Prints written down before this start and never sent",
                        report.unsentPrints().size()));
    }

    private static MetricSnapshot conditions(TerminalReport report) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("hall_kiosk_device_condition")
                .help("1 for the condition that the device is in, 0 for the others");
        for (DeviceReport device : report.devices()) {
            for (Condition condition : Condition.values()) {
                gauge.dataPoint(point(
                        Labels.of("device", device.id(), "condition", keyword(condition)),
                        device.status().condition() == condition ? 1 : 0));
            }
        }
        return gauge.build();
    }

    private static MetricSnapshot reasons(TerminalReport report) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("hall_kiosk_device_reason")
                .help("1 for each reason that the device gives for its condition");
        for (DeviceReport device : report.devices()) {
            for (Reason reason : device.status().reasons()) {
                gauge.dataPoint(point(Labels.of("device", device.id(), "reason", reason.keyword()), 1));
            }
        }
        return gauge.build();
    }

    private static MetricSnapshot conditionsSince(TerminalReport report) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("hall_kiosk_device_condition_since_timestamp_seconds")
                .help("When the device entered its condition");
        for (DeviceReport device : report.devices()) {
            gauge.dataPoint(point(
                    Labels.of("device", device.id()), seconds(device.status().since())));
        }
        return gauge.build();
    }

    private static MetricSnapshot supplies(TerminalReport report) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("hall_kiosk_device_supply_ratio")
                .help("How much of a supply is left, 0 to 1; of waste how full its box is");
        for (DeviceReport device : report.devices()) {
            suppliesByName(device)
                    .forEach((labels, supply) ->
                            supply.percent().ifPresent(percent -> gauge.dataPoint(point(labels, percent / 100.0))));
        }
        return gauge.build();
    }

    private static MetricSnapshot suppliesDue(TerminalReport report) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("hall_kiosk_device_supply_due")
                .help("1 when a person should see to the supply soon");
        for (DeviceReport device : report.devices()) {
            suppliesByName(device)
                    .forEach((labels, supply) -> gauge.dataPoint(point(labels, supply.dueSoon() ? 1 : 0)));
        }
        return gauge.build();
    }

    /** Printers may give two supplies one name; Prometheus takes each set of labels once, so the emptier one is told. */
    private static Map<Labels, Supply> suppliesByName(DeviceReport device) {
        Map<Labels, Supply> supplies = new LinkedHashMap<>();
        for (Supply supply : device.status().supplies()) {
            Labels labels = Labels.of(
                    "device",
                    device.id(),
                    "kind",
                    supply.kind().name().toLowerCase(Locale.ROOT),
                    "supply",
                    supply.name());
            supplies.merge(
                    labels,
                    supply,
                    (one, other) -> other.dueSoon()
                                    || other.percent().orElse(100)
                                            < one.percent().orElse(100)
                            ? other
                            : one);
        }
        return supplies;
    }

    private static MetricSnapshot gauge(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(point(Labels.EMPTY, value))
                .build();
    }

    private static MetricSnapshot info(String name, String help, Labels labels) {
        return InfoSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(InfoDataPointSnapshot.builder().labels(labels).build())
                .build();
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private static String keyword(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }
}
