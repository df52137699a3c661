package org.hallkiosk.driver.sdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hallkiosk.driver.sdt.SdtScripts.CARD_FOUND;
import static org.hallkiosk.driver.sdt.SdtScripts.DONE;
import static org.hallkiosk.driver.sdt.SdtScripts.MODULE_ID;
import static org.hallkiosk.driver.sdt.SdtScripts.NO_CARD;
import static org.hallkiosk.driver.sdt.SdtScripts.READ;
import static org.hallkiosk.driver.sdt.SdtScripts.READ_FAILED;
import static org.hallkiosk.driver.sdt.SdtScripts.SELECTED;
import static org.hallkiosk.driver.sdt.SdtScripts.SELECT_FAILED;
import static org.hallkiosk.driver.sdt.SdtScripts.answerWith;
import static org.hallkiosk.driver.sdt.SdtScripts.find;
import static org.hallkiosk.driver.sdt.SdtScripts.hex;
import static org.hallkiosk.driver.sdt.SdtScripts.name;
import static org.hallkiosk.driver.sdt.SdtScripts.open;
import static org.hallkiosk.driver.sdt.SdtScripts.problem;
import static org.hallkiosk.driver.sdt.SdtScripts.read;
import static org.hallkiosk.driver.sdt.SdtScripts.readOn;
import static org.hallkiosk.driver.sdt.SdtScripts.select;
import static org.hallkiosk.driver.sdt.SdtScripts.soon;
import static org.hallkiosk.driver.sdt.SdtScripts.wire;
import static org.hallkiosk.transport.ReplayTransport.hangUp;
import static org.hallkiosk.transport.ReplayTransport.pause;
import static org.hallkiosk.transport.ReplayTransport.say;
import static org.hallkiosk.transport.ReplayTransport.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.CardTrouble;
import org.hallkiosk.device.CardReading.NoCard;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.CardReading.ReaderTrouble;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.ReplayTransport;
import org.hallkiosk.transport.ReplayTransport.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver against transcripts: every good and every bad thing that a reader can say. */
@Timeout(20)
class SdtReaderTest {
    @Test
    void aCardThatLiesThereIsReadAtOnce() throws Exception {
        ReplayTransport wire = wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(say(READ)));
        assertThat(name(readOn(wire))).isEqualTo("周守田");
        assertThat(wire.finished()).isTrue();
    }

    @Test
    void whoeverWaitsIsToldWhenACardWasFoundAndBeforeItIsSelected() throws Exception {
        ReplayTransport wire = wire(find(say(NO_CARD)), find(say(CARD_FOUND)), select(say(SELECTED)), read(say(READ)));
        AtomicInteger told = new AtomicInteger();
        IdCardReader reader = open(wire);

        assertThat(reader.read(soon(), () -> {
                    told.incrementAndGet();
                    assertThat(wire.finished()).as("it is not read yet").isFalse();
                }))
                .isInstanceOf(CardRead.class);
        assertThat(told).hasValue(1);
    }

    @Test
    void aCardThatStaysAfterItWasReadIsSeenUntilItIsTaken() throws Exception {
        byte[] newestAddress = SdtCommand.READ_NEWEST_ADDRESS.request();
        ReplayTransport wire = wire(
                find(say(CARD_FOUND)),
                select(say(SELECTED)),
                read(say(READ)),
                when(newestAddress, say(SdtFrame.encode(hex("000091")))),
                when(newestAddress, say(READ_FAILED)),
                find(say(NO_CARD)));
        IdCardReader reader = open(wire);
        assertThat(reader.read(soon())).isInstanceOf(CardRead.class);
        assertThat(reader.presence(soon())).isEqualTo(CardPresence.LIES);
        assertThat(reader.presence(soon())).isEqualTo(CardPresence.GONE);
        assertThat(wire.finished()).isTrue();
    }

    @Test
    void aCardLaidDownLaterIsAwaited() throws Exception {
        assertThat(name(readOn(wire(
                        find(say(NO_CARD)),
                        find(say(NO_CARD)),
                        find(say(CARD_FOUND)),
                        select(say(SELECTED)),
                        read(say(READ))))))
                .isEqualTo("周守田");
    }

    @Test
    void withoutACardTheDeadlineEndsTheWait() throws Exception {
        ReplayTransport wire = wire(find(say(NO_CARD)), find(say(NO_CARD)));
        IdCardReader reader = open(wire);
        assertThat(reader.read(Deadline.after(Duration.ofMillis(450)))).isEqualTo(new NoCard());
        assertThat(wire.finished()).isTrue();
    }

    @Test
    void anAnswerTornIntoPiecesIsPutTogether() throws Exception {
        assertThat(name(readOn(wire(
                        find(
                                say(Arrays.copyOf(CARD_FOUND, 3)),
                                pause(Duration.ofMillis(30)),
                                say(Arrays.copyOfRange(CARD_FOUND, 3, 15))),
                        select(say(SELECTED)),
                        read(
                                say(Arrays.copyOf(READ, 600)),
                                pause(Duration.ofMillis(60)),
                                say(Arrays.copyOfRange(READ, 600, READ.length)))))))
                .isEqualTo("周守田");
    }

    @Test
    void noiseBeforeAnAnswerIsSkipped() throws Exception {
        assertThat(name(readOn(wire(
                        find(say(hex("00FFAAAA13")), say(CARD_FOUND)),
                        select(say(SELECTED)),
                        read(say(hex("96690004")), say(READ))))))
                .isEqualTo("周守田");
    }

    @Test
    void answersThatComeTwiceAreNotTakenForTheNext() throws Exception {
        assertThat(name(readOn(wire(
                        find(say(CARD_FOUND), pause(Duration.ofMillis(5)), say(CARD_FOUND)),
                        select(pause(Duration.ofMillis(20)), say(SELECTED), pause(Duration.ofMillis(5)), say(SELECTED)),
                        read(pause(Duration.ofMillis(20)), say(READ))))))
                .isEqualTo("周守田");
    }

    @Test
    void aLateAnswerToAnEarlierQuestionIsNotTakenForThisOne() throws Exception {
        assertThat(name(readOn(wire(
                        find(),
                        find(say(SELECTED), say(MODULE_ID), say(CARD_FOUND)),
                        select(say(SELECTED)),
                        read(say(READ))))))
                .isEqualTo("周守田");
    }

    @Test
    void anAnswerWithAWrongChecksumIsAskedForAgain() throws Exception {
        byte[] wrong = READ.clone();
        wrong[700] ^= 4;
        assertThat(name(readOn(wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(say(wrong)), read(say(READ))))))
                .isEqualTo("周守田");
    }

    @Test
    void answersWithWrongChecksumsAreTheReadersTrouble() throws Exception {
        byte[] wrong = CARD_FOUND.clone();
        wrong[14] ^= 1;
        assertThat(readOn(wire(find(say(wrong)), find(say(wrong)))))
                .isEqualTo(new ReaderTrouble(Reason.ANSWER_UNREADABLE, "the answer had a wrong checksum"));
    }

    @Test
    void bytesThatAreNoProtocolAreTheReadersTrouble() throws Exception {
        assertThat(readOn(wire(
                        find(say("hello\r\n".getBytes(StandardCharsets.US_ASCII))),
                        find(say("hello\r\n".getBytes(StandardCharsets.US_ASCII))))))
                .isEqualTo(new ReaderTrouble(Reason.ANSWER_UNREADABLE, "bytes that are no answer"));
    }

    @Test
    void aReaderThatMissesQuestionsTwiceAndThenAnswersIsForgiven() throws Exception {
        assertThat(name(readOn(wire(find(), find(), find(say(CARD_FOUND)), select(say(SELECTED)), read(say(READ))))))
                .isEqualTo("周守田");
    }

    @Test
    void silenceIsTheReadersTroubleLongBeforeTheDeadline() throws Exception {
        assertThat(readOn(wire(find(), find(), find())))
                .isEqualTo(new ReaderTrouble(Reason.NOT_RESPONDING, "find card: no answer"));
    }

    @Test
    void silenceThatLastsIsTheReadersTrouble() throws Exception {
        assertThat(readOn(wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(), find())))
                .isInstanceOfSatisfying(
                        ReaderTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(Reason.NOT_RESPONDING));
    }

    @Test
    void silenceBecauseTheCardHasGoneIsNotTheReadersTrouble() throws Exception {
        assertThat(problem(readOn(wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(), find(say(NO_CARD))))))
                .isEqualTo(Problem.LIFTED_TOO_SOON);
    }

    @Test
    void theCableWithdrawnDuringAReadIsSaidAtOnce() throws Exception {
        assertThat(readOn(wire(
                        find(say(CARD_FOUND)), select(say(SELECTED)), read(say(Arrays.copyOf(READ, 400)), hangUp()))))
                .isInstanceOfSatisfying(
                        ReaderTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED));
    }

    @Test
    void aCardLiftedWhileItsAnswerComesIsAskedBack() throws Exception {
        assertThat(problem(readOn(wire(
                        find(say(CARD_FOUND)),
                        select(say(SELECTED)),
                        read(say(Arrays.copyOf(READ, 400))),
                        read(say(READ_FAILED))))))
                .isEqualTo(Problem.LIFTED_TOO_SOON);
    }

    @Test
    void aCardLiftedBeforeItIsSelectedIsAskedBack() throws Exception {
        assertThat(problem(readOn(wire(find(say(CARD_FOUND)), select(say(SELECT_FAILED)), find(say(NO_CARD))))))
                .isEqualTo(Problem.LIFTED_TOO_SOON);
    }

    @Test
    void aCardThatCannotBeSelectedThoughItLiesThereIsUnreadable() throws Exception {
        assertThat(problem(readOn(wire(
                        find(say(CARD_FOUND)),
                        select(say(SELECT_FAILED)),
                        find(say(CARD_FOUND)),
                        select(say(SELECT_FAILED))))))
                .isEqualTo(Problem.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "41, UNREADABLE",
        "3F, UNREADABLE",
        "31, NOT_GENUINE",
        "32, NOT_GENUINE",
        "33, NOT_GENUINE",
        "40, UNKNOWN_KIND"
    })
    void troubleWithTheCardIsTold(String status, Problem problem) throws Exception {
        assertThat(problem(readOn(wire(
                        find(say(CARD_FOUND)),
                        select(say(SELECTED)),
                        read(say(SdtFrame.encode(hex("0000" + status))))))))
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23", "24", "47"})
    void aModuleThatLostItsThreadIsResetAndReadsTheNextCard(String status) throws Exception {
        ReplayTransport wire = wire(
                find(say(CARD_FOUND)),
                select(say(SELECTED)),
                read(say(SdtFrame.encode(hex("0000" + status)))),
                when(SdtCommand.RESET.request(), say(DONE)),
                find(say(NO_CARD)),
                find(say(CARD_FOUND)),
                select(say(SELECTED)),
                read(say(READ)));
        IdCardReader reader = open(wire);
        assertThat(problem(reader.read(soon()))).isEqualTo(Problem.UNREADABLE);
        assertThat(name(reader.read(soon()))).isEqualTo("周守田");
    }

    @ParameterizedTest
    @EnumSource(
            value = SdtStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DONE", "CARD_FOUND", "NO_CARD", "SELECT_FAILED"})
    void everyOtherStatusThanSuccessIsToldWithItsByte(SdtStatus status) throws Exception {
        byte[] answer = SdtFrame.encode(new byte[] {0, 0, (byte) status.code()});
        Exchange next = status.wantsReset() ? when(SdtCommand.RESET.request(), say(DONE)) : read(say(answer));
        assertThat(readOn(wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(say(answer)), next))
                        .toString())
                .contains("SW3 %02X".formatted(status.code()));
    }

    @ParameterizedTest
    @CsvSource({"60, SELF_TEST_FAILED", "66, NOT_AUTHORISED"})
    void troubleWithTheModuleIsTheReadersTrouble(String status, Reason reason) throws Exception {
        assertThat(readOn(wire(find(say(SdtFrame.encode(hex("0000" + status)))))))
                .isInstanceOfSatisfying(
                        ReaderTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(reason));
    }

    @Test
    void aWrongCheckDigitIsToldAsItIsAndStaysPrivate() throws Exception {
        byte[] text = CardTextBuilder.citizen("周守田", "110105194912310021", "20160301", "20360301");
        assertThat(readOn(wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(say(answerWith(text))))))
                .isEqualTo(new CardTrouble(Problem.WRONG_NUMBER, "the ID number's check digit or form is wrong"));
    }

    @Test
    void anExpiredCardIsReadAsItIs() throws Exception {
        byte[] text = CardTextBuilder.citizen("周守田", "11010519491231002X", "20010630", "20210630");
        assertThat(readOn(wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(say(answerWith(text))))))
                .isInstanceOfSatisfying(
                        CardRead.class,
                        read -> assertThat(read.card().expiredOn(LocalDate.of(2026, 1, 1)))
                                .isTrue());
    }

    @Test
    void aCardThatStaysIsReadOnceAndAnotherOnlyAfterItLeft() throws Exception {
        ReplayTransport wire = wire(
                find(say(CARD_FOUND)),
                select(say(SELECTED)),
                read(say(READ)),
                find(say(CARD_FOUND)),
                find(say(NO_CARD)),
                find(say(CARD_FOUND)),
                select(say(SELECTED)),
                read(say(answerWith(CardTextBuilder.citizen("𠮷㛃䶮", "11010519491231002X", "20160301", "长期")))));
        IdCardReader reader = open(wire);
        assertThat(name(reader.read(soon()))).isEqualTo("周守田");
        assertThat(name(reader.read(soon()))).isEqualTo("𠮷㛃䶮");
    }

    @Test
    void aCardThatLeftWhileNobodyWaitedMakesRoomForTheNext() throws Exception {
        ReplayTransport wire = wire(
                find(say(CARD_FOUND)),
                select(say(SELECTED)),
                read(say(READ)),
                when(SdtCommand.STATUS.request(), say(hex("AAAAAA96690004 000090 94"))),
                find(say(NO_CARD)),
                find(say(CARD_FOUND)),
                select(say(SELECTED)),
                read(say(answerWith(CardTextBuilder.citizen("𠮷㛃䶮", "11010519491231002X", "20160301", "长期")))));
        IdCardReader reader = open(wire);
        assertThat(name(reader.read(soon()))).isEqualTo("周守田");
        // A reader is asked for a card no oftener than every 300 ms.
        await().pollDelay(Duration.ofMillis(320))
                .until(() -> reader.status(soon()).condition() == Condition.READY);
        assertThat(name(reader.read(soon()))).isEqualTo("𠮷㛃䶮");
    }

    @Test
    void statusIsAnsweredWhileACardIsAwaited() throws Exception {
        ReplayTransport wire = wire(
                find(say(NO_CARD)),
                when(SdtCommand.STATUS.request(), say(hex("AAAAAA96690004 000090 94"))),
                find(say(CARD_FOUND)),
                select(say(SELECTED)),
                read(say(READ)));
        IdCardReader reader = open(wire);
        CompletableFuture<CardReading> reading = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                reading.complete(reader.read(soon()));
            } catch (InterruptedException interrupted) {
                reading.completeExceptionally(interrupted);
            }
        });
        await().until(() -> wire.written().length == 20);
        assertThat(reader.status(soon()).condition()).isEqualTo(Condition.READY);
        assertThat(name(reading.get(5, TimeUnit.SECONDS))).isEqualTo("周守田");
    }

    @Test
    void closingEndsAReadThatWaits() throws Exception {
        ReplayTransport wire = wire(find(say(NO_CARD)));
        IdCardReader reader = open(wire);
        CompletableFuture<CardReading> reading = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                reading.complete(reader.read(soon()));
            } catch (InterruptedException interrupted) {
                reading.completeExceptionally(interrupted);
            }
        });
        await().until(wire::finished);
        reader.close();
        assertThat(reading.get(2, TimeUnit.SECONDS)).isInstanceOf(ReaderTrouble.class);
    }

    @Test
    void theModulesNumberStandsInTheStatus() throws Exception {
        ReplayTransport wire = wire(when(SdtCommand.STATUS.request(), say(hex("AAAAAA96690004 000090 94"))));
        assertThat(open(wire).status(soon()).detail())
                .isEqualTo("security module 05.03-20260101-0000000042-0000000007");
    }
}
