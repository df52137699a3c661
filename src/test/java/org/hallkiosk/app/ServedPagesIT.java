package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code run} on a terminal whose devices are all missing: it serves its pages and tells the truth on them. */
@Timeout(120)
class ServedPagesIT {
    private static final Pattern PAGES = Pattern.compile("monitor at (http://127\\.0\\.0\\.1:\\d+)/status");

    @TempDir
    Path folder;

    @Test
    void aKioskWithoutItsDevicesSaysSoOnItsPages() throws Exception {
        Path configuration = CommandRun.configurationCopy(folder);
        Path kiosk = configuration.resolve("kiosk.yaml");
        CommandRun.replace(kiosk, "model: generic-sdt, port: simulated", "model: generic-sdt, port: /dev/no-reader");
        CommandRun.replace(
                kiosk, "model: generic-serial, port: simulated", "model: generic-serial, port: /dev/no-scanner");
        CommandRun.replace(
                kiosk,
                "model: generic-80mm-chinese, port: simulated",
                "model: generic-80mm-chinese, port: tcp://127.0.0.1:1");
        CommandRun.replace(
                kiosk, "model: generic-ipp, port: simulated", "model: generic-ipp, port: ipp://127.0.0.1:1/");
        CommandRun.replace(kiosk, "monitor: {port: 9780}", "monitor: {port: 0}");
        try (ProgramRun running = new ProgramRun(folder, "run", "--windowed", "--config", configuration.toString());
                HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            !running.isAlive() || PAGES.matcher(running.err()).find());
            Matcher pages = PAGES.matcher(running.err());
            assertThat(pages.find()).as(running.err()).isTrue();
            String address = pages.group(1);

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                JsonNode status = new JsonMapper().readTree(get(client, address + "/status"));
                assertThat(status.path("devices")).hasSize(4);
                assertThat(status.path("devices").valueStream())
                        .allSatisfy(device ->
                                assertThat(device.path("condition").asString()).isEqualToIgnoringCase("offline"));
            });
            assertThat(get(client, address + "/healthz")).isNotBlank();
            assertThat(get(client, address + "/metrics")).contains("# TYPE").contains("ID_CARD_READER");
            assertThat(running.out()).as("the log goes to standard error").isEmpty();
        }
    }

    private static String get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
