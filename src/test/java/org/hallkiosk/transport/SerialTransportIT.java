package org.hallkiosk.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.simulator.PseudoTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real serial library over real pseudo-terminals, with the cable pulled at every bad moment. */
@Timeout(30)
class SerialTransportIT {
    private static final SerialLine LINE = SerialLine.of8N1(115_200);

    @TempDir
    Path folder;

    private PseudoTerminal far;
    private SerialTransport transport;

    @BeforeEach
    void plugIn() {
        far = PseudoTerminal.unpaced(folder.resolve("by-id/usb-reader"));
        transport = new SerialTransport(far.link().toString(), LINE);
    }

    @AfterEach
    void putAway() {
        far.close();
    }

    @Test
    void everyByteValuePassesUnchangedBothWays() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (Connection near = transport.open(soon())) {
            near.write(all, soon());
            assertThat(readFar(all.length)).isEqualTo(all);

            far.write(all);
            assertThat(readNear(near, all.length)).isEqualTo(all);
        }
    }

    @Test
    void aLongWriteArrivesWholeAndInOrder() throws Exception {
        byte[] ticket = new byte[60_000];
        new Random(1).nextBytes(ticket);
        try (Connection near = transport.open(soon())) {
            CompletableFuture<byte[]> arrived = CompletableFuture.supplyAsync(() -> readFar(ticket.length));
            near.write(ticket, soon());
            assertThat(arrived.get(10, TimeUnit.SECONDS)).isEqualTo(ticket);
        }
    }

    @Test
    void readEndsEmptyAtItsDeadline() throws Exception {
        try (Connection near = transport.open(soon())) {
            long start = System.nanoTime();
            assertThat(near.read(Deadline.after(Duration.ofMillis(80)))).isEmpty();
            assertThat(since(start)).isBetween(Duration.ofMillis(80), Duration.ofMillis(800));
        }
    }

    @Test
    void whatArrivedBeforeIsThrownAwayOnDemand() throws Exception {
        SerialPort port = new SerialPort(far.link().toString());
        port.openPort();
        port.setParams(115_200, 8, 1, 0);
        try (Connection near = new SerialConnection("near", port)) {
            far.write("stale".getBytes(US_ASCII));
            await().until(() -> port.getInputBufferBytesCount() == 5);
            near.discardInput();
            far.write("fresh".getBytes(US_ASCII));
            assertThat(readNear(near, 5)).isEqualTo("fresh".getBytes(US_ASCII));
        }
    }

    @Test
    void unplugDuringReadIsReportedAtOnce() throws Exception {
        try (Connection near = transport.open(soon())) {
            CompletableFuture<TransportException> trouble = troubleOf(() -> near.read(soon()));
            long start = System.nanoTime();
            far.unplug();
            assertThat(trouble.get(5, TimeUnit.SECONDS).reason()).isEqualTo(Reason.NOT_CONNECTED);
            assertThat(since(start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void unplugBetweenCountingAndReadingIsReportedAndDoesNotSpinForEver() throws Exception {
        SerialPort port = new SerialPort(far.link().toString()) {
            @Override
            public int getInputBufferBytesCount() throws SerialPortException {
                int count = super.getInputBufferBytesCount();
                if (count > 0) {
                    far.unplug();
                }
                return count;
            }
        };
        port.openPort();
        port.setParams(115_200, 8, 1, 0);
        try (Connection near = new SerialConnection("torn", port)) {
            far.write("half a code".getBytes(US_ASCII));
            TransportException trouble = troubleOf(() -> near.read(soon())).get(10, TimeUnit.SECONDS);
            assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED);
        }
    }

    @Test
    void writeAfterUnplugIsReported() throws Exception {
        try (Connection near = transport.open(soon())) {
            far.unplug();
            assertThat(troubleOf(() -> {
                                near.write(new byte[10], soon());
                                return true;
                            })
                            .get(5, TimeUnit.SECONDS)
                            .reason())
                    .isEqualTo(Reason.NOT_CONNECTED);
        }
    }

    @Test
    void writeToAFarSideThatDoesNotReadEndsAtTheDeadlineAndCloseReturns() throws Exception {
        long start = System.nanoTime();
        try (Connection near = transport.open(soon())) {
            TransportException trouble = troubleOf(() -> {
                        near.write(new byte[1_000_000], Deadline.after(Duration.ofMillis(300)));
                        return true;
                    })
                    .get(5, TimeUnit.SECONDS);
            assertThat(trouble.reason()).isEqualTo(Reason.NOT_RESPONDING);
        }
        assertThat(since(start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void closeEndsAReadOnAnotherThreadAtOnce() throws Exception {
        Connection near = transport.open(soon());
        CompletableFuture<TransportException> trouble = troubleOf(() -> near.read(soon()));
        near.close();
        assertThat(trouble.get(2, TimeUnit.SECONDS)).hasMessageContaining("closed");
    }

    @Test
    void interruptEndsAReadAtOnce() throws Exception {
        try (Connection near = transport.open(soon())) {
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread reader = Thread.ofVirtual().start(() -> {
                try {
                    near.read(soon());
                    interrupted.complete(false);
                } catch (InterruptedException _) {
                    interrupted.complete(true);
                } catch (TransportException trouble) {
                    interrupted.completeExceptionally(trouble);
                }
            });
            reader.interrupt();
            assertThat(interrupted.get(2, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theSameNameWorksAgainAfterReplugging() throws Exception {
        for (int round = 0; round < 5; round++) {
            try (Connection near = transport.open(soon())) {
                far.write("here".getBytes(US_ASCII));
                assertThat(readNear(near, 4)).isEqualTo("here".getBytes(US_ASCII));
                far.unplug();
                assertThat(Files.exists(far.link())).isFalse();
            }
            assertThat(catchThrowableOfType(TransportException.class, () -> transport.open(soon()))
                            .reason())
                    .isEqualTo(Reason.NOT_CONNECTED);
            far.plugIn();
        }
    }

    @Test
    void openingAgainRightAfterClosingWorks() throws Exception {
        for (int round = 0; round < 20; round++) {
            try (Connection near = transport.open(soon())) {
                near.write(new byte[] {1}, soon());
                assertThat(readFar(1)).containsExactly(1);
            }
        }
    }

    @Test
    void anAbsentPortIsNamed() {
        TransportException trouble = catchThrowableOfType(
                TransportException.class, () -> new SerialTransport("/dev/ttyNotThere", LINE).open(soon()));
        assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED);
        assertThat(trouble).hasMessage("/dev/ttyNotThere does not exist");
    }

    @Test
    void aFileThatIsNoSerialPortIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        TransportException trouble = catchThrowableOfType(
                TransportException.class, () -> new SerialTransport(file.toString(), LINE).open(soon()));
        assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED);
        assertThat(trouble).hasMessageContaining("not a serial port");
    }

    @Test
    void anOpenIdlePortCostsNextToNoProcessorTime() throws Exception {
        try (Connection near = transport.open(soon())) {
            long before = processorTime();
            near.read(Deadline.after(Duration.ofSeconds(1)));
            assertThat(Duration.ofNanos(processorTime() - before)).isLessThan(Duration.ofMillis(200));
        }
    }

    @Test
    void bytesOfAPacedPortComeNoSoonerThanOverAWire() throws Exception {
        byte[] reply = new byte[1295];
        Duration wireTime = LINE.wireTime(reply.length);
        assertThat(wireTime).isBetween(Duration.ofMillis(112), Duration.ofMillis(113));
        // How much later they come is for the bench to say.
        try (PseudoTerminal paced = PseudoTerminal.paced(folder.resolve("paced"), LINE);
                Connection near = new SerialTransport(paced.link().toString(), LINE).open(soon())) {
            long start = System.nanoTime();
            Thread.ofPlatform().start(() -> paced.write(reply));
            readNear(near, reply.length);
            assertThat(since(start)).isGreaterThan(wireTime);
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Starts the call on a thread of its own, lets it get under way, and gives the trouble that it ends with. */
    private static CompletableFuture<TransportException> troubleOf(Callable<?> call) {
        CompletableFuture<TransportException> trouble = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                trouble.completeExceptionally(new AssertionError("no trouble but " + call.call()));
            } catch (TransportException expected) {
                trouble.complete(expected);
            } catch (Exception other) {
                trouble.completeExceptionally(other);
            }
        });
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING || trouble.isDone());
        return trouble;
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private byte[] readFar(int count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Deadline deadline = soon();
        while (all.size() < count && !deadline.passed()) {
            all.writeBytes(far.read(Duration.ofMillis(100)));
        }
        return all.toByteArray();
    }

    private static byte[] readNear(Connection near, int count) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Deadline deadline = soon();
        while (all.size() < count && !deadline.passed()) {
            all.writeBytes(near.read(deadline));
        }
        return all.toByteArray();
    }
}
