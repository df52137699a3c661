package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.cli.CheckConfigCommand;
import org.hallkiosk.cli.DevicesCommand;
import org.hallkiosk.cli.DoctorCommand;
import org.hallkiosk.cli.LocalizedHelp;
import org.hallkiosk.cli.Machine;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.StateFolder;
import org.hallkiosk.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program begins: finds the command and gives it what it needs. */
public final class Main {
    private Main() {}

    @Command(name = "kiosk", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
    private static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Home home = Home.ofThisProgram();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        Path state = StateFolder.in(System.getenv());
        Optional<RunArguments> run = RunArguments.plain(List.of(arguments));
        // A terminal that starts shows its first screen before anything that only a technician needs is read.
        int exit = run.isPresent()
                ? Serving.begin(run.get(), state, home, () -> speech(home, out))
                : execute(arguments, home, state, speech(home, out));
        out.flush();
        // JavaFX and the native serial library keep threads of their own.
        System.exit(exit);
    }

    private static Speech speech(Home home, PrintWriter out) {
        try {
            return new Speech(
                    out, Texts.load(home.configuration().resolve("text")), Speech.languageOf(System.getenv()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int execute(String[] arguments, Home home, Path state, Speech speech) {
        Configurations configurations = new Configurations(home, state, () -> speech);
        CommandLine commands = new CommandLine(new Root())
                .setOut(speech.out())
                .addSubcommand(new DemoCommand(speech, home, configurations))
                .addSubcommand(new RunCommand(speech, home, state))
                .addSubcommand(new JourneyCommand(speech, home, configurations))
                .addSubcommand(new DevicesCommand(speech.out(), configurations, new SimulatedAccess(home)))
                .addSubcommand(new SimulateCommand(speech, home))
                .addSubcommand(new CheckConfigCommand(speech, home.devices(), state))
                .addSubcommand(new DoctorCommand(speech, Machine.here(), home.configuration(), home.devices(), state))
                .addSubcommand(new BenchCommand(speech, home, configurations))
                .addSubcommand(new WarmUpCommand(speech, home, configurations));
        return LocalizedHelp.apply(commands, speech).execute(arguments);
    }
}
