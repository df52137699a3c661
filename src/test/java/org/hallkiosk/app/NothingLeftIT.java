package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.audit.TrailExamination;
import org.hallkiosk.audit.TrailKey;
import org.hallkiosk.audit.TrailStep;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a session ends, neither a dump of the kiosk's live objects nor its whole state folder holds anything of the
 * applicant. The kiosk is a process of its own; cards and printers are here, so that what is found there was kept there.
 */
@Timeout(240)
class NothingLeftIT {
    /** Typed digit by digit, so that no order to the kiosk holds them as a whole. */
    private static final String PHONE = "13971462858";

    private static final String ADDRESS = "7419628";

    private static final Map<String, String> VALUES = Map.of(
            "name", "骆知衡",
            "number", "320583198703147260",
            "household address", "苏州市虎丘弄示例里27号院9号楼6单元813室",
            "phone", PHONE,
            "address", ADDRESS);

    private static final List<String> CLASSES = List.of(
            "org.hallkiosk.fact.Fact",
            "org.hallkiosk.fact.signature.Stroke",
            "org.hallkiosk.journey.PreparedDocument",
            "org.hallkiosk.device.CardPhoto",
            "org.hallkiosk.device.IdCard$ResidentCard");

    private static final String TO_FORM =
            ApplicantSteps.TO_PERMIT_IDENTIFY + "- place card: 1\n- wait for: form\n- lift card\n";
    private static final String TO_SECOND_PAGE =
            TO_FORM + typed("手机号码", PHONE) + "- tap: 对，下一步\n- expect text: 在本地的居住情况\n" + typed("现居住地址", ADDRESS);
    private static final String HAND_IN =
            TO_SECOND_PAGE + """
            - fill: {申领理由: 合法稳定就业}
            - fill: {何时来此居住: "20240301"}
            - fill: {住所类型: 租赁}
            - tap: 对，下一步
            """ + ApplicantSteps.SIGN + "- tap: 提交、打印并取号\n- wait for: farewell\n";
    private static final String HOME = "- tap: 首页\n- wait for: attract\n";

    private final ValueSearch search = new ValueSearch(VALUES);

    @TempDir
    private Path folder;

    private SimulatedHardware hardware;
    private Path configurationFolder;
    private @Nullable Process screen;
    private String display;
    private Process kiosk;
    private PrintStream orders;
    private BufferedReader answers;
    private int files;

    @BeforeEach
    void setUpDevicesThatAreElsewhere() throws Exception {
        Loading loading =
                new ConfigurationLoader(folder.resolve("unused")).load(Path.of("kiosk-config"), Path.of("devices"));
        Configuration shipped = ((Loading.Loaded) loading).configuration();
        hardware = SimulatedHardware.start(shipped, cards(), folder.resolve("hardware"));
        configurationFolder = configuration(hardware.ports());
        // JavaFX lets go of a screen's objects when it draws the next, which its headless platform never does.
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs Xvfb");
        screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1100x1940x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        display = ":"
                + new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();
        start();
    }

    @AfterEach
    void stop() throws Exception {
        hardware.close();
        if (screen != null) {
            kiosk.destroyForcibly().waitFor();
            screen.destroy();
        }
    }

    @Test
    void whateverEndsASessionLeavesNothingOfTheApplicant() throws Exception {
        Map<String, String> left = new LinkedHashMap<>();
        assertThat(dump()).as("before anyone came").isEmpty();

        walk(TO_SECOND_PAGE);
        // The control: while the applicant is there, every value is there to be found.
        assertThat(ValueSearch.namesIn(dump())).containsExactlyInAnyOrderElementsOf(VALUES.keySet());
        walk(HOME);
        examine("left by home", left);

        walk(HAND_IN + HOME);
        examine("completed", left);

        walk(TO_FORM + "- wait for: attract\n");
        examine("timed out", left);

        walk("- break: {TICKET_PRINTER: unplugged}\n" + HAND_IN + HOME + "- mend: {TICKET_PRINTER: unplugged}\n");
        examine("a printer in trouble", left);

        walk(TO_SECOND_PAGE);
        kiosk.destroyForcibly().waitFor();
        onDisk("killed", left);
        start();
        walk("- wait for: attract\n");
        examine("killed and started again", left);
        assertThat(left).isEmpty();

        TrailExamination trail = TrailExamination.of(
                folder.resolve("state/trail"),
                folder.resolve("state/data/trail.ends"),
                TrailKey.of(folder.resolve("state/keys/kiosk.key")).orElseThrow());
        assertThat(trail.holds()).isTrue();
        assertThat(trail.lines())
                .filteredOn(line -> line.step() == TrailStep.SESSION_ENDED)
                .extracting(line -> line.reasons().get("how"))
                .containsExactly("left", "completed", "timed-out", "completed");
    }

    private void examine(String how, Map<String, String> left) throws Exception {
        Map<String, Integer> found = dump();
        if (!found.isEmpty()) {
            left.put("heap, " + how, found.toString());
        }
        String counted = ask("count");
        for (String type : CLASSES) {
            for (String line : counted.split("\\|", -1)) {
                if (line.strip().endsWith(" " + type)) {
                    left.put("objects, " + how + ", " + type, line.strip());
                }
            }
        }
        onDisk(how, left);
    }

    private void onDisk(String how, Map<String, String> left) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("state"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Map<String, Integer> found = search.in(file);
                if (!found.isEmpty()) {
                    left.put(file + ", " + how, found.toString());
                }
            }
        }
    }

    private Map<String, Integer> dump() throws Exception {
        Path file = folder.resolve("heap-" + ++files + ".hprof");
        assertThat(ask("dump " + file)).isEqualTo("dumped");
        Map<String, Integer> found = search.in(file);
        Files.delete(file);
        return found;
    }

    private void walk(String steps) throws Exception {
        Path script = folder.resolve("steps-" + ++files + ".yaml");
        Files.writeString(script, "patienceSeconds: 40\nsteps:\n" + steps);
        assertThat(ask("walk " + script)).isEqualTo("arrived");
    }

    /** Gives an order, and does by hand what the kiosk's applicant would do meanwhile. */
    private String ask(String order) throws Exception {
        orders.println(order);
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (!line.startsWith("hand ")) {
                return line;
            }
            String[] words = line.split(" ", -1);
            switch (words[1]) {
                case "place" -> hardware.placeCard(Integer.parseInt(words[2]));
                case "lift" -> hardware.liftCard();
                default ->
                    hardware.trouble(
                            words[2], words[3].toUpperCase(Locale.ROOT).replace('-', '_'), words[1].equals("break"));
            }
        }
        throw new AssertionError("the kiosk ended with " + kiosk.waitFor());
    }

    private void start() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dhallkiosk.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                KioskUnderExamination.class.getName(),
                configurationFolder.toString(),
                folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("kiosk.log").toFile()));
        builder.environment().put("DISPLAY", display);
        kiosk = builder.start();
        orders = new PrintStream(kiosk.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(kiosk.getInputStream(), StandardCharsets.UTF_8));
        assertThat(answers.readLine()).isEqualTo("ready");
        assertThat(kiosk.waitFor(1, TimeUnit.MILLISECONDS)).isFalse();
    }

    private static String typed(String field, String digits) {
        return "- open: " + field + "\n"
                + digits.chars()
                        .mapToObj(digit -> "- type: \"" + (char) digit + "\"\n")
                        .collect(Collectors.joining())
                + "- tap: 完成\n- wait for: form\n";
    }

    /** A card of which no part stands in any text or example. */
    private Path cards() throws IOException {
        Path cards = Files.createDirectories(folder.resolve("devices/id-card-reader"))
                .resolve("specimen-cards.yaml");
        Files.writeString(
                cards, """
                - number: 1
                  about: {zh-CN: 示例, en: Sample}
                  kind: resident
                  card:
                    name: %s
                    sex: FEMALE
                    nation: "01"
                    birthDate: 1987-03-14
                    address: %s
                    number: "%s"
                    issuer: 苏州市公安局
                    validFrom: 2016-03-01
                    validUntil: 2036-03-01
                    newestAddress: null
                """.formatted(VALUES.get("name"), VALUES.get("household address"), VALUES.get("number")));
        return folder.resolve("devices");
    }

    /** The shipped configuration without the sample records, which hold the specimen people, and with short patience. */
    private Path configuration(Map<String, String> ports) throws IOException {
        Path shipped = Path.of("kiosk-config");
        Path copy = folder.resolve("kiosk-config");
        try (Stream<Path> all = Files.walk(shipped)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(shipped.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Files.delete(copy.resolve("services/social-insurance-certificate.yaml"));
        Path kiosk = copy.resolve("kiosk.yaml");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(kiosk)) {
            String edited = line.replaceFirst("monitor: \\{port: [0-9]+}", "monitor: {port: 0}")
                    .replaceFirst("idle: .*", "idle: {warnAfterSeconds: 10, wipeAfterSeconds: 5}");
            for (Map.Entry<String, String> port : ports.entrySet()) {
                if (line.strip().startsWith(port.getKey() + ": {kind")) {
                    edited = edited.replace("port: simulated", "port: " + port.getValue());
                }
            }
            if (!line.startsWith("records:")) {
                lines.add(edited);
            }
        }
        Files.write(kiosk, lines);
        return copy;
    }
}
