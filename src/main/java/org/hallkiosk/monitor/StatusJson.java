package org.hallkiosk.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallkiosk.audit.HelpCalls;
import org.hallkiosk.audit.TrailState;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Supply;
import org.hallkiosk.store.PrintEntry;
import org.hallkiosk.store.StoreState;
import org.hallkiosk.store.StoreTrouble;
import org.hallkiosk.voice.VoiceState;
import org.hallkiosk.voice.VoiceTrouble;
import tools.jackson.databind.json.JsonMapper;

/** What {@code /status} says: moments in ISO 8601, words in the spelling of the metrics. */
final class StatusJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StatusJson() {}

    static byte[] write(TerminalReport report, KioskMetrics metrics, Instant now) {
        Health health = Health.of(report);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("terminal", report.terminalId());
        status.put("healthy", health.good());
        status.put("reasons", health.reasons());
        status.put("versions", versions(report));
        status.put("startedAt", report.startedAt().toString());
        status.put("uptimeSeconds", Duration.between(report.startedAt(), now).toSeconds());
        status.put("devices", report.devices().stream().map(StatusJson::device).toList());
        status.put("sessions", metrics.sessions());
        status.put("cardReads", metrics.cardReads());
        status.put("codeReads", metrics.codeReads());
        status.put("prints", metrics.prints());
        status.put("applications", metrics.applications());
        status.put("ratings", metrics.ratings());
        status.put("store", store(report.store()));
        status.put("trail", trail(report.trail()));
        status.put("help", help(report.help(), now));
        report.voice().ifPresent(voice -> status.put("voice", voice(voice)));
        report.platform().ifPresent(platform -> status.put("platform", platform(platform, now)));
        status.put(
                "uncertainPrints",
                report.uncertainPrints().stream().map(StatusJson::print).toList());
        status.put(
                "unsentPrints",
                report.unsentPrints().stream().map(StatusJson::print).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(status);
    }

    private static Map<String, Object> versions(TerminalReport report) {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("kiosk", report.version());
        versions.put("java", Runtime.version().toString());
        versions.put("system", System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
        return versions;
    }

    private static Map<String, Object> device(DeviceReport device) {
        DeviceStatus status = device.status();
        List<String> reasons = status.reasons().stream().map(Reason::keyword).toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", device.id());
        json.put("kind", device.kind().folder());
        json.put("model", device.model());
        json.put("condition", status.condition().name().toLowerCase(Locale.ROOT));
        json.put("reasons", reasons);
        json.put("since", status.since().toString());
        json.put("detail", status.detail());
        json.put("supplies", status.supplies().stream().map(StatusJson::supply).toList());
        return json;
    }

    private static Map<String, Object> supply(Supply supply) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", supply.kind().name().toLowerCase(Locale.ROOT));
        json.put("name", supply.name());
        supply.percent().ifPresent(percent -> json.put("percent", percent));
        json.put("dueSoon", supply.dueSoon());
        return json;
    }

    private static Map<String, Object> store(StoreState store) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("condition", store.trouble().map(StoreTrouble::keyword).orElse("ready"));
        json.put("databaseBytes", store.databaseBytes());
        json.put("freeBytes", store.freeBytes());
        return json;
    }

    private static Map<String, Object> trail(TrailState trail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("condition", trail.trouble().orElse("ready"));
        json.put("lastLine", trail.lastLine());
        json.put("lastMark", trail.lastMark());
        json.put("lostSteps", trail.lost());
        return json;
    }

    private static Map<String, Object> help(HelpCalls.Summary help, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("condition", help.since().isPresent() ? "called" : "none");
        help.since().ifPresent(since -> {
            json.put("since", since.toString());
            json.put("seconds", Math.max(0, Duration.between(since, now).toSeconds()));
            json.put("next", "POST /help/answered");
        });
        json.put("calls", help.calls());
        json.put("answered", help.answers());
        return json;
    }

    private static Map<String, Object> voice(VoiceState voice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("condition", voice.trouble().map(VoiceTrouble::keyword).orElse("ready"));
        json.put("detail", voice.detail());
        return json;
    }

    private static Map<String, Object> platform(PlatformReport platform, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("condition", platform.condition().keyword());
        json.put("waiting", platform.outbox().waiting());
        json.put("refused", platform.outbox().refused());
        platform.outbox().oldest().ifPresent(oldest -> {
            json.put("oldestSince", oldest.toString());
            json.put("oldestSeconds", Math.max(0, Duration.between(oldest, now).toSeconds()));
        });
        return json;
    }

    private static Map<String, Object> print(PrintEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", entry.jobId());
        json.put("kind", entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("subject", entry.subjectId());
        json.put("since", entry.changedAt().toString());
        json.put("next", "./kiosk prints");
        return json;
    }
}
