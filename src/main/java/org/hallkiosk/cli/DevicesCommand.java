package org.hallkiosk.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code devices status|read|print|find|watch}: asks the real devices, through the same drivers as the kiosk, and says
 * honestly what they answered; {@code devices replay} asks the drivers alone. Exit code 0 when all is well, 1 when a device
 * failed, 2 when the call or the configuration is wrong.
 */
@Command(name = "devices", mixinStandardHelpOptions = true)
public final class DevicesCommand {
    private DevicesCommand() {}

    /**
     * The command with everything below it.
     *
     * @param devicesFolder where device profiles are
     */
    public static CommandLine commandLine(
            Speech speech, CommandConfiguration configurations, DeviceAccess access, Path devicesFolder) {
        DeviceCalls calls = new DeviceCalls(speech, configurations, access);
        return new CommandLine(new DevicesCommand())
                .addSubcommand(new DeviceStatusCommand(calls))
                .addSubcommand(new DeviceReadCommand(calls))
                .addSubcommand(new DevicePrintCommand(calls))
                .addSubcommand(new DevicePictureCommand(calls))
                .addSubcommand(new DeviceLightCommand(calls))
                .addSubcommand(new DeviceReplayCommand(speech, access))
                .addSubcommand(new DevicesFindCommand(speech, devicesFolder, access))
                .addSubcommand(new DevicesWatchCommand(calls, isOnTerminal()))
                .addSubcommand(new DevicesDocumentCommand(speech, devicesFolder))
                .addSubcommand(new DevicesUdevCommand(calls));
    }

    private static boolean isOnTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
