package org.hallkiosk.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.hallkiosk.audit.HelpCalls;
import org.hallkiosk.audit.SessionEnd;
import org.hallkiosk.audit.TrailState;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Supply;
import org.hallkiosk.platform.PlatformCondition;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.store.OutboxSummary;
import org.hallkiosk.store.PrintEntry;
import org.hallkiosk.store.PrintKind;
import org.hallkiosk.store.PrintState;
import org.hallkiosk.store.StoreState;
import org.hallkiosk.store.StoreTrouble;
import org.hallkiosk.voice.VoiceState;
import org.hallkiosk.voice.VoiceTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MonitorServerTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant NOW = START.plusSeconds(3_600);

    private final KioskMetrics metrics = new KioskMetrics();
    private final HelpCalls help = new HelpCalls(Clock.fixed(START, ZoneOffset.UTC));
    private final AtomicReference<TerminalReport> report = new AtomicReference<>(report(DeviceStatus.ready()));
    private final HttpClient client = HttpClient.newHttpClient();
    private MonitorServer server;

    @BeforeEach
    void startTheServer() {
        MonitorStart start = MonitorServer.start(
                0,
                () -> report.get().withHelp(help.summary()),
                help::answer,
                metrics,
                Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(start).isInstanceOf(MonitorStart.Started.class);
        server = ((MonitorStart.Started) start).server();
    }

    @AfterEach
    void stopTheServer() {
        server.close();
        client.close();
    }

    @Test
    void healthyTerminalSaysOk() throws Exception {
        HttpResponse<String> response = get("/healthz");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ok\n");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void troubledDeviceMakesTheTerminalUnhealthyAndIsNamed() throws Exception {
        report.set(report(DeviceStatus.of(Condition.FAULT, Reason.MEDIA_EMPTY)));

        HttpResponse<String> response = get("/healthz");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("TICKET_PRINTER: fault (media-empty)\n");
    }

    @Test
    void storeInTroubleMakesTheTerminalUnhealthy() throws Exception {
        TerminalReport healthy = report.get();
        report.set(new TerminalReport(
                healthy.terminalId(),
                healthy.version(),
                healthy.startedAt(),
                healthy.devices(),
                new StoreState(Optional.of(StoreTrouble.DISK_FULL), 0, 0),
                List.of(),
                List.of(),
                new TrailState(7, "ab", 0, Optional.of("not-written")),
                Optional.empty()));

        HttpResponse<String> response = get("/healthz");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("store: disk-full").contains("trail: not-written");
    }

    @Test
    void aCallForHelpIsSeenUntilStaffAnswersIt() throws Exception {
        help.call();
        help.call();
        JsonNode called = new JsonMapper().readTree(get("/status").body()).get("help");
        assertThat(called.get("condition").asString()).isEqualTo("called");
        assertThat(called.get("since").asString()).isEqualTo(START.toString());
        assertThat(called.get("calls").asLong()).isEqualTo(1);
        assertThat(get("/metrics").body()).contains("hall_kiosk_help_called 1.0");

        assertThat(answerHelp("Hall-Kiosk-Staff").statusCode()).isEqualTo(200);
        assertThat(get("/status").body()).contains("\"condition\" : \"none\"");
        assertThat(get("/metrics").body())
                .contains("hall_kiosk_help_called 0.0")
                .contains("hall_kiosk_help_answers 1.0");
        assertThat(answerHelp("Hall-Kiosk-Staff").statusCode()).isEqualTo(404);
    }

    /** A form on any web page may send a POST, but no header of ours. */
    @Test
    void aPageInABrowserCannotAnswerACallForHelp() throws Exception {
        help.call();
        assertThat(answerHelp("Accept-Language").statusCode()).isEqualTo(403);
        assertThat(help.summary().since()).isPresent();
    }

    private HttpResponse<String> answerHelp(String header) throws IOException, InterruptedException {
        return client.send(
                request("/help/answered")
                        .header(header, "yes")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aTerminalThatCannotSpeakSaysWhyAndServesOn() throws Exception {
        report.set(report.get()
                .withVoice(Optional.of(
                        new VoiceState(Optional.of(VoiceTrouble.PLAYER_FAILED), "audio open error: No such device"))));

        JsonNode voice = new JsonMapper().readTree(get("/status").body()).get("voice");

        assertThat(voice.get("condition").asString()).isEqualTo("player-failed");
        assertThat(voice.get("detail").asString()).contains("No such device");
        assertThat(get("/metrics").body()).contains("hall_kiosk_voice_up 0.0");
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void whatThePlatformDoesNotHaveYetIsToldWithItsAge() throws Exception {
        JsonNode platform = new JsonMapper().readTree(get("/status").body()).get("platform");
        assertThat(platform.get("condition").asString()).isEqualTo("no-answer");
        assertThat(platform.get("waiting").asInt()).isEqualTo(3);
        assertThat(platform.get("refused").asInt()).isEqualTo(1);
        assertThat(platform.get("oldestSince").asString()).isEqualTo(START.toString());
        assertThat(platform.get("oldestSeconds").asLong()).isPositive();
        assertThat(get("/metrics").body())
                .contains("hall_kiosk_platform_reachable 0.0")
                .contains("hall_kiosk_outbox_waiting 3.0")
                .contains("hall_kiosk_outbox_refused 1.0")
                .contains("hall_kiosk_outbox_oldest_timestamp_seconds ");
    }

    @Test
    void withoutAPlatformNothingIsSaidOfOne() throws Exception {
        TerminalReport there = report.get();
        report.set(new TerminalReport(
                there.terminalId(),
                there.version(),
                there.startedAt(),
                there.devices(),
                there.store(),
                List.of(),
                List.of(),
                there.trail(),
                Optional.empty()));
        assertThat(new JsonMapper().readTree(get("/status").body()).has("platform"))
                .isFalse();
        assertThat(get("/metrics").body()).doesNotContain("outbox", "platform_reachable");
    }

    @Test
    void deviceThatWarnsOrIsSwitchedOffIsNoTrouble() throws Exception {
        for (Condition condition : List.of(Condition.WARNING, Condition.DISABLED)) {
            report.set(report(DeviceStatus.of(condition, Reason.MEDIA_LOW)));

            assertThat(get("/healthz").statusCode()).as(condition.name()).isEqualTo(200);
        }
    }

    @Test
    void statusTellsDevicesCountersAndUncertainPrints() throws Exception {
        report.set(report(new DeviceStatus(Condition.WARNING, Set.of(Reason.MEDIA_LOW), START, "near end")));
        metrics.sessionEnded(SessionEnd.COMPLETED);
        metrics.printFinished("TICKET_PRINTER", new PrintOutcome.Printed());
        metrics.printFinished("TICKET_PRINTER", new PrintOutcome.Failed(Reason.MEDIA_JAM, true, ""));

        HttpResponse<String> response = get("/status");
        JsonNode status = new JsonMapper().readTree(response.body());

        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(status.at("/terminal").asString()).isEqualTo("T-0001");
        assertThat(status.at("/versions/kiosk").asString()).isEqualTo("0.1.0");
        assertThat(status.at("/uptimeSeconds").asInt()).isEqualTo(3600);
        assertThat(status.at("/healthy").asBoolean()).isTrue();
        assertThat(status.at("/devices/0/id").asString()).isEqualTo("TICKET_PRINTER");
        assertThat(status.at("/devices/0/condition").asString()).isEqualTo("warning");
        assertThat(status.at("/devices/0/reasons/0").asString()).isEqualTo("media-low");
        assertThat(status.at("/devices/0/since").asString()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(status.at("/sessions/completed").asInt()).isEqualTo(1);
        assertThat(status.at("/sessions/timed-out").asInt(-1)).isZero();
        assertThat(status.at("/prints/TICKET_PRINTER/printed").asInt()).isEqualTo(1);
        assertThat(status.at("/prints/TICKET_PRINTER/failed-may-have-printed").asInt())
                .isEqualTo(1);
        assertThat(status.at("/store/condition").asString()).isEqualTo("ready");
        assertThat(status.at("/store/databaseBytes").asInt()).isEqualTo(4096);
        assertThat(status.at("/uncertainPrints/0/job").asString()).isEqualTo("ticket-2026-03-01-A001");
        assertThat(status.at("/unsentPrints/0/job").asString()).isEqualTo("document-7");
        assertThat(status.at("/unsentPrints/0/next").asString()).isEqualTo("./kiosk prints");
    }

    @Test
    void suppliesAreToldInStatusAndMetrics() throws Exception {
        report.set(report(new DeviceStatus(
                Condition.WARNING,
                Set.of(Reason.MARKER_SUPPLY_LOW),
                START,
                "",
                List.of(
                        new Supply(Supply.Kind.MARKER, "Black Toner", OptionalInt.of(4), true),
                        // Two trays of one name: Prometheus takes the labels once.
                        new Supply(Supply.Kind.PAPER, "main", OptionalInt.of(80), false),
                        new Supply(Supply.Kind.PAPER, "main", OptionalInt.of(30), false),
                        new Supply(Supply.Kind.PAPER, "manual", OptionalInt.empty(), false)))));

        JsonNode supplies = new JsonMapper().readTree(get("/status").body()).at("/devices/0/supplies");
        assertThat(supplies.at("/0/kind").asString()).isEqualTo("marker");
        assertThat(supplies.at("/0/percent").asInt()).isEqualTo(4);
        assertThat(supplies.at("/0/dueSoon").asBoolean()).isTrue();
        assertThat(supplies.at("/3").has("percent")).isFalse();
        assertThat(get("/metrics").body())
                .contains(
                        "hall_kiosk_device_supply_ratio{device=\"TICKET_PRINTER\",kind=\"marker\",supply=\"Black Toner\"} 0.04")
                .contains(
                        "hall_kiosk_device_supply_ratio{device=\"TICKET_PRINTER\",kind=\"paper\",supply=\"main\"} 0.3")
                .contains(
                        "hall_kiosk_device_supply_due{device=\"TICKET_PRINTER\",kind=\"marker\",supply=\"Black Toner\"} 1")
                .contains("hall_kiosk_device_supply_due{device=\"TICKET_PRINTER\",kind=\"paper\",supply=\"manual\"} 0")
                .doesNotContain(
                        "hall_kiosk_device_supply_ratio{device=\"TICKET_PRINTER\",kind=\"paper\",supply=\"manual\"}");
    }

    @Test
    void metricsFollowPrometheusConventions() throws Exception {
        metrics.sessionEnded(SessionEnd.TIMED_OUT);
        metrics.cardRead(new CardReading.NoCard());
        metrics.codeRead(new CodeReading.CodeRead("HK1:secret"));
        metrics.applicationSubmitted("residence-permit");
        metrics.rated(RatingLevel.DISSATISFIED);
        metrics.printFinished("DOCUMENT_PRINTER", new PrintOutcome.Sent());

        HttpResponse<String> response = get("/metrics");

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        assertThat(response.body().lines())
                .contains(
                        "# TYPE hall_kiosk_sessions_total counter",
                        "hall_kiosk_sessions_total{outcome=\"timed-out\"} 1.0",
                        "hall_kiosk_sessions_total{outcome=\"completed\"} 0.0",
                        "hall_kiosk_card_reads_total{outcome=\"none\"} 1.0",
                        "hall_kiosk_code_reads_total{outcome=\"read\"} 1.0",
                        "hall_kiosk_applications_total{service=\"residence-permit\"} 1.0",
                        "hall_kiosk_ratings_total{level=\"dissatisfied\"} 1.0",
                        "hall_kiosk_ratings_total{level=\"very-satisfied\"} 0.0",
                        "hall_kiosk_prints_total{device=\"DOCUMENT_PRINTER\",outcome=\"sent\"} 1.0",
                        "hall_kiosk_device_condition{condition=\"ready\",device=\"TICKET_PRINTER\"} 1.0",
                        "hall_kiosk_device_condition{condition=\"fault\",device=\"TICKET_PRINTER\"} 0.0",
                        "hall_kiosk_terminal_info{terminal=\"T-0001\"} 1",
                        "hall_kiosk_healthy 1.0",
                        "hall_kiosk_store_up 1.0",
                        "hall_kiosk_uncertain_prints 1.0",
                        "hall_kiosk_unsent_prints 1.0");
        assertThat(response.body()).containsPattern("hall_kiosk_build_info\\{java=\"[^\"]+\",version=\"0.1.0\"} 1");
        assertThat(response.body()).containsPattern("(?m)^hall_kiosk_start_time_seconds 1\\.7724096E9$");
    }

    @Test
    void reasonGoesWithTheTroubleThatGaveIt() throws Exception {
        report.set(report(DeviceStatus.of(Condition.FAULT, Reason.COVER_OPEN)));
        assertThat(get("/metrics").body())
                .contains("hall_kiosk_device_reason{device=\"TICKET_PRINTER\",reason=\"cover-open\"} 1");

        report.set(report(DeviceStatus.ready()));
        assertThat(get("/metrics").body()).doesNotContain("cover-open");
    }

    @Test
    void cardsAndCodesLeaveNoTraceButTheCount() throws Exception {
        IdCard card = new IdCard.ResidentCard(
                "欧阳示例",
                IdCard.Sex.FEMALE,
                "01",
                LocalDate.of(1949, 12, 31),
                "示例省样本市",
                "11010519491231002X",
                "样本市公安局",
                LocalDate.of(2020, 1, 1),
                Optional.empty());
        metrics.cardRead(new CardReading.CardRead(card));
        metrics.codeRead(new CodeReading.CodeRead("440524188001010014"));

        assertThat(get("/metrics").body() + get("/status").body())
                .contains("\"read\" : 1")
                .doesNotContain("欧阳")
                .doesNotContain("11010519491231002X")
                .doesNotContain("440524188001010014");
    }

    @Test
    void headAnswersWithoutABody() throws Exception {
        HttpResponse<String> response = client.send(
                request("/status")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void methodThatChangesAnythingIsRefused(String method) throws Exception {
        HttpResponse<String> response = client.send(
                request("/status")
                        .method(method, HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:9780", "127.0.0.1.evil.example", "[::2]:80", "localhost.evil", ""})
    void pageUnderAnotherNameIsRefused(String host) throws Exception {
        assertThat(statusLineFor("Host: " + host)).startsWith("HTTP/1.1 403");
    }

    @Test
    void requestWithoutANameIsRefused() throws Exception {
        assertThat(statusLineFor("X-No-Host: 1")).startsWith("HTTP/1.1 40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST:1234", "[::1]:9780"})
    void ownNamesAreAnswered(String host) throws Exception {
        assertThat(statusLineFor("Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @Test
    void unknownPathIsNotFound() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/metrics/more").statusCode()).isEqualTo(404);
    }

    @Test
    void reportThatFailsTellsNothingToTheOutside() throws Exception {
        MonitorStart start = MonitorServer.start(
                0,
                () -> {
                    throw new IllegalStateException("欧阳示例");
                },
                metrics);
        try (MonitorServer failing = ((MonitorStart.Started) start).server()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + failing.port() + "/status"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).doesNotContain("欧阳").doesNotContain("Exception");
        }
    }

    @Test
    void takenPortIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            MonitorStart start = MonitorServer.start(other.getLocalPort(), report::get, metrics);

            assertThat(start).isInstanceOfSatisfying(MonitorStart.NotStarted.class, not -> {
                assertThat(not.port()).isEqualTo(other.getLocalPort());
                assertThat(not.detail()).contains("port " + other.getLocalPort());
            });
        }
    }

    @Test
    void otherMachinesCannotReachIt() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        assumeThat(others).isNotEmpty();

        assertThat(others)
                .allSatisfy(address -> assertThatExceptionOfType(ConnectException.class)
                        .isThrownBy(() -> new Socket(address, server.port()).close()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    /** Java's HTTP client does not let anyone write the Host header, so this one speaks by itself. */
    private String statusLineFor(String header) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /healthz HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static TerminalReport report(DeviceStatus ticketPrinter) {
        return new TerminalReport(
                "T-0001",
                "0.1.0",
                START,
                List.of(new DeviceReport(
                        "TICKET_PRINTER", DeviceKind.TICKET_PRINTER, "generic-80mm-chinese", ticketPrinter)),
                new StoreState(Optional.empty(), 4096, 1_000_000),
                List.of(print("ticket-2026-03-01-A001", PrintKind.QUEUE_TICKET, PrintState.UNCERTAIN, 1)),
                List.of(print("document-7", PrintKind.DOCUMENT, PrintState.PREPARED, 0)),
                TrailState.notYet(),
                Optional.of(
                        new PlatformReport(PlatformCondition.NO_ANSWER, new OutboxSummary(3, 1, Optional.of(START)))));
    }

    private static PrintEntry print(String job, PrintKind kind, PrintState state, int attempts) {
        return new PrintEntry(job, kind, "A001", state, Optional.empty(), false, attempts, START, START);
    }
}
