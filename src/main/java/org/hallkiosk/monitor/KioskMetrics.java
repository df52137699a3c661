package org.hallkiosk.monitor;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hallkiosk.audit.SessionEnd;
import org.hallkiosk.audit.Tally;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.service.RatingLevel;

/**
 * The terminal's counters since it started, named by Prometheus's conventions (prometheus.io/docs/practices/naming). Every
 * outcome that can be known beforehand begins at zero, so that its first occurrence shows as an increase.
 */
public final class KioskMetrics implements Tally {
    private static final String OUTCOME = "outcome";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter sessions =
            counter("hall_kiosk_sessions", "Sessions of applicants, by how they ended", OUTCOME);
    private final Counter cardReads = counter("hall_kiosk_card_reads", "Waits for a card, by what came of it", OUTCOME);
    private final Counter codeReads = counter("hall_kiosk_code_reads", "Waits for a code, by what came of it", OUTCOME);
    private final Counter prints = counter(
            "hall_kiosk_prints", "Prints by printer and by what is known to have become of them", "device", OUTCOME);
    private final Counter applications =
            counter("hall_kiosk_applications", "Applications submitted, by service", "service");

    private final Counter ratings =
            counter("hall_kiosk_ratings", "What applicants thought of the service, by level", "level");

    public KioskMetrics() {
        for (RatingLevel level : RatingLevel.values()) {
            ratings.initLabelValues(level.keyword());
        }
        for (SessionEnd end : SessionEnd.values()) {
            sessions.initLabelValues(keyword(end));
        }
        for (String outcome :
                new String[] {"read", "serial-number", "key-wanted", "none", "card-trouble", "reader-trouble"}) {
            cardReads.initLabelValues(outcome);
        }
        for (String outcome : new String[] {"read", "none", "code-trouble", "scanner-trouble"}) {
            codeReads.initLabelValues(outcome);
        }
    }

    @Override
    public void sessionEnded(SessionEnd how) {
        sessions.labelValues(keyword(how)).inc();
    }

    @Override
    public void cardRead(CardReading reading) {
        cardReads
                .labelValues(
                        switch (reading) {
                            case CardReading.CardRead _ -> "read";
                            case CardReading.SerialNumberRead _ -> "serial-number";
                            case CardReading.KeyWanted _ -> "key-wanted";
                            case CardReading.NoCard _ -> "none";
                            case CardReading.CardTrouble _ -> "card-trouble";
                            case CardReading.ReaderTrouble _ -> "reader-trouble";
                        })
                .inc();
    }

    @Override
    public void codeRead(CodeReading reading) {
        codeReads
                .labelValues(
                        switch (reading) {
                            case CodeReading.CodeRead _ -> "read";
                            case CodeReading.NoCode _ -> "none";
                            case CodeReading.CodeTrouble _ -> "code-trouble";
                            case CodeReading.ScannerTrouble _ -> "scanner-trouble";
                        })
                .inc();
    }

    @Override
    public void printFinished(String deviceId, PrintOutcome outcome) {
        prints.labelValues(
                        deviceId,
                        switch (outcome) {
                            case PrintOutcome.Printed _ -> "printed";
                            case PrintOutcome.Sent _ -> "sent";
                            case PrintOutcome.Failed failed when failed.mayHavePrinted() -> "failed-may-have-printed";
                            case PrintOutcome.Failed _ -> "failed";
                        })
                .inc();
    }

    @Override
    public void applicationSubmitted(String serviceId) {
        applications.labelValues(serviceId).inc();
    }

    @Override
    public void rated(RatingLevel level) {
        ratings.labelValues(level.keyword()).inc();
    }

    MetricSnapshots snapshots() {
        return registry.scrape();
    }

    Map<String, Long> sessions() {
        return byLabel(sessions, OUTCOME);
    }

    Map<String, Long> cardReads() {
        return byLabel(cardReads, OUTCOME);
    }

    Map<String, Long> codeReads() {
        return byLabel(codeReads, OUTCOME);
    }

    Map<String, Long> applications() {
        return byLabel(applications, "service");
    }

    Map<String, Long> ratings() {
        return byLabel(ratings, "level");
    }

    /** By device, then by outcome. */
    Map<String, Map<String, Long>> prints() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (CounterDataPointSnapshot point : prints.collect().getDataPoints()) {
            counts.computeIfAbsent(point.getLabels().get("device"), _ -> new TreeMap<>())
                    .put(point.getLabels().get(OUTCOME), (long) point.getValue());
        }
        return counts;
    }

    private static Map<String, Long> byLabel(Counter counter, String label) {
        Map<String, Long> counts = new TreeMap<>();
        for (CounterDataPointSnapshot point : counter.collect().getDataPoints()) {
            counts.put(point.getLabels().get(label), (long) point.getValue());
        }
        return counts;
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private static String keyword(SessionEnd end) {
        return end.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
