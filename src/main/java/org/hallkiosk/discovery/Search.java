package org.hallkiosk.discovery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where to look.
 *
 * @param root where {@code /dev} and {@code /sys} are; tests have their own
 * @param ports that someone named: paths, patterns such as {@code /tmp/kiosk/*}, {@code tcp://host:port}, {@code ipp://…}
 * @param printServer a CUPS server, {@code ipp://host:port}; empty for none
 * @param network whether to listen for printers that announce themselves
 * @param askUnknown whether ports whose USB number no profile has may be written to
 * @param patience for everything together
 */
public record Search(
        Path root, List<String> ports, String printServer, boolean network, boolean askUnknown, Duration patience) {

    public Search {
        ports = List.copyOf(ports);
    }
}
