package org.hallkiosk.driver.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.CardTrouble;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.simulator.SimulatedSmartCardReader;
import org.hallkiosk.simulator.chip.BelgianChip;
import org.hallkiosk.simulator.chip.Chip;
import org.hallkiosk.simulator.chip.EstonianChip;
import org.hallkiosk.simulator.chip.SocialSecurityChip;
import org.hallkiosk.simulator.chip.SpecimenChips;
import org.hallkiosk.simulator.chip.TravelDocumentChip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cards that are pulled while they are read, over the real pcscd, each family on a reader of its own. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PcscPulledCardIT {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(2);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static PcscDaemon daemon;

    @BeforeAll
    static void startDaemon() throws Exception {
        daemon = PcscDaemon.reserve(folder);
        daemon.start();
        readFirst();
    }

    /** A process's first PACE loads and compiles its cryptography: on a busy machine longer than a card is given. */
    private static void readFirst() throws Exception {
        Family travelCard = FAMILIES.getLast();
        try (SimulatedSmartCardReader own = daemon.slot(0);
                IdCardReader reader = opened(own)) {
            own.place(travelCard.chip());
            travelCard.readBy(reader);
        }
        awaitNoCard();
    }

    @AfterEach
    void awaitNoCardAnywhere() {
        awaitNoCard();
    }

    private static void awaitNoCard() {
        await("pcscd sees no card").atMost(PATIENT).until(PcscDaemon::hasNoCard);
    }

    private static IdCardReader opened(SimulatedSmartCardReader own) throws InterruptedException {
        Opening opening = new PcscDriver(Clock.systemUTC()).open(settings(own.port()), Deadline.after(PATIENT));
        return switch (opening) {
            case Opening.Opened(var device) -> (IdCardReader) device;
            case Opening.NotOpened not -> throw new AssertionError(not);
        };
    }

    @AfterAll
    static void stopDaemon() throws Exception {
        daemon.close();
    }

    private record Family(String name, Chip chip, Optional<AccessKey> key) {
        CardReading readBy(IdCardReader reader) throws InterruptedException {
            Deadline deadline = Deadline.after(PATIENT);
            return key.isPresent() ? reader.read(key.get(), deadline) : reader.read(deadline);
        }
    }

    private static final List<Family> FAMILIES = List.of(
            new Family("Belgian", new BelgianChip(SpecimenChips.BELGIAN), Optional.empty()),
            new Family("Estonian", new EstonianChip(SpecimenChips.ESTONIAN), Optional.empty()),
            new Family(
                    "social security",
                    new SocialSecurityChip(SpecimenChips.SOCIAL_SECURITY, new byte[0]),
                    Optional.empty()),
            new Family(
                    "passport",
                    TravelDocumentChip.withBasicAccess(SpecimenChips.PASSPORT),
                    Optional.of(SpecimenChips.printedOn(SpecimenChips.PASSPORT))),
            new Family(
                    "travel card with PACE",
                    TravelDocumentChip.withPace(SpecimenChips.TRAVEL_CARD, SpecimenChips.ACCESS_NUMBER),
                    Optional.of(new AccessKey.CardAccessNumber(SpecimenChips.ACCESS_NUMBER))));

    @Test
    void cardPulledAtAnyCommandWasLiftedTooSoonAndIsReadWhenItIsBack() throws Exception {
        onReadersOfTheirOwn(PcscPulledCardIT::pullAtEveryCommand);
    }

    @Test
    void cardPulledWithinAnAnswerIsItsTroubleAndTheReaderIsReadyAtOnce() throws Exception {
        onReadersOfTheirOwn(PcscPulledCardIT::pullWithinAnswers);
    }

    private interface Pulling {
        void pull(Family family, SimulatedSmartCardReader own) throws Exception;
    }

    /** Each family on a reader of its own, at the same time: most of it is waiting for pcscd to look at a slot. */
    private static void onReadersOfTheirOwn(Pulling pulling) throws Exception {
        List<Future<?>> loops = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < FAMILIES.size(); i++) {
                Family family = FAMILIES.get(i);
                SimulatedSmartCardReader own = daemon.slot(i);
                loops.add(threads.submit(() -> {
                    pulling.pull(family, own);
                    return null;
                }));
            }
            for (Future<?> loop : loops) {
                loop.get();
            }
        }
    }

    /**
     * Before an answer's first byte, in its middle, and before its last byte, at four answers from first to last. The virtual
     * reader hands on what came and what else lies in its memory, so that the driver may well see an answer that makes no
     * sense; a real one would have noticed.
     */
    private static void pullWithinAnswers(Family family, SimulatedSmartCardReader own) throws Exception {
        try (own;
                IdCardReader reader = opened(own)) {
            own.place(family.chip());
            CardReading whole = family.readBy(reader);
            assertThat(whole).as(family.name()).isInstanceOf(CardRead.class);
            int commands = own.commands();
            double[] parts = {0, 0.3, 0.6, 1};
            for (int i = 0; i < parts.length; i++) {
                int answered = i * (commands - 1) / (parts.length - 1);
                own.place(family.chip());
                own.liftWithin(answered, parts[i]);
                String where = "%s, after %d answers and %s of one".formatted(family.name(), answered, parts[i]);
                CardReading torn = family.readBy(reader);
                assertThat(isTrouble(torn, family)).as(where + ": " + torn).isTrue();
                assertThat(reader.status(Deadline.after(BACK_WITHIN)).condition())
                        .as(where)
                        .isEqualTo(Condition.READY);
            }
            own.place(family.chip());
            assertThat(family.readBy(reader)).as(family.name()).isEqualTo(whole);
        }
    }

    /** While chip and key prove each other, nothing tells a spoiled answer from a wrong key. */
    private static boolean isTrouble(CardReading reading, Family family) {
        return switch (reading) {
            case CardTrouble trouble ->
                trouble.problem() == Problem.LIFTED_TOO_SOON || trouble.problem() == Problem.UNREADABLE;
            case CardReading.KeyWanted wanted ->
                wanted.refused() && family.key().isPresent();
            default -> false;
        };
    }

    private static void pullAtEveryCommand(Family family, SimulatedSmartCardReader own) throws Exception {
        try (own;
                IdCardReader reader = opened(own)) {
            own.place(family.chip());
            CardReading whole = family.readBy(reader);
            int commands = own.commands();
            assertThat(whole).as(family.name()).isInstanceOf(CardRead.class);
            assertThat(commands).isGreaterThan(3);
            own.place(family.chip());
            for (int answered = 0; answered < commands; answered++) {
                own.liftAfter(answered);
                assertThat(family.readBy(reader))
                        .as("%s, pulled after %d of %d answers", family.name(), answered, commands)
                        .isInstanceOfSatisfying(
                                CardTrouble.class,
                                trouble -> assertThat(trouble.problem())
                                        .as(trouble.detail())
                                        .isEqualTo(Problem.LIFTED_TOO_SOON));
                // Whoever is told so lays the card down again: it must be seen at once.
                own.placeAtOnce(family.chip());
            }
            assertThat(family.readBy(reader)).as(family.name()).isEqualTo(whole);
        }
    }

    private static DeviceSettings settings(String port) {
        return new DeviceSettings("ID_CARD_READER", DeviceKind.ID_CARD_READER, "generic-pcsc", port, Map.of());
    }
}
