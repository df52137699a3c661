package org.hallkiosk.driver.pcsc;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardTrouble;
import org.hallkiosk.device.CardReading.NoCard;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.CardReading.ReaderTrouble;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardConnection;
import org.hallkiosk.transport.smartcard.CardLiftedException;
import org.hallkiosk.transport.smartcard.CardSlots;
import org.hallkiosk.transport.smartcard.LaidCard;
import org.jspecify.annotations.Nullable;

/**
 * The PC/SC readers of one profile, as one reader: whichever of them holds a card is read. A card is answered for once
 * while it lies there, and once more for each key that is given for it.
 */
final class PcscReader implements IdCardReader {
    /** A card that is being lifted makes a broken exchange before the reader says that it is gone. */
    private static final Duration UNTIL_SEEN_GONE = Duration.ofMillis(1800);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration TO_SAY_STATUS = Duration.ofSeconds(2);
    /** From powering a chip to its last byte; a slow passport with PACE takes three seconds. */
    private static final Duration TO_READ = Duration.ofSeconds(12);

    private final CardSlots slots;
    private final CardSlots slotsForStatus;
    private final Predicate<String> ours;
    private final CardFamilies families;
    /** Held from waiting for a card until it is read: readers have one chip each. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private @Nullable LaidCard answered;
    private WeakReference<AccessKey> answeredWith = new WeakReference<>(null);
    private volatile DeviceStatus status = DeviceStatus.ready();

    /** @param slotsForStatus a second connection, so that the status can be asked while a card is waited for */
    PcscReader(CardSlots slots, CardSlots slotsForStatus, Predicate<String> ours, CardFamilies families) {
        this.slots = slots;
        this.slotsForStatus = slotsForStatus;
        this.ours = ours;
        this.families = families;
    }

    @Override
    public CardReading read(Deadline deadline) throws InterruptedException {
        return read(deadline, () -> {});
    }

    @Override
    public CardReading read(Deadline deadline, Runnable begins) throws InterruptedException {
        return read(Optional.empty(), deadline, begins);
    }

    @Override
    public CardReading read(AccessKey key, Deadline deadline) throws InterruptedException {
        return read(Optional.of(key), deadline, () -> {});
    }

    private CardReading read(Optional<AccessKey> key, Deadline deadline, Runnable begins) throws InterruptedException {
        if (!turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return new NoCard();
        }
        try {
            Optional<LaidCard> card = slots.awaitCard(ours, laid -> isNew(laid, key), deadline);
            if (card.isPresent()) {
                begins.run();
                return readLaid(card.get(), key, deadline);
            }
            return deadline.passed()
                    ? new NoCard()
                    : new ReaderTrouble(Reason.NOT_CONNECTED, "no such PC/SC reader is plugged in");
        } catch (TransportException trouble) {
            return deadline.passed() && trouble.reason() == Reason.NOT_RESPONDING ? new NoCard() : troubleOf(trouble);
        } finally {
            turn.unlock();
        }
    }

    /** Of the card that was read last; another one that is laid there is not this applicant's. */
    @Override
    public CardPresence presence(Deadline deadline) throws InterruptedException {
        if (!turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return CardPresence.UNKNOWN;
        }
        try {
            LaidCard last = answered;
            if (last == null) {
                return CardPresence.GONE;
            }
            return slots.stillThere(last, deadline) ? CardPresence.LIES : CardPresence.GONE;
        } catch (TransportException trouble) {
            return CardPresence.UNKNOWN;
        } finally {
            turn.unlock();
        }
    }

    private boolean isNew(LaidCard card, Optional<AccessKey> key) {
        return !card.equals(answered)
                || key.map(given -> !answeredWith.refersTo(given)).orElse(false);
    }

    private CardReading readLaid(LaidCard card, Optional<AccessKey> key, Deadline deadline)
            throws InterruptedException {
        // Whoever waits for a card only briefly still gets it whole: a card is either answered for, or not begun.
        Deadline toRead = deadline.orAfter(TO_READ);
        CardReading reading;
        try (CardConnection chip = slots.connect(card, toRead)) {
            reading = families.read(new CardChannel(chip, toRead), key);
        } catch (CardLiftedException lifted) {
            reading = liftedOrBroken(card, lifted, toRead);
        } catch (TransportException trouble) {
            reading = trouble.reason() == Reason.NOT_RESPONDING
                    ? new CardTrouble(Problem.UNREADABLE, "the time ran out while the card was read")
                    : troubleOf(trouble);
        }
        if (mustLeave(reading)) {
            answered = card;
            answeredWith = new WeakReference<>(key.orElse(null));
        }
        return reading;
    }

    private static boolean mustLeave(CardReading reading) {
        return switch (reading) {
            case CardReading.CardRead _, CardReading.SerialNumberRead _, CardReading.KeyWanted _ -> true;
            case CardTrouble(var problem, var _) -> problem != Problem.LIFTED_TOO_SOON;
            case NoCard _, ReaderTrouble _ -> false;
        };
    }

    private CardReading liftedOrBroken(LaidCard card, CardLiftedException lifted, Deadline deadline)
            throws InterruptedException {
        Deadline seenGone = deadline.orAfter(UNTIL_SEEN_GONE);
        try {
            while (slots.stillThere(card, Deadline.after(TO_SAY_STATUS))) {
                if (seenGone.passed()) {
                    return new CardTrouble(Problem.UNREADABLE, String.valueOf(lifted.getMessage()));
                }
                MonotonicClock.current().sleep(BETWEEN_LOOKS);
            }
            return new CardTrouble(Problem.LIFTED_TOO_SOON, String.valueOf(lifted.getMessage()));
        } catch (TransportException trouble) {
            return troubleOf(trouble);
        }
    }

    private static CardReading troubleOf(TransportException trouble) {
        return new ReaderTrouble(trouble.reason(), String.valueOf(trouble.getMessage()));
    }

    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        DeviceStatus now = askStatus(deadline.orAfter(TO_SAY_STATUS));
        status = now.saysTheSameAs(status) ? now.withSince(status.since()) : now;
        return status;
    }

    private DeviceStatus askStatus(Deadline deadline) throws InterruptedException {
        try {
            List<String> present =
                    slotsForStatus.names(deadline).stream().filter(ours).toList();
            return present.isEmpty()
                    ? DeviceStatus.of(Condition.OFFLINE, Reason.NOT_CONNECTED)
                            .withDetail("no such PC/SC reader is plugged in")
                    : DeviceStatus.ready().withDetail(String.join(", ", present));
        } catch (TransportException trouble) {
            return DeviceStatus.of(Condition.OFFLINE, trouble.reason())
                    .withDetail(String.valueOf(trouble.getMessage()));
        }
    }

    @Override
    public void close() {
        slots.close();
        slotsForStatus.close();
    }
}
