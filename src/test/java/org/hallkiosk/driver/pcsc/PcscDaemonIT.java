package org.hallkiosk.driver.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.ReaderTrouble;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.Reason;
import org.hallkiosk.simulator.SimulatedSmartCardReader;
import org.hallkiosk.simulator.chip.BelgianChip;
import org.hallkiosk.simulator.chip.EstonianChip;
import org.hallkiosk.simulator.chip.SpecimenChips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The driver while pcscd starts late, dies and comes back, with and without its reader: a virtual reader can only be
 * plugged in and pulled together with the daemon, which reads of it at its start.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PcscDaemonIT {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private PcscDaemon daemon;
    private SimulatedSmartCardReader slot;

    @BeforeEach
    void reserve() throws Exception {
        daemon = PcscDaemon.reserve(folder);
        slot = daemon.slot(0);
    }

    @AfterEach
    void release() throws Exception {
        slot.close();
        daemon.close();
    }

    private Opening open() throws InterruptedException {
        DeviceSettings settings =
                new DeviceSettings("ID_CARD_READER", DeviceKind.ID_CARD_READER, "generic-pcsc", slot.port(), Map.of());
        return new PcscDriver(Clock.systemUTC()).open(settings, Deadline.after(Duration.ofSeconds(4)));
    }

    private IdCardReader opened() throws InterruptedException {
        return (IdCardReader) ((Opening.Opened) open()).device();
    }

    private static CardReading read(IdCardReader reader) throws InterruptedException {
        return reader.read(Deadline.after(PATIENT));
    }

    private static CompletableFuture<CardReading> reading(IdCardReader reader) {
        CompletableFuture<CardReading> reading = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                reading.complete(read(reader));
            } catch (InterruptedException unexpected) {
                reading.completeExceptionally(unexpected);
            }
        });
        return reading;
    }

    @Test
    void daemonThatStartsLateIsFoundAtTheNextOpening() throws Exception {
        assertThat(open())
                .isEqualTo(new Opening.NotOpened(Reason.NOT_CONNECTED, "connecting to pcscd: pcscd is not running"));
        daemon.start();
        try (IdCardReader reader = opened()) {
            assertThat(reader.status(Deadline.after(PATIENT)).condition()).isEqualTo(Condition.READY);
        }
    }

    @Test
    void daemonKilledWhileACardIsWaitedForIsToldAtOnceAndTheSameReaderGoesOnWhenItIsBack() throws Exception {
        daemon.start();
        try (IdCardReader reader = opened()) {
            CompletableFuture<CardReading> waiting = reading(reader);
            daemon.kill();
            // Killed while it looks at who is asking, pcscd can be heard to refuse.
            assertThat(waiting.get(2, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            ReaderTrouble.class,
                            trouble -> assertThat(trouble.reason()).isIn(Reason.NOT_CONNECTED, Reason.ACCESS_DENIED));
            assertThat(read(reader)).isInstanceOf(ReaderTrouble.class);
            assertThat(reader.status(Deadline.after(PATIENT)).condition()).isEqualTo(Condition.OFFLINE);
            daemon.start();
            slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
            assertThat(read(reader)).isInstanceOf(CardRead.class);
            assertThat(reader.presence(Deadline.after(PATIENT))).isEqualTo(CardPresence.LIES);
            assertThat(reader.status(Deadline.after(PATIENT)).condition()).isEqualTo(Condition.READY);
        }
    }

    /** Who cannot be asked says neither that the card was taken nor that it was left. */
    @Test
    void whetherTheCardStillLiesThereIsUnknownWithoutTheDaemon() throws Exception {
        daemon.start();
        try (IdCardReader reader = opened()) {
            slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
            assertThat(read(reader)).isInstanceOf(CardRead.class);
            assertThat(reader.presence(Deadline.after(PATIENT))).isEqualTo(CardPresence.LIES);
            daemon.kill();
            assertThat(reader.presence(Deadline.after(PATIENT))).isEqualTo(CardPresence.UNKNOWN);
        }
    }

    /** A new pcscd counts a reader's cards from the beginning, so that its first looks like the first of the one before. */
    @Test
    void anotherCardIsReadAfterTheDaemonCameBackThoughItIsThatDaemonsFirstToo() throws Exception {
        daemon.start();
        try (IdCardReader reader = opened()) {
            slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
            CardReading first = read(reader);
            assertThat(first).isInstanceOf(CardRead.class);
            daemon.kill();
            assertThat(read(reader)).isInstanceOf(ReaderTrouble.class);
            slot.lift();
            daemon.start();
            slot.place(new BelgianChip(SpecimenChips.BELGIAN));
            assertThat(read(reader)).isInstanceOf(CardRead.class).isNotEqualTo(first);
        }
    }

    @Test
    void aCardThatLiesThereWhileTheDaemonDiesIsSeenByTheNext() throws Exception {
        daemon.start();
        try (IdCardReader reader = opened()) {
            slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
            CardReading first = read(reader);
            daemon.kill();
            assertThat(read(reader)).isInstanceOf(ReaderTrouble.class);
            daemon.start();
            assertThat(read(reader)).isEqualTo(first);
        }
    }

    @Test
    void readerThatIsPulledAndPluggedInAgainIsToldAndThenReads() throws Exception {
        daemon.start();
        try (IdCardReader reader = opened()) {
            daemon.kill();
            daemon.plugIn(0);
            daemon.run();
            await("the reader is told to be gone")
                    .atMost(PATIENT)
                    .until(() -> read(reader)
                            .equals(new ReaderTrouble(Reason.NOT_CONNECTED, "no such PC/SC reader is plugged in")));
            daemon.kill();
            assertThat(read(reader)).isInstanceOf(ReaderTrouble.class);
            daemon.plugIn(1);
            daemon.start();
            slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
            assertThat(read(reader)).isInstanceOf(CardRead.class);
        }
    }
}
