package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.hallkiosk.cli.AuditCommand;
import org.hallkiosk.cli.CatalogCommand;
import org.hallkiosk.cli.CheckConfigCommand;
import org.hallkiosk.cli.DevicesCommand;
import org.hallkiosk.cli.DoctorCommand;
import org.hallkiosk.cli.Failure;
import org.hallkiosk.cli.LocalizedHelp;
import org.hallkiosk.cli.Machine;
import org.hallkiosk.cli.PlatformCommand;
import org.hallkiosk.cli.PrintsCommand;
import org.hallkiosk.cli.SignaturesCommand;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.StateFolder;
import org.hallkiosk.journey.CardFacts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Every command of the program. Apart from {@link Main}, so that a terminal that only starts opens neither the command
 * line library nor any jar before it.
 */
final class Commands {
    private Commands() {}

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

    /** @return the exit code */
    static int execute(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments)
            throws IOException {
        return of(out, environment).setErr(err).execute(arguments);
    }

    /** Every command, speaking the language that the environment asks for. */
    static CommandLine of(PrintWriter out, Map<String, String> environment) throws IOException {
        Home home = Home.ofThisProgram();
        Speech speech = Main.speech(out, environment);
        Path state = StateFolder.in(environment);
        Configurations configurations = new Configurations(home, state, () -> speech);
        CommandLine commands = new CommandLine(new Root())
                .addSubcommand(new DemoCommand(speech, home, configurations))
                .addSubcommand(new RunCommand(speech, home, state))
                .addSubcommand(new JourneyCommand(speech, home, configurations))
                .addSubcommand(
                        DevicesCommand.commandLine(speech, configurations, new SimulatedAccess(home), home.devices()))
                .addSubcommand(PrintsCommand.commandLine(speech, configurations))
                .addSubcommand(SignaturesCommand.commandLine(speech, configurations))
                .addSubcommand(AuditCommand.commandLine(speech, configurations))
                .addSubcommand(PlatformCommand.commandLine(speech, configurations))
                .addSubcommand(new SimulateCommand(speech, home))
                .addSubcommand(new CheckConfigCommand(speech, home.devices(), state))
                .addSubcommand(CatalogCommand.commandLine(speech, CardFacts.NAMES))
                .addSubcommand(new DoctorCommand(speech, Machine.here(), home.configuration(), home.devices(), state))
                .addSubcommand(new GalleryCommand(speech, home))
                .addSubcommand(new BenchCommand(speech, home, configurations))
                .addSubcommand(new CommandLine.HelpCommand());
        return LocalizedHelp.apply(commands, speech)
                .setOut(out)
                .setExecutionExceptionHandler(new Failure(speech, state));
    }
}
