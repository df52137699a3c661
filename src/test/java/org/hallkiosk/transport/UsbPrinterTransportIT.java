package org.hallkiosk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.simulator.PseudoTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The character device's calls over a pseudo-terminal: non-blocking reads and writes, a far side that takes nothing, a
 * hang-up. What a pseudo-terminal cannot show of usblp: that a block is taken whole, empty packets, that a second program
 * is refused, and that unplugging fails with ENODEV where a terminal fails with EIO.
 */
@Timeout(30)
class UsbPrinterTransportIT {
    @TempDir
    Path folder;

    private PseudoTerminal far;
    private Transport transport;

    @BeforeEach
    void plugIn() {
        far = PseudoTerminal.unpaced(folder.resolve("usb/lp0"));
        transport = Transports.forPort(far.link().toString(), SerialLine.of8N1(115_200));
    }

    @AfterEach
    void putAway() {
        far.close();
    }

    @Test
    void usbPrintersAreToldFromSerialPortsByTheirPathOrWhatItLinksTo() throws Exception {
        Path stableName = folder.resolve("ticket-printer");
        Files.createSymbolicLink(stableName, Files.createFile(folder.resolve("usblp3")));
        SerialLine line = SerialLine.of8N1(9_600);

        assertThat(transport).isInstanceOf(UsbPrinterTransport.class);
        assertThat(Transports.forPort("/dev/usb/lp1", line)).isInstanceOf(UsbPrinterTransport.class);
        assertThat(Transports.forPort(stableName.toString(), line)).isInstanceOf(UsbPrinterTransport.class);
        assertThat(Transports.forPort("/dev/serial/by-id/usb-x", line)).isInstanceOf(SerialTransport.class);
        assertThat(Transports.forPort("tcp://127.0.0.1:9100", line)).isInstanceOf(TcpTransport.class);
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
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            while (read.size() < all.length) {
                read.writeBytes(near.read(soon()));
            }
            assertThat(read.toByteArray()).isEqualTo(all);
        }
    }

    @Test
    void aLongPictureArrivesWholeAndInOrder() throws Exception {
        byte[] picture = new byte[60_000];
        new Random(1).nextBytes(picture);
        try (Connection near = transport.open(soon())) {
            CompletableFuture<byte[]> arrived = CompletableFuture.supplyAsync(() -> readFar(picture.length));
            near.write(picture, soon());
            assertThat(arrived.get(10, TimeUnit.SECONDS)).isEqualTo(picture);
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
    void aPrinterThatTakesNothingFailsTheWriteAtItsDeadline() throws Exception {
        try (Connection near = transport.open(soon())) {
            long start = System.nanoTime();
            TransportException stuck = catchThrowableOfType(
                    TransportException.class,
                    () -> near.write(new byte[200_000], Deadline.after(Duration.ofMillis(200))));

            assertThat(stuck.reason()).isEqualTo(Reason.NOT_RESPONDING);
            assertThat(since(start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void anInterruptEndsAWriteThatIsStuck() throws Exception {
        try (Connection near = transport.open(soon())) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread writing = Thread.ofVirtual().start(() -> {
                try {
                    near.write(new byte[200_000], soon());
                } catch (TransportException | InterruptedException stopped) {
                    end.complete(stopped);
                }
            });
            // What the far side's buffer holds has been taken: from here on it is stuck.
            await().until(() -> far.read(Duration.ofMillis(50)).length > 0);
            writing.interrupt();

            assertThat(end.get(2, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void unpluggedDuringAReadIsSaidAtOnceAndTheNextOpenReachesItAgain() throws Exception {
        try (Connection near = transport.open(soon())) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    near.read(soon());
                } catch (TransportException | InterruptedException gone) {
                    end.complete(gone);
                }
            });
            far.unplug();
            assertThat(end.get(2, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            gone -> assertThat(gone.reason()).isEqualTo(Reason.NOT_CONNECTED));
        }
        assertThat(catchThrowableOfType(TransportException.class, () -> transport.open(soon()))
                        .reason())
                .isEqualTo(Reason.NOT_CONNECTED);

        far.plugIn();
        try (Connection near = transport.open(soon())) {
            near.write(new byte[] {1, 2, 3}, soon());
            assertThat(readFar(3)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void closingEndsAReadThatIsUnderWay() throws Exception {
        Connection near = transport.open(soon());
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                near.read(soon());
            } catch (TransportException | InterruptedException closed) {
                end.complete(closed);
            }
        });
        near.close();
        near.close();

        assertThat(end.get(2, TimeUnit.SECONDS)).isInstanceOf(TransportException.class);
    }

    private byte[] readFar(int count) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (read.size() < count && System.nanoTime() - end < 0) {
            read.writeBytes(far.read(Duration.ofMillis(100)));
        }
        return read.toByteArray();
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(5));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
