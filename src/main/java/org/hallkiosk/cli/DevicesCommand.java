package org.hallkiosk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code devices status|read|print}: asks the real devices, through the same drivers as the kiosk, and says honestly what
 * they answered; {@code devices replay} asks the drivers alone. Exit code 0 when all is well, 1 when a device failed, 2 when the call or the configuration is wrong.
 */
@Command(name = "devices", mixinStandardHelpOptions = true)
public final class DevicesCommand {
    private DevicesCommand() {}

    /** The command with everything below it. */
    public static CommandLine commandLine(Speech speech, CommandConfiguration configurations, DeviceAccess access) {
        DeviceCalls calls = new DeviceCalls(speech, configurations, access);
        return new CommandLine(new DevicesCommand())
                .addSubcommand(new DeviceStatusCommand(calls))
                .addSubcommand(new DeviceReadCommand(calls))
                .addSubcommand(new DevicePrintCommand(calls))
                .addSubcommand(new DeviceReplayCommand(speech, access));
    }
}
