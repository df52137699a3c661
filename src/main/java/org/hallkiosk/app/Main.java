package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.cli.AuditCommand;
import org.hallkiosk.cli.CheckConfigCommand;
import org.hallkiosk.cli.DevicesCommand;
import org.hallkiosk.cli.DoctorCommand;
import org.hallkiosk.cli.Failure;
import org.hallkiosk.cli.LocalizedHelp;
import org.hallkiosk.cli.Machine;
import org.hallkiosk.cli.PrintsCommand;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.StateFolder;
import org.hallkiosk.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program begins: finds the command and gives it what it needs. */
public final class Main {
    /** The commands that run for long and keep a log. */
    private static final Set<String> SERVING = Set.of("run", "demo");

    private Main() {}

    @Command(
            name = "./kiosk",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Hall Kiosk " + TerminalReports.version(), "Java " + Runtime.version()};
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0 || !SERVING.contains(arguments[0])) {
            // Whoever called sees the outcome; what libraries and drivers tell on the way would only hide it.
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        }
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Optional<RunArguments> run = RunArguments.plain(List.of(arguments));
        int exit;
        // A terminal that starts shows its first screen before anything that only a technician needs is read.
        if (run.isPresent()) {
            exit = Serving.begin(run.get(), state(), Home.ofThisProgram(), out, () -> speech(out, System.getenv()));
        } else if (List.of(arguments).equals(List.of(WarmUp.COMMAND))) {
            exit = WarmUp.perform(state(), Home.ofThisProgram(), out, () -> speech(out, System.getenv()));
        } else {
            exit = commands(out, System.getenv()).setErr(err).execute(arguments);
        }
        out.flush();
        // JavaFX and the native serial library keep threads of their own.
        System.exit(exit);
    }

    private static Path state() {
        return StateFolder.in(System.getenv());
    }

    private static Speech speech(PrintWriter out, Map<String, String> environment) {
        try {
            return new Speech(
                    out,
                    Texts.load(Home.ofThisProgram().configuration().resolve("text")),
                    Speech.languageOf(environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every command, speaking the language that the environment asks for. */
    static CommandLine commands(PrintWriter out, Map<String, String> environment) throws IOException {
        Home home = Home.ofThisProgram();
        Speech speech = speech(out, environment);
        Path state = StateFolder.in(environment);
        Configurations configurations = new Configurations(home, state, () -> speech);
        CommandLine commands = new CommandLine(new Root())
                .addSubcommand(new DemoCommand(speech, home, configurations))
                .addSubcommand(new RunCommand(speech, home, state))
                .addSubcommand(new JourneyCommand(speech, home, configurations))
                .addSubcommand(
                        DevicesCommand.commandLine(speech, configurations, new SimulatedAccess(home), home.devices()))
                .addSubcommand(PrintsCommand.commandLine(speech, configurations))
                .addSubcommand(AuditCommand.commandLine(speech, configurations))
                .addSubcommand(new SimulateCommand(speech, home))
                .addSubcommand(new CheckConfigCommand(speech, home.devices(), state))
                .addSubcommand(new DoctorCommand(speech, Machine.here(), home.configuration(), home.devices(), state))
                .addSubcommand(new BenchCommand(speech, home, configurations))
                .addSubcommand(new CommandLine.HelpCommand());
        return LocalizedHelp.apply(commands, speech)
                .setOut(out)
                .setExecutionExceptionHandler(new Failure(speech, state));
    }
}
