package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    public static void main(String[] arguments) throws IOException {
        Home home = Home.ofThisProgram();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        Speech speech =
                new Speech(out, Texts.load(home.configuration().resolve("text")), Speech.languageOf(System.getenv()));
        Path state = StateFolder.in(System.getenv());
        Configurations configurations = new Configurations(home, state, speech);
        CommandLine commands = new CommandLine(new Root())
                .setOut(out)
                .addSubcommand(new DemoCommand(speech, home, configurations))
                .addSubcommand(new RunCommand(speech, configurations))
                .addSubcommand(new JourneyCommand(speech, home, configurations))
                .addSubcommand(new DevicesCommand(out, configurations, new SimulatedAccess(home)))
                .addSubcommand(new SimulateCommand(speech, home))
                .addSubcommand(new CheckConfigCommand(speech, home.devices(), state))
                .addSubcommand(new DoctorCommand(speech, Machine.here(), home.configuration(), home.devices(), state))
                .addSubcommand(new WarmUpCommand(speech, home, configurations));
        int exit = LocalizedHelp.apply(commands, speech).execute(arguments);
        out.flush();
        // JavaFX and the native serial library keep threads of their own.
        System.exit(exit);
    }
}
