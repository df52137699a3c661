package org.hallkiosk.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceSettings;

/** How the commands to devices come by the devices that they were asked for. */
record DeviceCalls(Speech speech, CommandConfiguration configurations, DeviceAccess access) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m)");
    private static final Pattern PORT = Pattern.compile("simulated|/\\S+|pcsc://.+|(tcp|ipps?|rtsps?|https?)://\\S+");

    /** What is done with devices; answers the exit code. */
    interface WithDevices {
        int use(List<DeviceSettings> devices, DeviceOpener opener) throws InterruptedException;
    }

    /** What is done with one device; answers the exit code. */
    interface WithDevice {
        int use(DeviceSettings device, DeviceOpener opener) throws InterruptedException;
    }

    DeviceAnswers answers(DeviceOptions options) {
        return new DeviceAnswers(speech, options.json);
    }

    /** Every device of the configuration; ports that are simulated are made real first. */
    int withAll(DeviceOptions options, WithDevices work) {
        if (options.port.isPresent()) {
            return answers(options).refused("devices.port-of-which", Map.of());
        }
        return configurations
                .load(options.folder, speech.out(), options.json)
                .map(configuration -> with(configuration, configuration.devices(), work))
                .orElse(2);
    }

    /** The devices of the configuration as it says, without opening or simulating any; empty when it has mistakes. */
    Optional<List<DeviceSettings>> configured(DeviceOptions options) {
        return configurations.load(options.folder, speech.out(), options.json).map(Configuration::devices);
    }

    /** One device by its name in the configuration, at {@code --port} when that was given. */
    int withOne(DeviceOptions options, String id, WithDevice work) {
        DeviceAnswers answers = answers(options);
        if (options.port.isPresent() && !PORT.matcher(options.port.get()).matches()) {
            return answers.refused("devices.bad-port", Map.of("given", options.port.get()));
        }
        Optional<Configuration> configuration = configurations.load(options.folder, speech.out(), options.json);
        if (configuration.isEmpty()) {
            return 2;
        }
        Configuration ready = options.port
                .map(port -> configuration.get().withPorts(Map.of(id, port)))
                .orElseGet(configuration::get);
        Optional<DeviceSettings> device = ready.device(id);
        return device.isPresent()
                ? with(ready, List.of(device.get()), (devices, opener) -> work.use(devices.getFirst(), opener))
                : answers.refused("devices.unknown", Map.of("given", id, "known", ids(ready.devices())));
    }

    private int with(Configuration configuration, List<DeviceSettings> devices, WithDevices work) {
        DeviceOpener opener = new DeviceOpener(access.drivers(configuration));
        return access.with(devices, real -> {
            try {
                return work.use(real, opener);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 1;
            }
        });
    }

    static String ids(List<DeviceSettings> devices) {
        return String.join(", ", devices.stream().map(DeviceSettings::id).toList());
    }

    static String keyword(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code 10s}, {@code 500ms} or {@code 2m}; empty for anything else. */
    static Optional<Duration> duration(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    default -> Duration.ofMinutes(amount);
                });
    }
}
