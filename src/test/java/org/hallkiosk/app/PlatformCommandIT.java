package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.platform.SelfMadeAuthority;
import org.hallkiosk.platform.kit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code ./kiosk platform} in a process of its own, and its own check against it over HTTPS, as technicians use them. */
@Timeout(150)
class PlatformCommandIT {
    private static final Pattern ADDRESS = Pattern.compile("https://127\\.0\\.0\\.1:[0-9]+");

    @TempDir
    private Path folder;

    @Test
    void aTerminalsPublicKeyIsWhatThePlatformKnowsItByAndTheCheckKeepsEveryRule() throws Exception {
        Path configuration = CommandRun.configurationCopy(folder);
        Files.writeString(
                configuration.resolve("kiosk.yaml"),
                "platform: {address: 'http://127.0.0.1:9790'}\n",
                StandardOpenOption.APPEND);
        Path state = folder.resolve("state");
        CommandRun key = CommandRun.english(state, "platform", "key", "--config", configuration.toString());
        assertThat(key.exit()).isZero();
        assertThat(key.out())
                .contains("Terminal T-0001")
                .contains("BEGIN PUBLIC KEY")
                .doesNotContain("PRIVATE");
        Path publicKey = Files.writeString(folder.resolve("terminal.pem"), key.out());

        SelfMadeAuthority authority = new SelfMadeAuthority(folder);
        authority.certificateFor("ip:127.0.0.1");
        Path cases = folder.resolve("cases");
        try (ProgramRun platform = new ProgramRun(
                folder,
                "platform",
                "--port",
                "0",
                "--terminal",
                "T-0001=" + publicKey,
                "--data",
                cases.toString(),
                "--tls-certificate",
                authority.certificates().toString(),
                "--tls-key",
                authority.key().toString())) {
            URI address = await().atMost(Duration.ofSeconds(90))
                    .failFast("the platform ended", () -> !platform.isAlive())
                    .until(() -> addressOf(platform), Optional::isPresent)
                    .orElseThrow();
            String keyFile = state.resolve("keys/terminal.key").toString();
            String trusted = authority.authority().toString();
            CommandRun check = CommandRun.english(
                    state,
                    "platform",
                    "check",
                    address.toString(),
                    "--key",
                    keyFile,
                    "--certificates",
                    trusted,
                    "--json");
            assertThat(check.json())
                    .hasSameSizeAs(Rule.values())
                    .allMatch(line -> line.get("outcome").asString().equals("kept"));
            assertThat(check.exit()).isZero();
            CommandRun unsigned =
                    CommandRun.chinese(state, "platform", "check", address.toString(), "--certificates", trusted);
            assertThat(unsigned.exit()).isEqualTo(1);
            assertThat(unsigned.out()).contains("不符合  接收申请：应为 200 or 201");
            CommandRun believingNobody = CommandRun.english(state, "platform", "check", address.toString());
            assertThat(believingNobody.exit()).isEqualTo(2);
            CommandRun second = CommandRun.english(state, "platform", "--port", "0", "--data", cases.toString());
            assertThat(second.exit()).isEqualTo(2);
            assertThat(second.out() + second.err()).contains("used by another program");
            assertThat(cases.resolve("CASE-000001.sealed")).isNotEmptyFile();
        }
    }

    @Test
    void aCertificateThatCannotServeIsSaidBeforeAnythingStarts() throws Exception {
        CommandRun half = CommandRun.english(folder, "platform", "--tls-key", "server.key");
        assertThat(half.exit()).isEqualTo(2);
        assertThat(half.out() + half.err()).contains("HTTPS needs a certificate and its key");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        CommandRun unusable = CommandRun.english(
                folder, "platform", "--tls-key", empty.toString(), "--tls-certificate", empty.toString());
        assertThat(unusable.exit()).isEqualTo(2);
        assertThat(unusable.out() + unusable.err()).contains("empty.pem has no private key");
    }

    @Test
    void whereNobodyAnswersTheNextStepIsSaid() {
        CommandRun check = CommandRun.english(folder, "platform", "check", "http://127.0.0.1:1");
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.out() + check.err()).contains("Nobody answers at http://127.0.0.1:1");
        CommandRun json = CommandRun.english(folder, "platform", "check", "not-an-address", "--json");
        assertThat(json.exit()).isEqualTo(2);
        assertThat(json.json()).extracting(JsonNode::isObject).containsOnly(true);
    }

    private static Optional<URI> addressOf(ProgramRun platform) throws IOException {
        Matcher address = ADDRESS.matcher(String.join("\n", platform.out()));
        return address.find() ? Optional.of(URI.create(address.group())) : Optional.empty();
    }
}
