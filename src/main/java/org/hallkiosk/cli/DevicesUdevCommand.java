package org.hallkiosk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hallkiosk.device.DeviceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code devices udev}: prints the udev rules of the configured models, as the file {@code /etc/udev/rules.d/70-hall-kiosk.rules}
 * holds them; exits with 1 when no model has one.
 */
@Command(name = "udev", mixinStandardHelpOptions = true)
final class DevicesUdevCommand implements Callable<Integer> {
    private final DeviceCalls calls;

    @Mixin
    private DeviceOptions options = new DeviceOptions();

    DevicesUdevCommand(DeviceCalls calls) {
        this.calls = calls;
    }

    @Override
    public Integer call() {
        return calls.configured(options).map(this::print).orElse(2);
    }

    private int print(List<DeviceSettings> devices) {
        List<String> rules = devices.stream()
                .flatMap(device -> device.text("udev", "").lines())
                .distinct()
                .toList();
        rules.forEach(calls.speech().out()::println);
        calls.speech().out().flush();
        return rules.isEmpty() ? 1 : 0;
    }
}
