package org.hallkiosk.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a TCP port is held by a certain process. A program that is told its port may lose it to another between our
 * look for a free one and its own start; that somebody answers there then proves nothing. From Linux's {@code /proc}
 * (proc_pid_fd(5), proc_net_tcp).
 */
public final class ListeningProcess {
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningProcess() {}

    /** False also when the process has ended, or its descriptors may not be looked at. */
    public static boolean holds(long process, int port) {
        Path own = Path.of("/proc", String.valueOf(process));
        try {
            Set<String> sockets = socketsListening(own.resolve("net/tcp"), port);
            sockets.addAll(socketsListening(own.resolve("net/tcp6"), port));
            return !sockets.isEmpty() && opened(own.resolve("fd")).stream().anyMatch(sockets::contains);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Set<String> socketsListening(Path table, int port) throws IOException {
        Set<String> sockets = new HashSet<>();
        if (!Files.exists(table)) {
            return sockets;
        }
        String ending = ":%04X".formatted(port);
        for (String line : Files.readAllLines(table)) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields.length > INODE && fields[LOCAL_ADDRESS].endsWith(ending) && fields[STATE].equals(LISTEN)) {
                sockets.add("socket:[" + fields[INODE] + "]");
            }
        }
        return sockets;
    }

    private static List<String> opened(Path descriptors) throws IOException {
        try (Stream<Path> files = Files.list(descriptors)) {
            return files.map(ListeningProcess::target).toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
