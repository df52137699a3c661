package org.hallkiosk.driver.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.CardTrouble;
import org.hallkiosk.device.CardReading.KeyWanted;
import org.hallkiosk.device.CardReading.NoCard;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.CardReading.SerialNumberRead;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.Reason;
import org.hallkiosk.simulator.SimulatedSmartCardReader;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.simulator.chip.BelgianChip;
import org.hallkiosk.simulator.chip.EstonianChip;
import org.hallkiosk.simulator.chip.SerialNumberChip;
import org.hallkiosk.simulator.chip.SocialSecurityChip;
import org.hallkiosk.simulator.chip.SpecimenChips;
import org.hallkiosk.simulator.chip.TravelDocumentChip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The driver against the real pcscd and chips of software behind vpcd. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PcscReaderIT {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration BRIEF = Duration.ofMillis(700);

    @TempDir
    static Path folder;

    private static PcscDaemon daemon;

    private static SimulatedSmartCardReader slot;
    private IdCardReader reader;

    @BeforeAll
    static void startDaemon() throws Exception {
        daemon = PcscDaemon.reserve(folder);
        daemon.start();
        slot = daemon.slot(0);
        readFirst();
    }

    /** A process's first PACE loads and compiles its cryptography: on a busy machine longer than a card is given. */
    private static void readFirst() throws Exception {
        slot.place(TravelDocumentChip.withPace(SpecimenChips.TRAVEL_CARD, SpecimenChips.ACCESS_NUMBER));
        try (IdCardReader first = opened(Map.of())) {
            first.read(new AccessKey.CardAccessNumber(SpecimenChips.ACCESS_NUMBER), Deadline.after(PATIENT));
        }
        slot.lift();
    }

    @AfterAll
    static void stopDaemon() throws Exception {
        daemon.close();
    }

    @BeforeEach
    void open() throws Exception {
        reader = opened(Map.of());
    }

    @Test
    void itIsSaidThatACardIsBeingReadAndOnlyForACardThatIsNew() throws Exception {
        AtomicInteger told = new AtomicInteger();
        slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
        assertThat(reader.read(Deadline.after(PATIENT), told::incrementAndGet)).isInstanceOf(CardRead.class);
        assertThat(told).hasValue(1);

        assertThat(reader.read(Deadline.after(BRIEF), told::incrementAndGet)).isEqualTo(new NoCard());
        assertThat(told).as("the same card lies there").hasValue(1);
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        slot.lift();
        slot.troubles().forEach(trouble -> slot.set(trouble, false));
        await("the slot is empty").atMost(PATIENT).until(PcscDaemon::hasNoCard);
    }

    private static DeviceSettings settings(Map<String, Object> values) {
        return new DeviceSettings("ID_CARD_READER", DeviceKind.ID_CARD_READER, "generic-pcsc", slot.port(), values);
    }

    private static Opening open(Map<String, Object> values) throws InterruptedException {
        return new PcscDriver(Clock.systemUTC()).open(settings(values), Deadline.after(Duration.ofSeconds(4)));
    }

    private static IdCardReader opened(Map<String, Object> values) throws InterruptedException {
        return (IdCardReader) ((Opening.Opened) open(values)).device();
    }

    private void use(Map<String, Object> values) throws InterruptedException {
        reader.close();
        reader = opened(values);
    }

    private CardReading read() throws InterruptedException {
        return reader.read(Deadline.after(PATIENT));
    }

    private CardReading read(AccessKey key) throws InterruptedException {
        return reader.read(key, Deadline.after(PATIENT));
    }

    private static CardRead card(IdCard card) {
        return new CardRead(card);
    }

    private static IdCard withoutCommas(IdCard.ForeignIdCard card) {
        return new IdCard.ForeignIdCard(
                card.issuingState(),
                card.surname(),
                card.givenNames(),
                card.sex(),
                card.birthDate(),
                card.number(),
                card.documentNumber(),
                card.nationality(),
                card.address().replace(",", ""),
                card.validUntil());
    }

    @Test
    void belgianCardIsRead() throws Exception {
        slot.place(new BelgianChip(SpecimenChips.BELGIAN));
        assertThat(read()).isEqualTo(card(withoutCommas(SpecimenChips.BELGIAN)));
    }

    @Test
    void estonianCardIsRead() throws Exception {
        slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
        assertThat(read()).isEqualTo(card(SpecimenChips.ESTONIAN));
    }

    @Test
    void socialSecurityCardIsRead() throws Exception {
        slot.place(new SocialSecurityChip(SpecimenChips.SOCIAL_SECURITY, new byte[0]));
        assertThat(read()).isEqualTo(card(SpecimenChips.SOCIAL_SECURITY));
    }

    @Test
    void socialSecurityCardThatWantsVerifyIsReadWhereTheProfileHasIt() throws Exception {
        use(Map.of("capabilities.socialSecurityVerify", "123456"));
        slot.place(new SocialSecurityChip(
                SpecimenChips.SOCIAL_SECURITY, HexFormat.of().parseHex("123456")));
        assertThat(read()).isEqualTo(card(SpecimenChips.SOCIAL_SECURITY));
    }

    @Test
    void socialSecurityCardThatWantsVerifySaysWhichSettingIsMissing() throws Exception {
        slot.place(new SocialSecurityChip(
                SpecimenChips.SOCIAL_SECURITY, HexFormat.of().parseHex("123456")));
        assertThat(read())
                .isInstanceOfSatisfying(
                        CardTrouble.class,
                        trouble -> assertThat(trouble.detail()).contains("capabilities.socialSecurityVerify"));
    }

    @Test
    void wrongVerifyIsNeverRepeated() throws Exception {
        use(Map.of("capabilities.socialSecurityVerify", "000000"));
        SocialSecurityChip chip = new SocialSecurityChip(
                SpecimenChips.SOCIAL_SECURITY, HexFormat.of().parseHex("123456"));
        slot.place(chip);
        assertThat(read()).isInstanceOf(CardTrouble.class);
        assertThat(reader.read(Deadline.after(BRIEF))).isEqualTo(new NoCard());
        assertThat(chip.triesLeft()).isEqualTo(2);
    }

    @Test
    void passportIsReadByItsPrintedData() throws Exception {
        slot.place(TravelDocumentChip.withBasicAccess(SpecimenChips.PASSPORT));
        assertThat(read(SpecimenChips.printedOn(SpecimenChips.PASSPORT))).isEqualTo(card(SpecimenChips.PASSPORT));
    }

    @Test
    void passportWithPaceIsReadByItsPrintedData() throws Exception {
        slot.place(TravelDocumentChip.withPace(SpecimenChips.PASSPORT, SpecimenChips.ACCESS_NUMBER));
        assertThat(read(SpecimenChips.printedOn(SpecimenChips.PASSPORT))).isEqualTo(card(SpecimenChips.PASSPORT));
    }

    @Test
    void travelCardIsReadByItsAccessNumber() throws Exception {
        slot.place(TravelDocumentChip.withPace(SpecimenChips.TRAVEL_CARD, SpecimenChips.ACCESS_NUMBER));
        assertThat(read(new AccessKey.CardAccessNumber(SpecimenChips.ACCESS_NUMBER)))
                .isEqualTo(card(SpecimenChips.TRAVEL_CARD));
    }

    @Test
    void portraitStaysOnTheChip() throws Exception {
        TravelDocumentChip chip = TravelDocumentChip.withBasicAccess(SpecimenChips.PASSPORT);
        slot.place(chip);
        read(SpecimenChips.printedOn(SpecimenChips.PASSPORT));
        assertThat(chip.filesRead()).containsExactly(TravelDocumentChip.DATA_GROUP_1);
    }

    @Test
    void travelDocumentWithoutKeySaysThatItWantsOneAndIsReadWhereItLies() throws Exception {
        slot.place(TravelDocumentChip.withPace(SpecimenChips.PASSPORT, SpecimenChips.ACCESS_NUMBER));
        assertThat(read()).isEqualTo(new KeyWanted(false));
        assertThat(reader.read(Deadline.after(BRIEF))).isEqualTo(new NoCard());
        assertThat(read(SpecimenChips.printedOn(SpecimenChips.PASSPORT))).isEqualTo(card(SpecimenChips.PASSPORT));
    }

    @Test
    void wrongAccessNumberIsRefusedAndTheRightOneIsTakenAfterIt() throws Exception {
        slot.place(TravelDocumentChip.withPace(SpecimenChips.TRAVEL_CARD, SpecimenChips.ACCESS_NUMBER));
        assertThat(read(new AccessKey.CardAccessNumber("123456"))).isEqualTo(new KeyWanted(true));
        assertThat(read(new AccessKey.CardAccessNumber(SpecimenChips.ACCESS_NUMBER)))
                .isEqualTo(card(SpecimenChips.TRAVEL_CARD));
    }

    @Test
    void wrongPrintedDataIsRefused() throws Exception {
        slot.place(TravelDocumentChip.withBasicAccess(SpecimenChips.PASSPORT));
        assertThat(read(SpecimenChips.printedOn(SpecimenChips.TRAVEL_CARD))).isEqualTo(new KeyWanted(true));
    }

    @Test
    void accessNumberDoesNotOpenAChipWithBasicAccessControl() throws Exception {
        slot.place(TravelDocumentChip.withBasicAccess(SpecimenChips.PASSPORT));
        assertThat(read(new AccessKey.CardAccessNumber(SpecimenChips.ACCESS_NUMBER)))
                .isEqualTo(new KeyWanted(true));
    }

    @Test
    void serialNumberIsReadWhereTheProfileWantsIt() throws Exception {
        use(Map.of("capabilities.cardFamilies", List.of("belgian-eid", "serial-number")));
        slot.place(new SerialNumberChip(HexFormat.of().parseHex("04A1B2C3D4E5F6")));
        assertThat(read()).isEqualTo(new SerialNumberRead("04A1B2C3D4E5F6"));
    }

    @Test
    void cardOfNoFamilyIsUnknown() throws Exception {
        slot.place(new SerialNumberChip(HexFormat.of().parseHex("04A1B2C3D4E5F6")));
        assertThat(read())
                .isInstanceOfSatisfying(
                        CardTrouble.class,
                        trouble -> assertThat(trouble.problem()).isEqualTo(Problem.UNKNOWN_KIND));
    }

    @Test
    void cardThatStaysIsReadOnce() throws Exception {
        slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
        assertThat(read()).isInstanceOf(CardRead.class);
        assertThat(reader.read(Deadline.after(BRIEF))).isEqualTo(new NoCard());
    }

    @Test
    void cardThatWasLiftedAndLaidAgainIsReadAgain() throws Exception {
        slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
        assertThat(read()).isInstanceOf(CardRead.class);
        slot.lift();
        assertThat(reader.read(Deadline.after(BRIEF))).isEqualTo(new NoCard());
        slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
        assertThat(read()).isInstanceOf(CardRead.class);
    }

    @Test
    void cardLiesUntilItIsLiftedAndAnotherOneIsNotThisApplicants() throws Exception {
        assertThat(presence()).as("before any card was read").isEqualTo(CardPresence.GONE);
        slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
        assertThat(read()).isInstanceOf(CardRead.class);
        assertThat(presence()).isEqualTo(CardPresence.LIES);
        assertThat(presence()).as("asked again").isEqualTo(CardPresence.LIES);

        slot.lift();
        awaitGone();
        slot.place(new BelgianChip(SpecimenChips.BELGIAN));
        await("pcscd sees the next card").atMost(PATIENT).until(() -> !PcscDaemon.hasNoCard());
        assertThat(presence()).as("another card").isEqualTo(CardPresence.GONE);
        assertThat(read()).isInstanceOf(CardRead.class);
        assertThat(presence()).isEqualTo(CardPresence.LIES);
    }

    @Test
    void cardThatNobodyCouldReadLiesThereTooAndIsWaitedFor() throws Exception {
        slot.place(new SerialNumberChip(HexFormat.of().parseHex("04A1B2C3D4E5F6")));
        assertThat(read()).isInstanceOf(CardTrouble.class);
        assertThat(presence()).isEqualTo(CardPresence.LIES);
        slot.lift();
        awaitGone();
    }

    @Test
    void presenceIsUnknownWhileTheNextCardIsWaitedFor() throws Exception {
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                reader.read(Deadline.after(PATIENT));
            } catch (InterruptedException expected) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> waiting.getState() != Thread.State.RUNNABLE && waiting.getState() != Thread.State.NEW);
        assertThat(reader.presence(Deadline.after(BRIEF))).isEqualTo(CardPresence.UNKNOWN);
        waiting.interrupt();
        waiting.join();
        assertThat(presence()).isEqualTo(CardPresence.GONE);
    }

    private CardPresence presence() throws InterruptedException {
        return reader.presence(Deadline.after(PATIENT));
    }

    private void awaitGone() {
        await("the card is gone").atMost(PATIENT).until(() -> presence() == CardPresence.GONE);
    }

    @Test
    void deadlineEndsAWaitWithoutACard() throws Exception {
        long start = System.nanoTime();
        assertThat(reader.read(Deadline.after(BRIEF))).isEqualTo(new NoCard());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(BRIEF, BRIEF.plusMillis(400));
    }

    @Test
    void interruptEndsAWaitAtOnceAndTheReaderGoesOn() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                reader.read(Deadline.after(PATIENT));
                interrupted.complete(false);
            } catch (InterruptedException expected) {
                interrupted.complete(true);
            }
        });
        await().until(() -> waiting.getState() != Thread.State.RUNNABLE && waiting.getState() != Thread.State.NEW);
        waiting.interrupt();
        assertThat(interrupted.get(500, TimeUnit.MILLISECONDS)).isTrue();
        slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
        assertThat(read()).isInstanceOf(CardRead.class);
    }

    @Test
    void chipThatFallsSilentEndsAtTheDeadlineAndTheReaderGoesOn() throws Exception {
        slot.set(Trouble.SILENT, true);
        slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
        Duration time = Duration.ofSeconds(2);
        long start = System.nanoTime();
        assertThat(reader.read(Deadline.after(time))).isInstanceOf(CardTrouble.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(time.plusMillis(700));
        slot.lift();
        slot.set(Trouble.SILENT, false);
        slot.place(new EstonianChip(SpecimenChips.ESTONIAN));
        assertThat(read()).isInstanceOf(CardRead.class);
    }

    @Test
    void statusIsAnsweredWhileACardIsWaitedFor() throws Exception {
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                reader.read(Deadline.after(PATIENT));
            } catch (InterruptedException expected) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(reader.status(Deadline.after(Duration.ofSeconds(1))).condition())
                .isEqualTo(Condition.READY);
        waiting.interrupt();
        waiting.join();
    }

    @Test
    void openingSaysWhenNoSuchReaderIsThere() throws Exception {
        Opening opening = new PcscDriver(Clock.systemUTC())
                .open(settings(Map.of()).at("pcsc://Another Maker"), Deadline.after(PATIENT));
        assertThat(opening)
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, not -> assertThat(not.reason()).isEqualTo(Reason.NOT_CONNECTED));
    }

    @Test
    void openingNamesAFamilyThatDoesNotExist() throws Exception {
        assertThat(open(Map.of("capabilities.cardFamilies", List.of("belgian"))))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, not -> assertThat(not.detail()).contains("belgian-eid"));
    }
}
