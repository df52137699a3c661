package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An applicant calls for help, the operator's desk sees it over HTTP and answers, and the answer is on the screen. */
@Timeout(120)
class HelpIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TO_FORM =
            ApplicantSteps.TO_PERMIT_IDENTIFY + "- place card: 1\n- wait for: form\n- lift card\n";
    private static final String CALL = """
            - tap: 求助
            - expect text: 需要帮忙？
            - tap: 叫工作人员过来
            - expect text: 已经叫了工作人员
            """;

    @TempDir
    private Path folder;

    private final HttpClient desk = HttpClient.newHttpClient();
    private RunningKiosk kiosk;
    private URI monitor;

    @BeforeEach
    void startTheKioskAndItsMonitor() throws Exception {
        Path configuration = CommandRun.configurationCopy(folder);
        CommandRun.replace(configuration.resolve("kiosk.yaml"), "monitor: {port: 9780}", "monitor: {port: 0}");
        kiosk = RunningKiosk.start(folder, folder.resolve("state"), configuration);
        kiosk.terminal().startMonitor();
        monitor = URI.create(
                "http://127.0.0.1:" + kiosk.terminal().monitor().orElseThrow().port());
    }

    @AfterEach
    void stop() {
        kiosk.close();
        desk.close();
    }

    @Test
    void whoCallsForHelpIsSeenAtTheDeskAndSeesThatSomebodyComes() throws Exception {
        assertThat(help().path("condition").asString()).isEqualTo("none");
        assertThat(answered()).as("nobody called").isEqualTo(404);

        kiosk.walk(TO_FORM, CALL, "- tap: 知道了\n");
        await().atMost(PATIENCE).until(() -> help().path("condition").asString().equals("called"));
        assertThat(get("/metrics").body()).contains("hall_kiosk_help_called 1.0");
        assertThat(get("/status").body()).as("nothing of who called").doesNotContain("林晓雯", "1101051990");

        assertThat(post("/help/answered", "X-Other").statusCode())
                .as("a page in a browser")
                .isEqualTo(403);
        assertThat(help().path("condition").asString()).isEqualTo("called");
        assertThat(answered()).isEqualTo(200);
        kiosk.walk("""
                - expect text: 工作人员正在过来
                - tap: 知道了
                - wait for: form
                - expect field: {姓名: 林晓雯}
                """);
        assertThat(help().path("condition").asString()).isEqualTo("none");
        assertThat(help().path("answered").asInt()).isEqualTo(1);
        assertThat(get("/metrics").body()).contains("hall_kiosk_help_called 0.0");
        assertThat(answered()).as("it was answered already").isEqualTo(404);

        kiosk.walk("- tap: 首页\n");
        kiosk.assertNothingIsLeftOf(1);
    }

    @Test
    void theNextApplicantIsNotToldThatSomebodyComesForTheOneBefore() throws Exception {
        kiosk.walk(TO_FORM, CALL, "- tap: 知道了\n- tap: 首页\n");
        kiosk.assertNothingIsLeftOf(1);
        assertThat(help().path("condition").asString())
                .as("staff is still wanted")
                .isEqualTo("called");

        kiosk.walk(ApplicantSteps.TO_CERTIFICATE_IDENTIFY);
        assertThat(answered()).isEqualTo(200);
        assertThat(help().path("condition").asString()).isEqualTo("none");
        kiosk.walk("- place card: 2\n- wait for: consent\n- lift card\n");
        assertThat(kiosk.words()).noneMatch(word -> word.contains("工作人员正在过来"));
        kiosk.walk("- tap: 求助\n- expect text: 需要帮忙？\n- tap: 先不用\n- tap: 首页\n");
        kiosk.assertNothingIsLeftOf(2);
    }

    private JsonNode help() throws IOException, InterruptedException {
        return JsonMapper.builder().build().readTree(get("/status").body()).path("help");
    }

    private int answered() throws IOException, InterruptedException {
        return post("/help/answered", "Hall-Kiosk-Staff").statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return desk.send(HttpRequest.newBuilder(monitor.resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String header) throws IOException, InterruptedException {
        return desk.send(
                HttpRequest.newBuilder(monitor.resolve(path))
                        .header(header, "yes")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
