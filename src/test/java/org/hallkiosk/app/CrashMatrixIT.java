package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter.Model;
import org.hallkiosk.store.PrintEntry;
import org.hallkiosk.store.PrintJournal;
import org.hallkiosk.store.PrintState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A terminal is killed with SIGKILL before and after every call to the print journal, while one applicant's document and
 * ticket are printed on printers that outlive it. At the next start each print is on paper once, or known and asked about;
 * when the applicant comes again it is never there twice.
 *
 * <p>The rows are not written here: a run that nobody stops tells which calls there are. A new kind of call without a line
 * in {@link #MAY_STAND} fails.
 */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashMatrixIT {
    /** How the job of a call may stand after a kill there; empty for a job that nobody had written down yet. */
    private static final Map<String, Set<Optional<PrintState>>> MAY_STAND = Map.of(
            "before begin", Set.of(Optional.empty(), Optional.of(PrintState.PREPARED)),
            "after begin", Set.of(Optional.of(PrintState.PREPARED)),
            "before sending", Set.of(Optional.of(PrintState.PREPARED)),
            "after sending", Set.of(Optional.of(PrintState.UNCERTAIN)),
            "before finished", Set.of(Optional.of(PrintState.UNCERTAIN)),
            "after finished", Set.of(Optional.of(PrintState.PRINTED)));

    /** Calls that move no paper: questions, and the answers of a person who looked. */
    private static final Set<String> WITHOUT_PAPER =
            Set.of("find", "uncertain", "prepared", "printAgain", "foundPrinted", "foundNotPrinted");

    private Path folder;
    private SimulatedTicketPrinter ticketPrinter;
    private SimulatedDocumentPrinter documentPrinter;

    @BeforeAll
    void setUpPrintersThatOutliveTheTerminal(@TempDir Path temporary) throws IOException {
        folder = temporary;
        ticketPrinter =
                SimulatedTicketPrinter.onTcp(0, Model.eightyMillimetres().atOnce());
        documentPrinter = new SimulatedDocumentPrinter(folder.resolve("printed"));
    }

    @AfterAll
    void switchThemOff() {
        ticketPrinter.close();
        documentPrinter.close();
    }

    /** One call to the journal: its place in the row, its name, and its job. */
    record Stop(String when, int place, String step, String job) {
        @Override
        public String toString() {
            return when + " " + step + " of the " + (job.startsWith("ticket") ? "ticket" : "document") + ", call "
                    + place;
        }
    }

    @Test
    void everyCallOfTheJournalHasItsPlaceInThisTest() {
        Set<String> known = MAY_STAND.keySet().stream()
                .map(key -> key.substring(key.indexOf(' ') + 1))
                .collect(Collectors.toSet());
        known.addAll(WITHOUT_PAPER);

        assertThat(Arrays.stream(PrintJournal.class.getMethods()).map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    Stream<Stop> everyCall() throws Exception {
        List<String> said = run("nobody-stops", "never", 0);
        assertThat(said).endsWith("done");
        List<Stop> stops = new ArrayList<>();
        int place = 0;
        for (String line : said) {
            if (line.startsWith("call ")) {
                place++;
                String[] words = line.split(" ");
                stops.add(new Stop("before", place, words[1], words[2]));
                stops.add(new Stop("after", place, words[1], words[2]));
            }
        }
        assertThat(stops).extracting(Stop::step).contains("begin", "sending", "finished");
        return stops.stream();
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    void killedThere(Stop stop) throws Exception {
        String application = "killed-" + stop.when() + "-" + stop.place();
        int documentsBefore = documentPrinter.documents().size();
        int ticketsBefore = ticketPrinter.tickets().size();

        List<String> said = run(application, stop.when(), stop.place());

        assertThat(said).endsWith("stopped");
        String stoppedJob = said.get(said.size() - 2).split(" ")[2];
        try (PrintsOfAnApplicant next = applicant(application, UnaryOperator.identity())) {
            assertThat(MAY_STAND.get(stop.when() + " " + stop.step()))
                    .as("how a job may stand that was killed %s %s", stop.when(), stop.step())
                    .isNotNull()
                    .contains(next.journal().find(stoppedJob).map(PrintEntry::state));
            String document = PrintDesk.documentJob(application);
            Optional<PrintState> documentStands = known(next, document, documentsSince(documentsBefore));
            Optional<String> ticket = ticketJob(said);
            Optional<PrintState> ticketStands =
                    ticket.isEmpty() ? Optional.empty() : known(next, ticket.get(), ticketsSince(ticketsBefore));

            Map<String, PrintOutcome> again = next.handInAndPrint(application);

            assertOnceAtMost(documentStands, again.get("document"), documentsSince(documentsBefore));
            assertOnceAtMost(ticketStands, again.get("ticket"), ticketsSince(ticketsBefore));
        }
    }

    /** How a job stands after the kill, with what is on paper, and that the status tells of it when it is not settled. */
    private static Optional<PrintState> known(PrintsOfAnApplicant terminal, String job, int onPaper) throws Exception {
        Optional<PrintState> state = terminal.journal().find(job).map(PrintEntry::state);
        boolean uncertain = terminal.report().uncertainPrints().stream()
                .anyMatch(entry -> entry.jobId().equals(job));
        boolean unsent = terminal.report().unsentPrints().stream()
                .anyMatch(entry -> entry.jobId().equals(job));
        assertThat(uncertain).isEqualTo(state.equals(Optional.of(PrintState.UNCERTAIN)));
        assertThat(unsent).isEqualTo(state.equals(Optional.of(PrintState.PREPARED)));
        if (state.equals(Optional.of(PrintState.PRINTED))) {
            assertThat(onPaper).isEqualTo(1);
        } else if (!uncertain) {
            assertThat(onPaper).isZero();
        }
        return state;
    }

    private static void assertOnceAtMost(Optional<PrintState> stood, PrintOutcome again, int onPaper) {
        assertThat(onPaper).isLessThanOrEqualTo(1);
        boolean settled = stood.isPresent() && stood.get() != PrintState.PREPARED;
        if (settled) {
            assertThat(again)
                    .isInstanceOfSatisfying(
                            PrintOutcome.Failed.class,
                            failed -> assertThat(failed.mayHavePrinted()).isTrue());
        } else {
            assertThat(again).isEqualTo(new PrintOutcome.Printed());
            assertThat(onPaper).isEqualTo(1);
        }
    }

    private static Optional<String> ticketJob(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("call ") && line.split(" ")[2].startsWith("ticket"))
                .map(line -> line.split(" ")[2])
                .findFirst();
    }

    private int documentsSince(int before) {
        return documentPrinter.documents().size() - before;
    }

    private int ticketsSince(int before) {
        return ticketPrinter.tickets().size() - before;
    }

    private PrintsOfAnApplicant applicant(String application, UnaryOperator<PrintJournal> journalled)
            throws IOException {
        return new PrintsOfAnApplicant(state(application), ticketPrinter.port(), documentPrinter.port(), journalled);
    }

    private Path state(String application) {
        return folder.resolve("state-" + application);
    }

    /** Runs the terminal until it ends or stands still, then kills it; answers all that it said. */
    private List<String> run(String application, String when, int place) throws Exception {
        Process terminal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dhallkiosk.home=" + Path.of("").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintUntilStopped.class.getName(),
                        state(application).toString(),
                        ticketPrinter.port(),
                        documentPrinter.port(),
                        application,
                        when,
                        Integer.toString(place))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = terminal.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null) {
                said.add(line);
                if (line.equals("stopped")) {
                    // By its handle: Process.destroyForcibly would also throw away what it has said.
                    terminal.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        } finally {
            terminal.destroyForcibly();
        }
        assertThat(terminal.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
