package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code devices read} against an emulator in Python that shares nothing with ours, over a pseudo terminal. */
@Timeout(60)
class DevicesReadIT {
    private static final String EMULATOR = "src/test/resources/emulators/resident_id_reader.py";

    private static final Map<String, Map<String, String>> CARDS = Map.of(
            "citizen",
                    Map.ofEntries(
                            Map.entry("card", "resident"),
                            Map.entry("name", "欧阳示例"),
                            Map.entry("sex", "male"),
                            Map.entry("nation", "11"),
                            Map.entry("birthDate", "1949-12-31"),
                            Map.entry("address", "北京市朝阳区样本胡同七号院２号楼"),
                            Map.entry("newestAddress", ""),
                            Map.entry("number", "11010519491231002X"),
                            Map.entry("issuer", "北京市公安局朝阳分局"),
                            Map.entry("validFrom", "2019-01-02"),
                            Map.entry("validUntil", "")),
            "hmt",
                    Map.ofEntries(
                            Map.entry("card", "hong-kong-macao-taiwan"),
                            Map.entry("name", "陈样本"),
                            Map.entry("sex", "female"),
                            Map.entry("birthDate", "1988-03-15"),
                            Map.entry("address", "广东省深圳市南山区范例路１０号"),
                            Map.entry("newestAddress", ""),
                            Map.entry("number", "810000198803150027"),
                            Map.entry("issuer", "深圳市公安局"),
                            Map.entry("validFrom", "2020-05-06"),
                            Map.entry("validUntil", "2025-05-06"),
                            Map.entry("passNumber", "H12345678"),
                            Map.entry("issueCount", "01")),
            "foreigner2017",
                    Map.ofEntries(
                            Map.entry("card", "foreigner-2017"),
                            Map.entry("englishName", "SPECIMEN, ANNA MARIA"),
                            Map.entry("chineseName", "安娜样本"),
                            Map.entry("sex", "female"),
                            Map.entry("number", "CAN310083041509"),
                            Map.entry("nationality", "CAN"),
                            Map.entry("issued", "2018-07-01"),
                            Map.entry("validUntil", "2028-07-01"),
                            Map.entry("birthDate", "1983-04-15"),
                            Map.entry("version", "01"),
                            Map.entry("authority", "3100")),
            "foreigner2023",
                    Map.ofEntries(
                            Map.entry("card", "foreigner-2023"),
                            Map.entry("chineseName", "范例明"),
                            Map.entry("englishName", "EXAMPLE, MICHAEL ALEXANDER JONATHAN THE THIRD"),
                            Map.entry("sex", "male"),
                            Map.entry("renewals", "02"),
                            Map.entry("birthDate", "1990-02-28"),
                            Map.entry("number", "911124199002280011"),
                            Map.entry("validFrom", "2024-01-10"),
                            Map.entry("validUntil", "2034-01-09"),
                            Map.entry("nationality", "GBR"),
                            Map.entry("oldNumberLink", "123")));

    @TempDir
    Path state;

    @BeforeAll
    static void python() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(folder -> Path.of(folder, "python3").toFile().canExecute()),
                "python3 is not there");
    }

    static Stream<Arguments> cardsAndWires() {
        return CARDS.keySet().stream()
                .sorted()
                .flatMap(card -> Stream.of(
                                List.<String>of(),
                                List.of("--cooked"),
                                List.of("--pieces", "7"),
                                List.of("--cooked", "--baud", "115200"))
                        .map(wire -> Arguments.of(card, wire)));
    }

    @ParameterizedTest
    @MethodSource("cardsAndWires")
    void everyLayoutIsReadWholeHoweverItsBytesCome(String card, List<String> wire) throws Exception {
        try (Emulator emulator = new Emulator(card, wire)) {
            CommandRun run = read(emulator, "--json", "--reveal");
            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(run.json()).singleElement().satisfies(answer -> {
                assertThat(answer.path("outcome").asString()).isEqualTo("read");
                assertThat(withoutOutcome(answer)).isEqualTo(CARDS.get(card));
            });
        }
    }

    @Test
    void aSlowWireIsWaitedForAsLongAsBytesKeepComing() throws Exception {
        try (Emulator emulator = new Emulator("citizen", List.of("--baud", "4800"))) {
            CommandRun run = read(emulator, "--json", "--reveal");
            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(run.out()).contains("欧阳示例");
        }
    }

    @Test
    void personalDataIsMaskedUnlessItIsAskedFor() throws Exception {
        try (Emulator emulator = new Emulator("citizen", List.of())) {
            CommandRun run = read(emulator, "--json");
            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .contains("\"name\":\"欧*\"", "1101**********002X")
                    .doesNotContain("示例", "19491231", "1949-12-31", "样本胡同");
        }
    }

    @Test
    void withoutACardTheTimeIsKeptAndTheNextStepNamed() throws Exception {
        try (Emulator emulator = new Emulator("none", List.of())) {
            CommandRun run = read(emulator, "--timeout", "700ms");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("no card").contains("Lay a card on the reader");
        }
    }

    @Test
    void statusAsksTheReaderForItsModule() throws Exception {
        try (Emulator emulator = new Emulator("none", List.of())) {
            CommandRun run = CommandRun.english(
                    state, "devices", "status", "ID_CARD_READER", "--port", emulator.port(), "--json");
            assertThat(run.exit()).isZero();
            assertThat(run.json()).singleElement().satisfies(answer -> {
                assertThat(answer.path("condition").asString()).isEqualTo("ready");
                assertThat(answer.path("port").asString()).isEqualTo(emulator.port());
                assertThat(answer.path("detail").asString()).contains("05.01-20250611-0000004242-0000000099");
            });
        }
    }

    private CommandRun read(Emulator emulator, String... more) {
        List<String> call = new ArrayList<>(List.of("devices", "read", "ID_CARD_READER", "--port", emulator.port()));
        call.addAll(List.of(more));
        return CommandRun.english(state, call.toArray(String[]::new));
    }

    private static Map<String, String> withoutOutcome(JsonNode answer) {
        Map<String, String> fields = new java.util.HashMap<>();
        answer.properties()
                .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asString()));
        fields.remove("outcome");
        return fields;
    }

    private static final class Emulator implements AutoCloseable {
        private final Process process;
        private final String port;

        Emulator(String card, List<String> wire) throws IOException {
            List<String> command = new ArrayList<>(List.of("python3", EMULATOR, card));
            command.addAll(wire);
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            port = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }

        String port() {
            return port;
        }

        @Override
        public void close() throws IOException, InterruptedException {
            process.getOutputStream().close();
            process.waitFor();
        }
    }
}
