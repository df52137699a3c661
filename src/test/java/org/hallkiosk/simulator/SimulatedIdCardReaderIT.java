package org.hallkiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.CardTrouble;
import org.hallkiosk.device.CardReading.NoCard;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.CardReading.ReaderTrouble;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.sdt.SdtDriver;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way: driver, serial library, pseudo-terminal, simulated reader. */
@Timeout(60)
class SimulatedIdCardReaderIT {
    private static final SpecimenCards CARDS =
            SpecimenCards.load(Path.of("devices/id-card-reader/specimen-cards.yaml"));
    private static final int WRONG_CHECK_DIGIT = 5;

    @TempDir
    Path folder;

    private SimulatedIdCardReader simulated;

    @BeforeEach
    void switchOn() {
        simulated = new SimulatedIdCardReader(folder.resolve("by-id/id-card-reader"));
    }

    @AfterEach
    void switchOff() {
        simulated.close();
    }

    static Stream<SpecimenCard> soundCards() {
        return CARDS.all().stream().filter(card -> card.number() != WRONG_CHECK_DIGIT);
    }

    @ParameterizedTest
    @MethodSource("soundCards")
    void everySpecimenIsReadAsItStandsInTheFile(SpecimenCard specimen) throws Exception {
        simulated.place(specimen);
        try (IdCardReader reader = open()) {
            assertThat(reader.read(soon())).isEqualTo(new CardRead(specimen.card()));
        }
    }

    @Test
    void itIsSaidThatACardIsBeingReadWhileItsBytesStillComeOverTheLine() throws Exception {
        try (IdCardReader reader = open()) {
            CompletableFuture<Boolean> begun = new CompletableFuture<>();
            CompletableFuture<CardReading> reading = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    reading.complete(reader.read(soon(), () -> begun.complete(reading.isDone())));
                } catch (InterruptedException | RuntimeException failed) {
                    reading.completeExceptionally(failed);
                }
            });
            simulated.place(card(1));

            assertThat(begun.get(10, TimeUnit.SECONDS))
                    .as("said before the card was read")
                    .isFalse();
            assertThat(reading.get(10, TimeUnit.SECONDS)).isEqualTo(new CardRead(card(1).card()));
        }
    }

    @Test
    void aCardWithAWrongCheckDigitIsRefused() throws Exception {
        simulated.place(card(WRONG_CHECK_DIGIT));
        try (IdCardReader reader = open()) {
            assertThat(problem(reader.read(soon()))).isEqualTo(Problem.WRONG_NUMBER);
        }
    }

    @Test
    void aCardIsReadOnceAndTheNextAfterItWasLifted() throws Exception {
        simulated.place(card(1));
        try (IdCardReader reader = open()) {
            assertThat(reader.read(soon())).isInstanceOf(CardRead.class);
            assertThat(reader.read(Deadline.after(Duration.ofMillis(700)))).isEqualTo(new NoCard());
            simulated.place(card(2));
            assertThat(reader.read(soon())).isEqualTo(new CardRead(card(2).card()));
        }
    }

    @Test
    void aCardLiftedMidReadIsAskedBackAndThenRead() throws Exception {
        try (IdCardReader reader = open()) {
            simulated.place(card(4));
            CompletableFuture<CardReading> reading = inBackground(reader);
            await().pollInterval(Duration.ofMillis(1)).until(simulated::sending);
            simulated.lift();
            assertThat(problem(reading.get(10, TimeUnit.SECONDS))).isEqualTo(Problem.LIFTED_TOO_SOON);

            simulated.place(card(4));
            assertThat(reader.read(soon())).isEqualTo(new CardRead(card(4).card()));
        }
    }

    @Test
    void aReaderUnpluggedBeforeUseIsNotOpenedAndOpensWhenItIsBack() throws Exception {
        simulated.set(Trouble.UNPLUGGED, true);
        assertThat(opening())
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_CONNECTED));
        simulated.set(Trouble.UNPLUGGED, false);
        readsAgain();
    }

    @Test
    void aReaderUnpluggedWhileItWaitsForACardIsReportedAndRecovers() throws Exception {
        try (IdCardReader reader = open()) {
            CompletableFuture<CardReading> reading = inBackground(reader);
            simulated.set(Trouble.UNPLUGGED, true);
            assertThat(reason(reading.get(5, TimeUnit.SECONDS))).isEqualTo(Reason.NOT_CONNECTED);
            assertThat(reader.status(soon()).condition()).isEqualTo(Condition.OFFLINE);
        }
        simulated.set(Trouble.UNPLUGGED, false);
        readsAgain();
    }

    @Test
    void aReaderUnpluggedDuringAReadIsReportedAndRecovers() throws Exception {
        try (IdCardReader reader = open()) {
            simulated.place(card(1));
            CompletableFuture<CardReading> reading = inBackground(reader);
            await().pollInterval(Duration.ofMillis(1)).until(simulated::sending);
            simulated.set(Trouble.UNPLUGGED, true);
            assertThat(reason(reading.get(5, TimeUnit.SECONDS))).isEqualTo(Reason.NOT_CONNECTED);
        }
        simulated.set(Trouble.UNPLUGGED, false);
        readsAgain();
    }

    @Test
    void aReaderUnpluggedAfterAReadIsReportedAndRecovers() throws Exception {
        simulated.place(card(1));
        try (IdCardReader reader = open()) {
            assertThat(reader.read(soon())).isInstanceOf(CardRead.class);
            simulated.set(Trouble.UNPLUGGED, true);
            assertThat(reason(reader.read(soon()))).isEqualTo(Reason.NOT_CONNECTED);
        }
        simulated.set(Trouble.UNPLUGGED, false);
        readsAgain();
    }

    @Test
    void aSilentReaderIsNotRespondingAndRecoversWithoutReopening() throws Exception {
        try (IdCardReader reader = open()) {
            simulated.set(Trouble.SILENT, true);
            assertThat(reason(reader.read(soon()))).isEqualTo(Reason.NOT_RESPONDING);
            assertThat(reader.status(soon()).reasons()).containsExactly(Reason.NOT_RESPONDING);
            simulated.set(Trouble.SILENT, false);
            assertThat(reader.status(soon()).condition()).isEqualTo(Condition.READY);
        }
    }

    @Test
    void aGarblingReaderIsUnreadable() throws Exception {
        try (IdCardReader reader = open()) {
            simulated.set(Trouble.GARBLED, true);
            assertThat(reason(reader.read(soon()))).isEqualTo(Reason.ANSWER_UNREADABLE);
        }
    }

    @Test
    void aSlowReaderReadsAllTheSame() throws Exception {
        simulated.set(Trouble.SLOW, true);
        simulated.place(card(1));
        try (IdCardReader reader = open()) {
            assertThat(reader.read(soon())).isEqualTo(new CardRead(card(1).card()));
        }
    }

    @Test
    void aReadIsNeverOverBeforeItsBytesCameOverTheWire() throws Exception {
        // Find, select and read, each question and answer. How much longer a read takes is for the bench to say.
        Duration wireTime = SerialLine.of8N1(115_200).wireTime(10 + 15 + 10 + 19 + 10 + 1295);
        simulated.place(card(1));
        try (IdCardReader reader = open()) {
            long start = System.nanoTime();
            assertThat(reader.read(soon())).isInstanceOf(CardRead.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(wireTime);
        }
    }

    @Test
    void aTroubleThatAReaderCannotHaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> simulated.set(Trouble.PAPER_OUT, true));
    }

    private void readsAgain() throws InterruptedException {
        simulated.place(card(2));
        try (IdCardReader reader = open()) {
            assertThat(reader.read(soon())).isEqualTo(new CardRead(card(2).card()));
        }
    }

    private IdCardReader open() throws InterruptedException {
        return switch (opening()) {
            case Opening.Opened(var device) -> (IdCardReader) device;
            case Opening.NotOpened no -> throw new AssertionError(no);
        };
    }

    private Opening opening() throws InterruptedException {
        return new SdtDriver()
                .open(
                        new DeviceSettings(
                                "ID_CARD_READER",
                                DeviceKind.ID_CARD_READER,
                                "generic-sdt",
                                simulated.port(),
                                Map.of("connection.baud", 115_200, "capabilities.newestAddress", true)),
                        soon());
    }

    private static CompletableFuture<CardReading> inBackground(IdCardReader reader) {
        CompletableFuture<CardReading> reading = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                reading.complete(reader.read(soon()));
            } catch (Throwable trouble) {
                reading.completeExceptionally(trouble);
            }
        });
        return reading;
    }

    private static SpecimenCard card(int number) {
        return CARDS.byNumber(number).orElseThrow();
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(15));
    }

    private static Problem problem(CardReading reading) {
        return switch (reading) {
            case CardTrouble trouble -> trouble.problem();
            default -> throw new AssertionError(reading);
        };
    }

    private static Reason reason(CardReading reading) {
        return switch (reading) {
            case ReaderTrouble trouble -> trouble.reason();
            default -> throw new AssertionError(reading);
        };
    }
}
