package org.hallkiosk.driver.sdt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
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
import org.hallkiosk.driver.sdt.SdtWire.Reply;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.TransportException;

/**
 * An open resident ID card reader. A card that was read, or could not be, must leave before one is found again, in the
 * life of this object.
 */
final class SdtReader implements IdCardReader {
    /** One unanswered question happens on a loaded line; this many in a row do not. */
    private static final int MISSES_TOLERATED = 2;

    private static final Duration WATCHED_FOR = Duration.ofSeconds(4);

    private final Connection connection;
    private final SdtWire wire;
    private final SdtFoundCard card;
    private final Duration poll;
    private final String about;
    /** Held for one question or one card, never while waiting for a card. Fair, so that a status gets its turn. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private long nextFind = MonotonicClock.current().nanoTime();
    /** Until then somebody else sees the card leave, who could not any more if it were looked for. */
    private long watchedUntil = MonotonicClock.current().nanoTime();

    private boolean cardMustLeave;
    private volatile DeviceStatus status;

    SdtReader(Connection connection, SdtWire wire, SdtFoundCard card, Duration poll, String about) {
        this.connection = connection;
        this.wire = wire;
        this.card = card;
        this.poll = poll;
        this.about = about;
        this.status = DeviceStatus.ready().withDetail(about);
    }

    @Override
    public CardReading read(Deadline deadline) throws InterruptedException {
        return read(deadline, () -> {});
    }

    @Override
    public CardReading read(Deadline deadline, Runnable begins) throws InterruptedException {
        int silent = 0;
        int unreadable = 0;
        String detail = "";
        while (awaitNextFind(deadline)) {
            Reply found;
            try {
                nextFind = MonotonicClock.current().nanoTime() + poll.toNanos();
                found = wire.ask(SdtCommand.FIND_CARD, deadline);
                if (found instanceof Reply.Answered(SdtAnswer answer)) {
                    silent = 0;
                    unreadable = 0;
                    Optional<CardReading> outcome = afterFind(answer.status(), deadline, begins);
                    if (outcome.isPresent()) {
                        return outcome.get();
                    }
                }
            } catch (TransportException trouble) {
                return new ReaderTrouble(trouble.reason(), String.valueOf(trouble.getMessage()));
            } finally {
                turn.unlock();
            }
            if (deadline.passed()) {
                break;
            }
            if (found instanceof Reply.Silent && ++silent > MISSES_TOLERATED) {
                break;
            }
            if (found instanceof Reply.Unreadable fault) {
                detail = fault.detail();
                if (++unreadable > 1) {
                    break;
                }
            }
        }
        if (unreadable > 0) {
            return new ReaderTrouble(Reason.ANSWER_UNREADABLE, detail);
        }
        return silent > 0 ? new ReaderTrouble(Reason.NOT_RESPONDING, "find card: no answer") : new NoCard();
    }

    /** Takes the turn when the next question for a card is due; false, without the turn, when the deadline is before. */
    private boolean awaitNextFind(Deadline deadline) throws InterruptedException {
        while (!deadline.passed() && takeTurn(deadline)) {
            long wait = nextFind - MonotonicClock.current().nanoTime();
            if (wait <= 0) {
                return true;
            }
            turn.unlock();
            MonotonicClock.current()
                    .sleep(Duration.ofNanos(Math.min(wait, deadline.remaining().toNanos())));
        }
        return false;
    }

    private boolean takeTurn(Deadline deadline) throws InterruptedException {
        return turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Empty when the reader goes on waiting for a card. */
    private Optional<CardReading> afterFind(SdtStatus found, Deadline deadline, Runnable begins)
            throws TransportException, InterruptedException {
        if (found == SdtStatus.NO_CARD) {
            cardMustLeave = false;
            return Optional.empty();
        }
        if (found != SdtStatus.CARD_FOUND) {
            return Optional.of(SdtTroubles.of(found));
        }
        if (cardMustLeave) {
            return Optional.empty();
        }
        begins.run();
        CardReading outcome = card.read(deadline);
        cardMustLeave = switch (outcome) {
            case CardRead _, CardReading.SerialNumberRead _, CardReading.KeyWanted _ -> true;
            case CardTrouble trouble -> trouble.problem() != Problem.LIFTED_TOO_SOON;
            case NoCard _, ReaderTrouble _ -> false;
        };
        return Optional.of(outcome);
    }

    /**
     * A module does not find a card again that it has read, but goes on reading it: its newest address is asked for, and
     * thrown away.
     */
    @Override
    public CardPresence presence(Deadline deadline) throws InterruptedException {
        if (!awaitNextFind(deadline)) {
            return CardPresence.UNKNOWN;
        }
        try {
            nextFind = MonotonicClock.current().nanoTime() + poll.toNanos();
            watchedUntil = MonotonicClock.current().nanoTime() + WATCHED_FOR.toNanos();
            if (cardMustLeave) {
                Optional<SdtStatus> read = statusOf(SdtCommand.READ_NEWEST_ADDRESS, deadline);
                if (read.equals(Optional.of(SdtStatus.DONE)) || read.equals(Optional.of(SdtStatus.ITEM_ABSENT))) {
                    return CardPresence.LIES;
                }
            }
            Optional<SdtStatus> found = statusOf(SdtCommand.FIND_CARD, deadline);
            if (found.equals(Optional.of(SdtStatus.NO_CARD))) {
                cardMustLeave = false;
                return CardPresence.GONE;
            }
            return found.equals(Optional.of(SdtStatus.CARD_FOUND)) ? CardPresence.LIES : CardPresence.UNKNOWN;
        } catch (TransportException trouble) {
            // The next status says so.
            return CardPresence.UNKNOWN;
        } finally {
            turn.unlock();
        }
    }

    private Optional<SdtStatus> statusOf(SdtCommand question, Deadline deadline)
            throws TransportException, InterruptedException {
        return wire.ask(question, deadline) instanceof Reply.Answered(SdtAnswer answer)
                ? Optional.of(answer.status())
                : Optional.empty();
    }

    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        if (!takeTurn(deadline)) {
            // A card is being read at this moment, which a reader that is not ready could not do.
            return status;
        }
        try {
            DeviceStatus now = askStatus(deadline);
            if (cardMustLeave
                    && now.condition().canServe()
                    && watchedUntil <= MonotonicClock.current().nanoTime()
                    && nextFind <= MonotonicClock.current().nanoTime()) {
                lookWhetherTheCardHasLeft(deadline);
            }
            status = now.saysTheSameAs(status) ? now.withSince(status.since()) : now;
            return status;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Between two applicants nobody waits for a card, so nothing else would see the first one's leave: the second one's
     * would be taken for it.
     */
    private void lookWhetherTheCardHasLeft(Deadline deadline) throws InterruptedException {
        nextFind = MonotonicClock.current().nanoTime() + poll.toNanos();
        try {
            if (wire.ask(SdtCommand.FIND_CARD, deadline) instanceof Reply.Answered(SdtAnswer answer)
                    && answer.status() == SdtStatus.NO_CARD) {
                cardMustLeave = false;
            }
        } catch (TransportException trouble) {
            // The next status says so.
        }
    }

    private DeviceStatus askStatus(Deadline deadline) throws InterruptedException {
        try {
            DeviceStatus trouble = DeviceStatus.of(Condition.OFFLINE, Reason.NOT_RESPONDING);
            for (SdtCommand question : new SdtCommand[] {SdtCommand.STATUS, SdtCommand.MODULE_ID}) {
                switch (wire.ask(question, deadline)) {
                    case Reply.Answered(SdtAnswer answer) -> {
                        return SdtTroubles.statusOf(answer.status())
                                .orElseGet(() -> DeviceStatus.ready().withDetail(about));
                    }
                    case Reply.Unreadable unreadable ->
                        trouble = DeviceStatus.of(Condition.FAULT, Reason.ANSWER_UNREADABLE)
                                .withDetail(unreadable.detail());
                    case Reply.Silent _ -> {
                        // The other question: some makes answer only one of the two.
                    }
                }
            }
            return trouble;
        } catch (TransportException trouble) {
            return DeviceStatus.of(Condition.OFFLINE, trouble.reason())
                    .withDetail(String.valueOf(trouble.getMessage()));
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
