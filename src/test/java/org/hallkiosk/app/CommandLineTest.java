package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command line says when it is asked for help or called wrongly. */
class CommandLineTest {
    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(strings = {"en_US.UTF-8", "zh_CN.UTF-8"})
    void everyCommandAndOptionIsExplained(String language) throws Exception {
        CommandLine commands =
                Commands.of(new PrintWriter(new StringWriter()), Map.of("LANG", language, "HOME", state.toString()));
        List<String> unexplained = new ArrayList<>();
        collectUnexplained(commands, unexplained);
        assertThat(unexplained).isEmpty();
    }

    private static void collectUnexplained(CommandLine command, List<String> unexplained) {
        var spec = command.getCommandSpec();
        if (spec.usageMessage().description().length == 0) {
            unexplained.add(spec.qualifiedName());
        }
        spec.args().stream()
                .filter(argument -> argument.description().length == 0 && !argument.hidden())
                .forEach(argument -> unexplained.add(spec.qualifiedName() + " " + argument.paramLabel()));
        command.getSubcommands().values().forEach(each -> collectUnexplained(each, unexplained));
    }

    static Stream<List<String>> wrongCalls() {
        return Stream.of(
                List.of("nonsense"),
                List.of("devices"),
                List.of("devices", "nonsense"),
                List.of("devices", "status", "--nonsense"),
                List.of("devices", "status", "--port", "/dev/null"),
                List.of("devices", "read"),
                List.of("devices", "read", "ID_CARD_READER", "too", "much"),
                List.of("devices", "read", "ID_CARD_READER", "--port"),
                List.of("devices", "read", "ID_CARD_READER", "--port", "com1"),
                List.of("devices", "read", "ID_CARD_READER", "--timeout", "soon"),
                List.of("devices", "read", "ID_CARD_READER", "--json", "--json"),
                List.of("devices", "read", "TICKET_PRINTER"),
                List.of("devices", "print", "ID_CARD_READER"),
                List.of("devices", "print", "NO_SUCH_PRINTER"),
                List.of("devices", "print", "DOCUMENT_PRINTER", "/no/such/file.pdf"),
                List.of("devices", "print", "DOCUMENT_PRINTER", "pom.xml"),
                List.of("devices", "print", "DOCUMENT_PRINTER", "src"),
                List.of("devices", "status", "--config", "/no/such/folder"),
                List.of("simulate"),
                List.of("simulate", "toaster"),
                List.of("simulate", "id-card-reader", "--baud", "fast"),
                List.of("check-config"),
                List.of("doctor", "--language", "tlh"),
                List.of("journey"),
                List.of("journey", "/no/such/file.yaml", "--config", "/no/such/folder"),
                List.of("run", "--config", "/no/such/folder"));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void aWrongCallSaysWhyInTheCallersLanguageAndEndsWithTwo(List<String> call) {
        CommandRun english = CommandRun.english(state, call.toArray(String[]::new));
        assertThat(english.exit()).isEqualTo(2);
        assertThat(english.out() + english.err())
                .isNotBlank()
                .doesNotContain("Exception", "\tat ")
                .doesNotContainPattern("\\b(usage|devices|simulate|command)\\.[a-z-]+\\b(?!\\.yaml)");

        CommandRun chinese = CommandRun.chinese(state, call.toArray(String[]::new));
        assertThat(chinese.exit()).isEqualTo(2);
        assertThat(chinese.out() + chinese.err())
                .containsPattern("\\p{IsHan}")
                .doesNotContainPattern("(?i)\\b(missing|unknown|invalid|there is|is no|cannot)\\b");
    }

    @Test
    void anUnknownCommandNamesTheOnesThatThereAre() {
        CommandRun run = CommandRun.english(state, "devics");
        assertThat(run.err())
                .contains("There is no command devics; write one of: demo, run, journey, devices")
                .doesNotContain("warm-up")
                .contains("./kiosk --help");
    }

    @Test
    void helpIsACommandToo() {
        CommandRun run = CommandRun.english(state, "help", "devices");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: ./kiosk devices").contains("Reads one card or code");
    }

    @Test
    void runRefusesSimulatedPortsAndNamesThemWithTheNextStep() {
        CommandRun run = CommandRun.english(state, "run", "--config", "kiosk-config");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .contains("ID_CARD_READER, CODE_SCANNER, TICKET_PRINTER, DOCUMENT_PRINTER")
                .contains("./kiosk demo");
    }

    @Test
    void aBrokenConfigurationIsNamedByFileAndLineBeforeAnyDeviceIsOpened() throws Exception {
        Path folder = CommandRun.configurationCopy(state);
        CommandRun.replace(folder.resolve("kiosk.yaml"), "orientation: portrait", "orientation: portrat");
        CommandRun checked = CommandRun.english(state, "check-config", folder.toString());
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.out()).contains("kiosk.yaml, line 10").contains("Write: \"portrait\"");

        CommandRun status = CommandRun.english(state, "devices", "status", "--json", "--config", folder.toString());
        assertThat(status.exit()).isEqualTo(2);
        assertThat(status.json()).singleElement().satisfies(mistake -> {
            assertThat(mistake.path("file").asString()).isEqualTo("kiosk.yaml");
            assertThat(mistake.path("line").asInt()).isEqualTo(10);
            assertThat(mistake.path("write").asString()).contains("portrait");
        });
    }

    @Test
    void checkConfigAndDoctorAnswerScriptsWithOneObjectOnOneLine() {
        assertThat(CommandRun.english(state, "check-config", "kiosk-config", "--json")
                        .json())
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.path("fine").asBoolean(false)).isTrue());
        assertThat(CommandRun.english(state, "doctor", "--json").json())
                .singleElement()
                .satisfies(answer -> assertThat(answer.path("findings")).isNotEmpty());
    }

    @Test
    void aFaultOfTheProgramIsWrittenDownAndNotThrownAtTheTechnician() throws Exception {
        StringWriter said = new StringWriter();
        CommandLine commands = Commands.of(
                new PrintWriter(said),
                Map.of("LANG", "en", "HALL_KIOSK_STATE", state.resolve("state").toString()));
        CommandLine faulty = new CommandLine(new Faulty());
        int exit = faulty.setErr(new PrintWriter(said, true))
                .setExecutionExceptionHandler(commands.getExecutionExceptionHandler())
                .execute();
        assertThat(exit).isEqualTo(1);
        assertThat(said.toString()).contains("The program has a fault").doesNotContain("\tat ");
        assertThat(Files.readString(state.resolve("state/fault.txt"))).contains("Faulty");
    }

    @CommandLine.Command
    private static final class Faulty implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("a fault");
        }
    }
}
