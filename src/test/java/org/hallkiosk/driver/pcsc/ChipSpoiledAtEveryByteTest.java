package org.hallkiosk.driver.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.CardTrouble;
import org.hallkiosk.device.CardReading.KeyWanted;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.driver.pcsc.FaultyChip.Fault;
import org.hallkiosk.simulator.chip.BelgianChip;
import org.hallkiosk.simulator.chip.Chip;
import org.hallkiosk.simulator.chip.EstonianChip;
import org.hallkiosk.simulator.chip.SocialSecurityChip;
import org.hallkiosk.simulator.chip.SpecimenChips;
import org.hallkiosk.simulator.chip.TravelDocumentChip;
import org.hallkiosk.transport.VirtualClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each family's chip with one byte of its answers garbled, lost or doubled, and with each answer stalled or the card pulled
 * before it: the call ends by its deadline, no other person is read, and the card is read when it is laid down again.
 *
 * <p>Chips without secure messaging have no check of their own: reader and chip check each block between them and repeat it
 * (ISO/IEC 7816-3, 14443-4). A byte that is spoiled behind that check may change a name; it never changes a number, which
 * carries its own check digit.
 */
class ChipSpoiledAtEveryByteTest {
    private static final Duration TO_READ = Duration.ofSeconds(5);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final List<String> logged = new ArrayList<>();

    /** @param sealed every byte of the person is under a check of the chip's own */
    private record Family(String name, Supplier<Chip> chip, Optional<AccessKey> key, boolean sealed, int every) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Family> families() {
        return List.of(
                new Family("Belgian", () -> new BelgianChip(SpecimenChips.BELGIAN), Optional.empty(), false, 1),
                new Family("Estonian", () -> new EstonianChip(SpecimenChips.ESTONIAN), Optional.empty(), false, 1),
                new Family(
                        "social security",
                        () -> new SocialSecurityChip(SpecimenChips.SOCIAL_SECURITY, new byte[0]),
                        Optional.empty(),
                        false,
                        1),
                new Family(
                        "passport with BAC",
                        () -> TravelDocumentChip.withBasicAccess(SpecimenChips.PASSPORT),
                        Optional.of(SpecimenChips.printedOn(SpecimenChips.PASSPORT)),
                        true,
                        1),
                // Each run reckons with elliptic curves, so bytes are sampled.
                new Family(
                        "travel card with PACE",
                        () -> TravelDocumentChip.withPace(SpecimenChips.TRAVEL_CARD, SpecimenChips.ACCESS_NUMBER),
                        Optional.of(new AccessKey.CardAccessNumber(SpecimenChips.ACCESS_NUMBER)),
                        true,
                        11));
    }

    @ParameterizedTest
    @MethodSource("families")
    void nobodyElseIsReadAndTheCardIsReadWhenItIsLaidAgain(Family family) throws Exception {
        FaultyChip whole = new FaultyChip(family.chip().get(), Fault.NOTHING, 0);
        IdCard card = MonotonicClock.<IdCard, InterruptedException>with(
                new VirtualClock(), () -> ((CardRead) read(reader(whole), family)).card());
        Map<String, List<Integer>> wrong = new TreeMap<>();
        Handler heard = listening();
        int runs = 0;
        for (Fault fault : Fault.values()) {
            for (int position = 0; fault != Fault.NOTHING && position < whole.answered(); position += family.every()) {
                runs++;
                for (String complaint : play(family, fault, position, card)) {
                    wrong.computeIfAbsent(fault + ": " + complaint, _ -> new ArrayList<>())
                            .add(position);
                }
            }
        }
        Logger.getLogger("").removeHandler(heard);
        assertThat(logged).as("said of a card in a log").isEmpty();
        assertThat(runs).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private Handler listening() {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getLoggerName() + ": " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        return handler;
    }

    private static List<String> play(Family family, Fault fault, int position, IdCard card) throws Exception {
        VirtualClock clock = new VirtualClock();
        FaultyChip chip = new FaultyChip(family.chip().get(), fault, position);
        return MonotonicClock.<List<String>, InterruptedException>with(clock, () -> {
            List<String> wrong = new ArrayList<>();
            PcscReader reader = reader(chip);
            CardReading reading = read(reader, family);
            if (!chip.happened()) {
                wrong.add("the chip was not asked so far");
            }
            if (clock.elapsed().compareTo(TO_READ.plus(GRACE)) > 0) {
                wrong.add("ended late");
            }
            judge(reading, family, fault, card).ifPresent(wrong::add);
            chip.layAgain();
            Duration back = clock.elapsed();
            if (reader.status(Deadline.after(BACK_WITHIN)).condition() != Condition.READY) {
                wrong.add("afterwards: not ready");
            }
            if (!(read(reader, family) instanceof CardRead(IdCard again, var _) && again.equals(card))
                    || clock.elapsed().minus(back).compareTo(BACK_WITHIN) > 0) {
                wrong.add("afterwards: the card is not read");
            }
            return wrong;
        });
    }

    private static Optional<String> judge(CardReading reading, Family family, Fault fault, IdCard card) {
        return switch (reading) {
            case CardRead(IdCard read, var _) ->
                read.equals(card)
                                || !family.sealed()
                                        && spoils(fault)
                                        && number(read).equals(number(card))
                        ? Optional.empty()
                        : Optional.of("read somebody else");
            case CardTrouble(Problem problem, String _) ->
                switch (fault) {
                    case NOTHING -> Optional.of("trouble without a fault");
                    case PULLED -> problem == Problem.LIFTED_TOO_SOON ? Optional.empty() : Optional.of("" + problem);
                    case GARBLED, SHORT, DOUBLED, STALLED ->
                        problem == Problem.LIFTED_TOO_SOON ? Optional.of("" + problem) : Optional.empty();
                };
            // A key that was right opens nothing where the chip's proof of it was spoiled: it is asked for again.
            case KeyWanted _ -> family.sealed() && spoils(fault) ? Optional.empty() : Optional.of("wants a key");
            case CardReading.NoCard _, CardReading.ReaderTrouble _, CardReading.SerialNumberRead _ ->
                Optional.of("came to " + reading.getClass().getSimpleName());
        };
    }

    private static boolean spoils(Fault fault) {
        return fault == Fault.GARBLED || fault == Fault.SHORT || fault == Fault.DOUBLED;
    }

    private static String number(IdCard card) {
        return switch (card) {
            case IdCard.ForeignIdCard foreign -> foreign.number();
            case IdCard.SocialSecurityCard social -> social.number();
            case IdCard.TravelDocument document -> document.number();
            case IdCard other -> throw new AssertionError("no chip of these holds a " + other.getClass());
        };
    }

    private static CardReading read(PcscReader reader, Family family) throws InterruptedException {
        Deadline deadline = Deadline.after(TO_READ);
        return family.key().isPresent() ? reader.read(family.key().get(), deadline) : reader.read(deadline);
    }

    private static PcscReader reader(FaultyChip chip) {
        DeviceSettings settings =
                new DeviceSettings("READER", DeviceKind.ID_CARD_READER, "generic-pcsc", "pcsc://*", Map.of());
        CardFamilies families =
                ((CardFamilies.Chosen.Families) CardFamilies.of(settings, Clock.systemUTC())).families();
        return new PcscReader(chip, chip, _ -> true, families);
    }
}
