package org.hallkiosk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the caller's language what is wrong with a call, how it is written, and where help is. Exit code 2. */
final class WrongCall implements IParameterExceptionHandler {
    private final Speech speech;

    WrongCall(Speech speech) {
        this.speech = speech;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine commandLine = wrong.getCommandLine();
        PrintWriter to = commandLine.getErr();
        to.println(what(wrong, commandLine.getCommandSpec()));
        to.print(commandLine.getHelp().synopsisHeading());
        to.print(commandLine.getHelp().synopsis(commandLine.getHelp().synopsisHeadingLength()));
        to.println(speech.text(
                "usage.next", Map.of("command", commandLine.getCommandSpec().qualifiedName())));
        to.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private String what(ParameterException wrong, CommandSpec command) {
        return switch (wrong) {
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice -> twice(twice);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command);
            default -> other(wrong, command);
        };
    }

    private String missing(List<ArgSpec> missing) {
        if (missing.size() == 1 && missing.getFirst() instanceof OptionSpec option && !option.required()) {
            return speech.text("usage.no-value", Map.of("what", option.longestName(), "value", option.paramLabel()));
        }
        return speech.text("usage.missing", Map.of("what", names(missing)));
    }

    private String twice(OverwrittenOptionException twice) {
        ArgSpec option = twice.getOverwritten();
        return speech.text("usage.twice", Map.of("what", option == null ? "" : nameOf(option)));
    }

    private String unmatched(UnmatchedArgumentException unmatched, CommandSpec command) {
        String given = unmatched.getUnmatched().getFirst();
        boolean wantsCommand = !command.subcommands().isEmpty() && !given.startsWith("-");
        List<String> known = wantsCommand
                ? shown(command)
                : command.options().stream()
                        .filter(option -> !option.hidden())
                        .map(OptionSpec::longestName)
                        .toList();
        String key =
                wantsCommand ? "usage.no-such-command" : given.startsWith("-") ? "usage.unknown" : "usage.too-much";
        return speech.text(key, Map.of("given", given, "known", String.join(", ", known)));
    }

    private String other(ParameterException wrong, CommandSpec command) {
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        if (argument != null && value != null) {
            return speech.text("usage.bad-value", Map.of("what", nameOf(argument), "given", value));
        }
        if (!command.subcommands().isEmpty()) {
            return speech.text("usage.no-command", Map.of("known", String.join(", ", shown(command))));
        }
        return String.valueOf(wrong.getMessage());
    }

    private static List<String> shown(CommandSpec command) {
        return command.subcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(WrongCall::nameOf).collect(Collectors.joining(", "));
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
