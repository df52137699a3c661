package org.hallkiosk.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TcpTransportIT {
    private ServerSocket server;
    private Transport transport;

    @BeforeEach
    void listen() throws Exception {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        transport = Transports.forPort("tcp://127.0.0.1:" + server.getLocalPort(), SerialLine.of8N1(9600));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void bytesPassBothWays() throws Exception {
        try (Connection near = transport.open(soon());
                Socket far = server.accept()) {
            near.write("question".getBytes(US_ASCII), soon());
            assertThat(far.getInputStream().readNBytes(8)).isEqualTo("question".getBytes(US_ASCII));
            far.getOutputStream().write("answer".getBytes(US_ASCII));
            assertThat(readNear(near, 6)).isEqualTo("answer".getBytes(US_ASCII));
        }
    }

    @Test
    void readEndsEmptyAtItsDeadline() throws Exception {
        try (Connection near = transport.open(soon())) {
            long start = System.nanoTime();
            assertThat(near.read(Deadline.after(Duration.ofMillis(80)))).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
        }
    }

    @Test
    void aFarSideThatClosesIsReported() throws Exception {
        try (Connection near = transport.open(soon())) {
            server.accept().close();
            assertThat(catchThrowableOfType(TransportException.class, () -> near.read(soon()))
                            .reason())
                    .isEqualTo(Reason.NOT_CONNECTED);
        }
    }

    @Test
    void writeToAFarSideThatDoesNotReadEndsAtTheDeadline() throws Exception {
        try (Connection near = transport.open(soon());
                Socket _ = server.accept()) {
            assertThat(catchThrowableOfType(
                                    TransportException.class,
                                    () -> near.write(new byte[50_000_000], Deadline.after(Duration.ofMillis(300))))
                            .reason())
                    .isEqualTo(Reason.NOT_RESPONDING);
        }
    }

    @Test
    void aPortThatNobodyListensOnIsReported() throws Exception {
        server.close();
        TransportException trouble = catchThrowableOfType(TransportException.class, () -> transport.open(soon()));
        assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED);
        assertThat(trouble).hasMessageStartingWith(transport.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://", "tcp://127.0.0.1", "tcp://:9100", "tcp://127.0.0.1:99999", "tcp://a b:1"})
    void anAddressThatIsNoneIsSaidWhenItIsOpened(String port) {
        Transport wrong = Transports.forPort(port, SerialLine.of8N1(9600));
        assertThat(catchThrowableOfType(TransportException.class, () -> wrong.open(soon())))
                .hasMessage(port + " is not of the form tcp://host:port");
    }

    @Test
    void closeEndsAReadOnAnotherThread() throws Exception {
        Connection near = transport.open(soon());
        CompletableFuture<Throwable> end = endOf(near);
        near.close();
        assertThat(end.get(2, TimeUnit.SECONDS)).isInstanceOf(TransportException.class);
    }

    @Test
    void interruptEndsARead() throws Exception {
        try (Connection near = transport.open(soon())) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread reader = Thread.ofVirtual().start(() -> completeWithEndOfRead(near, end));
            reader.interrupt();
            assertThat(end.get(2, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    private static CompletableFuture<Throwable> endOf(Connection near) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread reader = Thread.ofPlatform().start(() -> completeWithEndOfRead(near, end));
        await().until(() -> reader.getState() == Thread.State.RUNNABLE || end.isDone());
        return end;
    }

    private static void completeWithEndOfRead(Connection near, CompletableFuture<Throwable> end) {
        try {
            near.read(soon());
            end.complete(new AssertionError("read something"));
        } catch (TransportException | InterruptedException trouble) {
            end.complete(trouble);
        }
    }

    private static byte[] readNear(Connection near, int count) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Deadline deadline = soon();
        while (all.size() < count && !deadline.passed()) {
            all.writeBytes(near.read(deadline));
        }
        return all.toByteArray();
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }
}
