package org.hallkiosk.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallkiosk.configuration.Configuration;

/** Looks at what the kiosk writes and serves: its data folder, its key, its status pages. */
final class StateExamination {
    private static final long MEGABYTE = 1_000_000;
    private static final long LOW_MEGABYTES = 1000;
    private static final long TOO_LOW_MEGABYTES = 100;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    List<Finding> examine(Configuration configuration) {
        Path folder = configuration.store().folder();
        return List.of(
                writable(folder),
                space(folder),
                key(configuration.store().keyFile()),
                monitor(configuration.monitorPort()));
    }

    private static Finding writable(Path folder) {
        Path existing = nearestExisting(folder);
        Map<String, Object> values = Map.of("folder", folder, "existing", existing);
        return Files.isDirectory(existing) && Files.isWritable(existing)
                ? Finding.fine("data-folder", "writable", values)
                : Finding.bad("data-folder", "not-writable", values);
    }

    private static Path nearestExisting(Path folder) {
        Path existing = folder;
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static Finding space(Path folder) {
        try {
            long megabytes = Files.getFileStore(nearestExisting(folder)).getUsableSpace() / MEGABYTE;
            Map<String, Object> values = Map.of("megabytes", megabytes, "folder", folder);
            if (megabytes < TOO_LOW_MEGABYTES) {
                return Finding.bad("free-space", "too-low", values);
            }
            return megabytes < LOW_MEGABYTES
                    ? Finding.warn("free-space", "low", values)
                    : Finding.fine("free-space", "enough", values);
        } catch (IOException e) {
            return Finding.bad("free-space", "unknown", Map.of("problem", String.valueOf(e.getMessage())));
        }
    }

    private static Finding key(Path keyFile) {
        Map<String, Object> values = Map.of("file", keyFile);
        if (Files.notExists(keyFile)) {
            return Finding.fine("key-file", "not-yet", values);
        }
        try {
            return Files.getPosixFilePermissions(keyFile).equals(OWNER_ONLY)
                    ? Finding.fine("key-file", "private", values)
                    : Finding.bad("key-file", "open-to-others", values);
        } catch (IOException | UnsupportedOperationException e) {
            return Finding.bad("key-file", "open-to-others", values);
        }
    }

    /** A port in use may well be the kiosk itself, running. */
    private static Finding monitor(int port) {
        Map<String, Object> values = Map.of("port", port);
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Finding.fine("monitor-port", "free", values);
        } catch (IOException e) {
            return Finding.warn("monitor-port", "in-use", values);
        }
    }
}
