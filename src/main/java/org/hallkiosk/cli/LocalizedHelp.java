package org.hallkiosk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Gives commands their {@code --help}, and what is said of a wrong call, from the texts: {@code command.<names>.about}
 * for the command, whose names below the program's are joined by dots ({@code command.devices.read.about}), or
 * {@code command.about} for the program itself; {@code command.<names>.<option>} for an option by its long name without
 * dashes, or a parameter by its label in lower case; {@code command.any.<option>} where all commands mean the same by it.
 * Commands are classes with annotated fields, never annotated methods: describing an argument puts it in another place,
 * and a method would get its values in that order.
 */
public final class LocalizedHelp {
    private LocalizedHelp() {}

    /** Fills in the command and all its subcommands. */
    public static CommandLine apply(CommandLine commandLine, Speech speech) {
        describe(commandLine, "", speech);
        commandLine.setParameterExceptionHandler(new WrongCall(speech));
        return commandLine;
    }

    private static void describe(CommandLine commandLine, String names, Speech speech) {
        CommandSpec spec = commandLine.getCommandSpec();
        String prefix = "command." + names;
        spec.usageMessage()
                .synopsisHeading(speech.text("command.usage", Map.of()) + " ")
                .commandListHeading("%n" + speech.text("command.commands", Map.of()) + "%n");
        if (has(speech, prefix + "about")) {
            // picocli's own help command has a header, which would win over the description in a list of commands.
            spec.usageMessage().header(new String[0]).description(get(speech, prefix + "about"));
        }
        if (has(speech, prefix + "more")) {
            spec.usageMessage().footer("%n" + get(speech, prefix + "more").replace("\n", "%n"));
        }
        for (ArgSpec argument : List.copyOf(spec.args())) {
            for (String key : new String[] {prefix + nameOf(argument), "command.any." + nameOf(argument)}) {
                if (has(speech, key)) {
                    describe(spec, argument, get(speech, key));
                    break;
                }
            }
        }
        commandLine.getSubcommands().forEach((name, subcommand) -> describe(subcommand, names + name + ".", speech));
    }

    private static boolean has(Speech speech, String key) {
        return speech.texts().has(speech.language(), key);
    }

    private static String get(Speech speech, String key) {
        return speech.text(key, Map.of()).strip();
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
