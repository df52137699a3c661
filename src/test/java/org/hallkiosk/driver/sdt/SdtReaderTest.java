package org.hallkiosk.driver.sdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hallkiosk.transport.ReplayTransport.hangUp;
import static org.hallkiosk.transport.ReplayTransport.pause;
import static org.hallkiosk.transport.ReplayTransport.say;
import static org.hallkiosk.transport.ReplayTransport.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
import org.hallkiosk.transport.ReplayTransport;
import org.hallkiosk.transport.ReplayTransport.Act;
import org.hallkiosk.transport.ReplayTransport.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The driver against transcripts: every good and every bad thing that a reader can say. */
@Timeout(20)
class SdtReaderTest {
    private static final byte[] CARD_FOUND = hex("AAAAAA96690008 00009F 00000000 97");
    private static final byte[] NO_CARD = hex("AAAAAA96690004 000080 84");
    private static final byte[] SELECTED = hex("AAAAAA9669000C 000090 0000000000000000 9C");
    private static final byte[] SELECT_FAILED = hex("AAAAAA96690004 000081 85");
    private static final byte[] READ_FAILED = hex("AAAAAA96690004 000041 45");
    private static final byte[] MODULE_ID = SdtFrame.encode(hex("000090 0500 0300 05253501 2A000000 07000000"));
    private static final byte[] READ = answerWith(CardTextBuilder.citizen());

    private static final Exchange GREETING = when(SdtCommand.MODULE_ID.request(), say(MODULE_ID));

    @Test
    void aCardThatLiesThereIsReadAtOnce() throws Exception {
        ReplayTransport wire = wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(say(READ)));
        assertThat(name(readOn(wire))).isEqualTo("周守田");
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
        "23, UNREADABLE",
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
    @CsvSource({"60, SELF_TEST_FAILED", "66, NOT_AUTHORISED"})
    void troubleWithTheModuleIsTheReadersTrouble(String status, Reason reason) throws Exception {
        assertThat(readOn(wire(find(say(SdtFrame.encode(hex("0000" + status)))))))
                .isInstanceOfSatisfying(
                        ReaderTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(reason));
    }

    @Test
    void aWrongCheckDigitMakesTheCardUnreadableAndStaysPrivate() throws Exception {
        byte[] text = CardTextBuilder.citizen("周守田", "110105194912310021", "20160301", "20360301");
        assertThat(readOn(wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(say(answerWith(text))))))
                .isEqualTo(new CardTrouble(Problem.UNREADABLE, "the ID number's check digit or form is wrong"));
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
    void aPortWithAnotherDeviceIsNotOpenedAndGivenBack() throws Exception {
        ReplayTransport wire = ReplayTransport.of(
                when(SdtCommand.MODULE_ID.request(), say(hex("150D0A"))),
                when(SdtCommand.STATUS.request(), say(hex("150D0A"))),
                when(SdtCommand.MODULE_ID.request(), say(hex("150D0A"))),
                when(SdtCommand.STATUS.request(), say(hex("150D0A"))));
        assertThat(opening(wire))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.ANSWER_UNREADABLE));
        assertThat(wire.isOpen()).isFalse();
    }

    @Test
    void aSilentPortIsNotOpened() throws Exception {
        ReplayTransport wire = ReplayTransport.of(
                when(SdtCommand.MODULE_ID.request()),
                when(SdtCommand.STATUS.request()),
                when(SdtCommand.MODULE_ID.request()),
                when(SdtCommand.STATUS.request()));
        assertThat(opening(wire))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_RESPONDING));
    }

    @Test
    void anAbsentPortIsSaidWithItsReason() throws Exception {
        assertThat(opening(ReplayTransport.thatCannotBeOpened(Reason.ACCESS_DENIED, "not for you")))
                .isEqualTo(new Opening.NotOpened(Reason.ACCESS_DENIED, "not for you"));
    }

    @Test
    void theModulesNumberStandsInTheStatus() throws Exception {
        ReplayTransport wire = wire(when(SdtCommand.STATUS.request(), say(hex("AAAAAA96690004 000090 94"))));
        assertThat(open(wire).status(soon()).detail())
                .isEqualTo("security module 05.03-20260101-0000000042-0000000007");
    }

    private static ReplayTransport wire(Exchange... afterGreeting) {
        Exchange[] all = new Exchange[afterGreeting.length + 1];
        all[0] = GREETING;
        System.arraycopy(afterGreeting, 0, all, 1, afterGreeting.length);
        return ReplayTransport.of(all);
    }

    private static Exchange find(Act... acts) {
        return when(SdtCommand.FIND_CARD.request(), acts);
    }

    private static Exchange select(Act... acts) {
        return when(SdtCommand.SELECT_CARD.request(), acts);
    }

    private static Exchange read(Act... acts) {
        return when(SdtCommand.READ_TEXT_AND_PHOTO.request(), acts);
    }

    private static byte[] answerWith(byte[] text) {
        byte[] body = Arrays.copyOf(hex("000090 0100 0400"), 7 + 256 + 1024);
        System.arraycopy(text, 0, body, 7, 256);
        return SdtFrame.encode(body);
    }

    private static CardReading readOn(ReplayTransport wire) throws InterruptedException {
        return open(wire).read(soon());
    }

    private static IdCardReader open(ReplayTransport wire) throws InterruptedException {
        return switch (opening(wire)) {
            case Opening.Opened(var device) -> (IdCardReader) device;
            case Opening.NotOpened no -> throw new AssertionError(no);
        };
    }

    private static Opening opening(ReplayTransport wire) throws InterruptedException {
        DeviceSettings settings = new DeviceSettings(
                "ID_CARD_READER", DeviceKind.ID_CARD_READER, "generic-sdt", "replay", Map.of("timing.pollMs", 300));
        return new SdtDriver((port, line) -> wire).open(settings, soon());
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }

    private static String name(CardReading reading) {
        return switch (reading) {
            case CardRead(var card) -> card.name();
            default -> throw new AssertionError(reading);
        };
    }

    private static Problem problem(CardReading reading) {
        return switch (reading) {
            case CardTrouble trouble -> trouble.problem();
            default -> throw new AssertionError(reading);
        };
    }

    private static byte[] hex(String digits) {
        return SdtFrameDecoderTest.hex(digits);
    }
}
