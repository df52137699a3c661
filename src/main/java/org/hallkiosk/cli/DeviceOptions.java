package org.hallkiosk.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command to a device can be told. */
final class DeviceOptions {
    @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config")
    Path folder = Path.of("kiosk-config");

    @Option(names = "--port", paramLabel = "PORT")
    Optional<String> port = Optional.empty();

    @Option(names = "--json")
    boolean json;
}
