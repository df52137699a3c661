package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.hallkiosk.simulator.PseudoTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of {@code docs/writing-a-driver.md}: built as the guide says, put beside the real program, and used. */
@Timeout(120)
class ExampleDriverIT {
    private static final Path EXAMPLE = Path.of("docs/example-driver");
    private static final Pattern BLOCK = Pattern.compile("<!-- (\\S+) -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path temporary;

    private Path home;

    @BeforeEach
    void aTerminalWithTheExamplesJarAndProfile() throws IOException {
        home = temporary.resolve("home");
        copy(Path.of("kiosk-config"), home.resolve("kiosk-config"));
        copy(Path.of("devices"), home.resolve("devices"));
        copy(EXAMPLE.resolve("devices"), home.resolve("devices"));
        buildJar(Files.createDirectories(home.resolve("drivers")).resolve("parrot.jar"));
    }

    @Test
    void theProgramReadsACodeThroughTheExamplesDriver() throws Exception {
        try (SimulatedParrot parrot = new SimulatedParrot(temporary.resolve("port"))) {
            configure("model: generic-serial, port: simulated", "model: parrot-p1, port: " + parrot.port());
            parrot.show("A017-20261126");
            Run run = program("devices", "read", "CODE_SCANNER", "--reveal", "--config", config());
            assertThat(run.out()).as(run.err()).contains("A017-20261126");
            assertThat(run.exit()).isZero();
        }
    }

    @Test
    void devicesFindNamesTheExamplesDevice() throws Exception {
        try (SimulatedParrot parrot = new SimulatedParrot(temporary.resolve("port"))) {
            Run run = program(
                    "devices",
                    "find",
                    "--port",
                    parrot.port(),
                    "--root",
                    temporary.toString(),
                    "--no-network",
                    "--cups",
                    "none");
            assertThat(run.out())
                    .as(run.err())
                    .contains("certain  Parrot P1 scanner (example)", "PARROT 2.1", "model: parrot-p1, port: ");
        }
    }

    @Test
    void aSettingThatTheExampleDoesNotKnowIsAMistakeWithItsLine() throws Exception {
        configure(
                "model: generic-serial, port: simulated",
                "model: parrot-p1, port: simulated, settings: {connection: {baud: 1200}}");
        Run run = program("check-config", config());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("kiosk.yaml", "connection.baud", "9600, 115200");
    }

    @Test
    void withoutItsJarTheProfileIsSaidToBeSpokenByNobody() throws Exception {
        Files.delete(home.resolve("drivers/parrot.jar"));
        configure("model: generic-serial", "model: parrot-p1");
        Run run = program("check-config", config());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("No driver on this terminal speaks \"parrot\"", "into " + home.resolve("drivers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/writing-a-driver.md", "docs/writing-a-driver.zh-CN.md"})
    void theGuideShowsTheSourceThatIsTested(String guide) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of(guide)));
        List<String> shown = new ArrayList<>();
        while (block.find()) {
            shown.add(block.group(1));
            assertThat(Files.readString(EXAMPLE.resolve(block.group(1))))
                    .contains(block.group(2).strip());
        }
        assertThat(shown).hasSizeGreaterThanOrEqualTo(6);
    }

    private void buildJar(Path jar) throws IOException {
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        List<String> compile = new ArrayList<>(
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> sources = Files.walk(EXAMPLE.resolve("src"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> compile.add(file.toString()));
        }
        tool("javac", compile);
        tool(
                "jar",
                List.of(
                        "--create",
                        "--file",
                        jar.toString(),
                        "-C",
                        classes.toString(),
                        ".",
                        "-C",
                        EXAMPLE.resolve("resources").toString(),
                        "."));
    }

    private static void tool(String name, List<String> arguments) {
        int exit = ToolProvider.findFirst(name)
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        assertThat(exit).as(name + " " + arguments).isZero();
    }

    private void configure(String what, String with) throws IOException {
        CommandRun.replace(home.resolve("kiosk-config/kiosk.yaml"), what, with);
    }

    private String config() {
        return home.resolve("kiosk-config").toString();
    }

    private record Run(int exit, String out, String err) {}

    /** The real program, in a process of its own. */
    private Run program(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dhallkiosk.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = temporary.resolve("out.txt");
        Path err = temporary.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LANG", "en_US.UTF-8");
        builder.environment().remove("LC_ALL");
        builder.environment().put("HALL_KIOSK_STATE", temporary.resolve("state").toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** The scanner that the guide invents, on the far side of a pseudo-terminal. */
    private static final class SimulatedParrot implements AutoCloseable {
        private final PseudoTerminal terminal;
        private final Thread thread;
        private volatile String code = "";
        private volatile boolean closed;

        SimulatedParrot(Path link) {
            terminal = PseudoTerminal.unpaced(link);
            thread = Thread.ofPlatform().start(this::serve);
        }

        String port() {
            return terminal.link().toString();
        }

        void show(String shown) {
            code = shown;
        }

        private void serve() {
            StringBuilder heard = new StringBuilder();
            while (!closed) {
                heard.append(new String(terminal.read(Duration.ofMillis(50)), StandardCharsets.US_ASCII));
                for (int end = heard.indexOf("\n"); end >= 0; end = heard.indexOf("\n")) {
                    String command = heard.substring(0, end);
                    heard.delete(0, end + 1);
                    switch (command) {
                        case "?" -> say("PARROT 2.1");
                        case "L" -> say("=" + code);
                        default -> {
                            // X needs no answer.
                        }
                    }
                }
            }
        }

        private void say(String line) {
            terminal.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() {
            closed = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new UncheckedIOException(new IOException(e));
            }
            terminal.close();
        }
    }
}
