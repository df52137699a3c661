package org.hallkiosk.driver.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
import org.hallkiosk.simulator.chip.EstonianChip;
import org.hallkiosk.simulator.chip.SpecimenChips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readers that come and go while one pcscd runs on, and the device stays open. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PcscPluggingIT {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final String FIRST = PcscDaemon.READERS + "A";
    private static final String SECOND = PcscDaemon.READERS + "B";

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private PcscDaemon daemon;
    private PcscCables cables;
    private SimulatedSmartCardReader first;
    private SimulatedSmartCardReader second;
    private IdCardReader reader;

    @BeforeEach
    void openTheFirstOfTwo() throws Exception {
        daemon = PcscDaemon.reserve(folder);
        daemon.plugIn(2);
        daemon.start();
        cables = new PcscCables();
        cables.pull(SECOND);
        first = daemon.slot(0);
        second = daemon.slot(1);
        DeviceSettings both = new DeviceSettings(
                "ID_CARD_READER",
                DeviceKind.ID_CARD_READER,
                "generic-pcsc",
                "pcsc://" + PcscDaemon.READERS.strip(),
                Map.of());
        Opening opening = new PcscDriver(Clock.systemUTC()).open(both, Deadline.after(Duration.ofSeconds(4)));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        reader = (IdCardReader) ((Opening.Opened) opening).device();
    }

    @AfterEach
    void end() throws Exception {
        threads.shutdownNow();
        if (reader != null) {
            reader.close();
        }
        first.close();
        second.close();
        cables.close();
        daemon.close();
    }

    @Test
    void readerPulledWhileACardIsWaitedForIsToldAndReadsWhenItIsBack() throws Exception {
        CompletableFuture<CardReading> waiting = waiting();

        cables.pull(FIRST);

        assertThat(waiting.get(5, TimeUnit.SECONDS))
                .isEqualTo(new ReaderTrouble(Reason.NOT_CONNECTED, "no such PC/SC reader is plugged in"));
        assertThat(reader.status(Deadline.after(PATIENT)).condition()).isEqualTo(Condition.OFFLINE);
        cables.plugIn(FIRST);
        await().atMost(PATIENT)
                .until(() -> reader.status(Deadline.after(PATIENT)).condition() == Condition.READY);
        first.place(new EstonianChip(SpecimenChips.ESTONIAN));
        assertThat(reader.read(Deadline.after(PATIENT))).isInstanceOf(CardRead.class);
    }

    @Test
    void readerPulledDuringAReadEndsItAndTheCardIsReadWhenItIsBack() throws Exception {
        cables.pullAfter(4, FIRST);
        first.place(new EstonianChip(SpecimenChips.ESTONIAN));

        assertThat(reader.read(Deadline.after(PATIENT))).isInstanceOf(ReaderTrouble.class);

        cables.plugIn(FIRST);
        assertThat(reader.read(Deadline.after(PATIENT))).isInstanceOf(CardRead.class);
    }

    @Test
    void cardInAReaderPluggedInWhileAnotherIsWaitedOnIsRead() throws Exception {
        second.place(new EstonianChip(SpecimenChips.ESTONIAN));
        CompletableFuture<CardReading> waiting = waiting();

        cables.plugIn(SECOND);

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(CardRead.class);
    }

    /** A read that has begun to wait, for the second time at least: it has seen how the readers were. */
    private CompletableFuture<CardReading> waiting() {
        int before = cables.waits();
        CompletableFuture<CardReading> reading = reading();
        await().atMost(PATIENT).until(() -> cables.waits() >= before + 2);
        assertThat(reading).isNotDone();
        return reading;
    }

    private CompletableFuture<CardReading> reading() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return reader.read(Deadline.after(PATIENT));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }
}
