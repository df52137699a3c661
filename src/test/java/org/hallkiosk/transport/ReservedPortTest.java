package org.hallkiosk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReservedPortTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void whatWasUnpluggedComesBackAtTheSameAddress() throws Exception {
        try (ReservedPort port = new ReservedPort(0)) {
            for (int time = 0; time < 20; time++) {
                try (ServerSocket server = port.listen();
                        Socket client = new Socket(HERE, port.number());
                        Socket accepted = server.accept()) {
                    accepted.getOutputStream().write(time);
                    assertThat(client.getInputStream().read()).isEqualTo(time);
                }
            }
        }
    }

    @Test
    void whoeverConnectsWhileNothingListensIsRefused() throws Exception {
        try (ReservedPort port = new ReservedPort(0)) {
            port.listen().close();
            assertThatThrownBy(() -> new Socket(HERE, port.number()).close()).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void nobodyElseListensThereMeanwhile() throws Exception {
        try (ReservedPort port = new ReservedPort(0);
                ServerSocket other = new ServerSocket()) {
            other.setReuseAddress(false);
            assertThatThrownBy(() -> other.bind(new java.net.InetSocketAddress(HERE, port.number())))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void aListenerThatIsStillClosingIsWaitedFor() throws Exception {
        try (ReservedPort port = new ReservedPort(0)) {
            ServerSocket before = port.listen();
            CompletableFuture<ServerSocket> after = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    after.complete(port.listen());
                } catch (Exception trouble) {
                    after.completeExceptionally(trouble);
                }
            });
            assertThat(after).isNotDone();
            before.close();
            waiting.join();
            after.get().close();
        }
    }

    @Test
    void aListenerThatStaysIsAnError() throws Exception {
        try (ReservedPort port = new ReservedPort(0);
                ServerSocket _ = port.listen()) {
            assertThatThrownBy(port::listen).isInstanceOf(BindException.class);
        }
    }

    @Test
    void aPortThatSomebodyListensOnIsNotGiven() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, HERE)) {
            assertThatThrownBy(() -> new ReservedPort(other.getLocalPort()).close())
                    .isInstanceOf(BindException.class);
        }
    }
}
