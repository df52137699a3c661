package org.hallkiosk.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Gives commands their {@code --help} from the texts: {@code command.<name>.about} for the command,
 * {@code command.<name>.<option>} for an option by its long name without dashes, or a parameter by its label in lower
 * case; {@code command.any.<option>} where all commands mean the same by it. An argument without a text keeps what it had.
 */
public final class LocalizedHelp {
    private LocalizedHelp() {}

    /** Fills in the command and all its subcommands. */
    public static CommandLine apply(CommandLine commandLine, Speech speech) {
        CommandSpec spec = commandLine.getCommandSpec();
        String prefix = "command." + spec.name() + ".";
        if (speech.texts().has(speech.language(), prefix + "about")) {
            spec.usageMessage().description(speech.texts().get(speech.language(), prefix + "about"));
        }
        for (ArgSpec argument : List.copyOf(spec.args())) {
            for (String key : new String[] {prefix + nameOf(argument), "command.any." + nameOf(argument)}) {
                if (speech.texts().has(speech.language(), key)) {
                    describe(spec, argument, speech.texts().get(speech.language(), key));
                    break;
                }
            }
        }
        commandLine.getSubcommands().values().forEach(subcommand -> apply(subcommand, speech));
        return commandLine;
    }

    private static String nameOf(ArgSpec argument) {
        return switch (argument) {
            case OptionSpec option -> option.longestName().replaceFirst("^-+", "");
            default -> argument.paramLabel().replaceAll("[^A-Za-z-]", "").toLowerCase(Locale.ROOT);
        };
    }

    private static void describe(CommandSpec spec, ArgSpec argument, String text) {
        spec.remove(argument);
        switch (argument) {
            case OptionSpec option ->
                spec.add(option.toBuilder().description(text).build());
            case PositionalParamSpec parameter ->
                spec.add(parameter.toBuilder().description(text).build());
            default -> spec.add(argument);
        }
    }
}
