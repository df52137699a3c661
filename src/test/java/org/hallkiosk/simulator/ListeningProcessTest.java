package org.hallkiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListeningProcessTest {
    private static final long OURS = ProcessHandle.current().pid();

    @Test
    void portThatThisProcessListensOnIsItsOwn() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ListeningProcess.holds(OURS, listening.getLocalPort())).isTrue();
        }
    }

    @Test
    void portOfAnotherProcessIsNotItsOwn() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ListeningProcess.holds(other.pid(), listening.getLocalPort()))
                    .isFalse();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void closedPortIsNobodysAndAnEndedProcessHoldsNone() throws Exception {
        int port;
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listening.getLocalPort();
        }
        assertThat(ListeningProcess.holds(OURS, port)).isFalse();
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        assertThat(ListeningProcess.holds(ended.pid(), port)).isFalse();
    }
}
