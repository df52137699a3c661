package org.hallkiosk.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A D-Bus daemon of our own. ippeveprinter asks Avahi over the system bus to announce the printer and dies when there is
 * no bus, even when told to announce nothing; on a bare machine or in a container there is none, and we may not start
 * one for everybody. libdbus looks for the system bus where {@code DBUS_SYSTEM_BUS_ADDRESS} says (dbus-daemon(1)).
 */
final class PrivateMessageBus implements AutoCloseable {
    private final Path folder;
    private final Path socket;
    private final WantedProcess daemon;

    /** Starts it and waits until it listens. */
    PrivateMessageBus() throws IOException {
        Path program = WantedProcess.find("dbus-daemon")
                .orElseThrow(() -> new IOException("dbus-daemon is missing: apt-get install dbus"));
        // A socket's path has room for 107 bytes (unix(7)): the system's temp folder, not the caller's.
        folder = Files.createTempDirectory("kiosk-bus");
        socket = folder.resolve("bus");
        Path configuration = folder.resolve("bus.conf");
        Files.writeString(configuration, configurationListeningAt(socket));
        daemon = WantedProcess.start(
                folder,
                folder.resolve("log"),
                List.of(program.toString(), "--nofork", "--nopidfile", "--config-file=" + configuration),
                Map.of());
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Files.exists(socket)) {
            if (!daemon.alive() || System.nanoTime() > giveUp) {
                String log = Files.readString(folder.resolve("log"));
                close();
                throw new IOException("dbus-daemon does not start: " + log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static String configurationListeningAt(Path socket) {
        return """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>custom</type>
                  <listen>unix:path=%s</listen>
                  <policy context="default">
                    <allow send_destination="*"/>
                    <allow receive_sender="*"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(socket);
    }

    /** What a program needs in its environment to take this bus for the system's. */
    Map<String, String> environment() {
        return Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + socket);
    }

    @Override
    public void close() {
        daemon.close();
        Folders.delete(folder);
    }
}
