package org.hallkiosk.transport.smartcard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.PcscAnswer.Whose;
import org.hallkiosk.transport.smartcard.PcscLibrary.Powered;
import org.hallkiosk.transport.smartcard.PcscLibrary.Returned;
import org.jspecify.annotations.Nullable;

/**
 * The card readers that PCSC-lite's daemon serves. May be made before the daemon runs, and lives through its death: a
 * context that it had given is then dead for ever, so the next call asks for a new one.
 */
public final class PcscSlots implements CardSlots {
    /** A reader that is plugged in while others are waited on is seen within this time. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int TRIES_TO_CONNECT = 6;
    private static final Duration TO_LET_GO = Duration.ofSeconds(1);
    private static final int EVENT_COUNT_SHIFT = 16;
    private static final int STATUS_WORD = 2;

    private final PcscLibrary library;
    private @Nullable PcscSession session;
    /** How often pcscd was seen to be gone. One that is new counts a reader's cards from the beginning. */
    private int deaths;

    private boolean closed;

    private PcscSlots(PcscLibrary library) {
        this.library = library;
    }

    /** Fails only where PCSC-lite's library is not installed. */
    public static PcscSlots create() throws TransportException {
        return new PcscSlots(PcscLibrary.load());
    }

    @Override
    public List<String> names(Deadline deadline) throws TransportException, InterruptedException {
        PcscSession open = session(deadline);
        Returned<List<String>> names =
                open.call("listing readers", () -> library.listReaders(open.context()), forAQuickAnswer(deadline));
        if (names.answer().whose() == Whose.SERVICE) {
            throw dead(open, names.answer(), "listing readers");
        }
        return names.value();
    }

    @Override
    public Optional<LaidCard> awaitCard(Predicate<String> slots, Predicate<LaidCard> wanted, Deadline deadline)
            throws TransportException, InterruptedException {
        List<String> watched = List.of();
        long[] known = {};
        while (true) {
            List<String> present = names(deadline).stream().filter(slots).toList();
            if (present.isEmpty()) {
                return Optional.empty();
            }
            if (!present.equals(watched)) {
                watched = present;
                known = new long[watched.size()];
            }
            known = change(watched, known, deadline);
            for (int i = 0; i < known.length; i++) {
                Optional<LaidCard> card = card(watched.get(i), known[i]).filter(wanted);
                if (card.isPresent()) {
                    return card;
                }
            }
            if (deadline.passed()) {
                return Optional.empty();
            }
        }
    }

    /** The states after a change, or the same when there was none for a while. */
    private long[] change(List<String> slots, long[] known, Deadline deadline)
            throws TransportException, InterruptedException {
        PcscSession open = session(deadline);
        long wait = Math.min(LOOK_AGAIN.toMillis(), deadline.remaining().toMillis());
        // The wait ends by itself at the deadline; the call is given longer, so that a wait in vain costs no session.
        Returned<long[]> change = open.call(
                "waiting for a card",
                () -> library.statusChange(open.context(), slots, known, wait),
                Deadline.after(LOOK_AGAIN.plus(TO_LET_GO)));
        return switch (change.answer()) {
            case DONE -> change.value();
            case TIMEOUT -> known;
            // Pulled since it was listed: the next look says so.
            case UNKNOWN_READER -> new long[known.length];
            default -> throw dead(open, change.answer(), "waiting for a card");
        };
    }

    private synchronized Optional<LaidCard> card(String slot, long state) {
        int laying = (deaths << EVENT_COUNT_SHIFT) + (int) (state >>> EVENT_COUNT_SHIFT);
        boolean there = (state & PcscLibrary.STATE_PRESENT) != 0
                && (state & (PcscLibrary.STATE_UNAVAILABLE | PcscLibrary.STATE_UNKNOWN)) == 0;
        return there ? Optional.of(new LaidCard(slot, laying)) : Optional.empty();
    }

    @Override
    public boolean stillThere(LaidCard card, Deadline deadline) throws TransportException, InterruptedException {
        PcscSession open = session(deadline);
        Returned<long[]> now = open.call(
                "looking for the card",
                () -> library.statusChange(open.context(), List.of(card.slot()), new long[1], 0),
                forAQuickAnswer(deadline));
        if (now.answer().whose() == Whose.SERVICE) {
            throw dead(open, now.answer(), "looking for the card");
        }
        if (now.answer() == PcscAnswer.UNKNOWN_READER) {
            throw PcscTroubles.of(now.answer(), "looking for the card");
        }
        return card(card.slot(), now.value()[0]).filter(card::equals).isPresent();
    }

    @Override
    public CardConnection connect(LaidCard card, Deadline deadline)
            throws CardLiftedException, TransportException, InterruptedException {
        PcscSession open = session(deadline);
        Returned<Powered> powered =
                open.call("powering the card", () -> library.connect(open.context(), card.slot()), deadline);
        // A card that is just being laid down is often powered at the second try; another program lets go soon.
        for (int tried = 1; isPassing(powered.answer()) && tried < TRIES_TO_CONNECT && !deadline.passed(); tried++) {
            Thread.sleep(BETWEEN_TRIES);
            powered = open.call("powering the card", () -> library.connect(open.context(), card.slot()), deadline);
        }
        check(powered.answer(), "powering the card", open);
        Powered chip = powered.value();
        Returned<byte[]> atr = open.call("powering the card", () -> library.answerToReset(chip.handle()), deadline);
        check(atr.answer(), "powering the card", open);
        return new Chip(open, chip, atr.value());
    }

    private static boolean isPassing(PcscAnswer answer) {
        return answer == PcscAnswer.SHARING_VIOLATION
                || answer == PcscAnswer.UNRESPONSIVE_CARD
                || answer == PcscAnswer.UNPOWERED_CARD;
    }

    private void check(PcscAnswer answer, String doing, PcscSession session)
            throws CardLiftedException, TransportException {
        switch (answer.whose()) {
            case NOBODY -> {
                if (answer != PcscAnswer.DONE) {
                    throw PcscTroubles.of(answer, doing);
                }
            }
            case CARD -> throw new CardLiftedException(doing + ": " + PcscTroubles.meaning(answer));
            case READER -> throw PcscTroubles.of(answer, doing);
            case SERVICE -> throw dead(session, answer, doing);
        }
    }

    private synchronized TransportException dead(PcscSession session, PcscAnswer answer, String doing) {
        session.finish();
        deaths++;
        return PcscTroubles.of(answer, doing);
    }

    /** pcscd answers these at once; a caller whose time is nearly up must not cost a session. */
    private static Deadline forAQuickAnswer(Deadline deadline) {
        return deadline.remaining().compareTo(TO_LET_GO) < 0 ? Deadline.after(TO_LET_GO) : deadline;
    }

    private synchronized PcscSession session(Deadline deadline) throws TransportException, InterruptedException {
        if (closed) {
            throw PcscTroubles.of(PcscAnswer.READER_UNAVAILABLE, "the reader was closed");
        }
        PcscSession open = session;
        if (open == null || open.isFinished()) {
            open = PcscSession.open(library, forAQuickAnswer(deadline));
            session = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (session != null) {
            session.finish();
        }
    }

    /** A powered chip. */
    private final class Chip implements CardConnection {
        private final PcscSession session;
        private final Powered chip;
        private final byte[] answerToReset;
        private boolean lifted;

        Chip(PcscSession session, Powered chip, byte[] answerToReset) {
            this.session = session;
            this.chip = chip;
            this.answerToReset = answerToReset;
        }

        @Override
        public byte[] answerToReset() {
            return answerToReset.clone();
        }

        @Override
        public byte[] transmit(byte[] command, Deadline deadline)
                throws CardLiftedException, TransportException, InterruptedException {
            byte[] sent = chip.protocol() == PcscLibrary.PROTOCOL_T0 ? ForT0.of(command) : command;
            Returned<byte[]> answer = session.call("an APDU", () -> library.transmit(chip, sent), deadline);
            // Some readers say nothing at all for a chip that is not there any more.
            boolean nothing = answer.answer() == PcscAnswer.DONE && answer.value().length < STATUS_WORD;
            lifted = nothing || answer.answer().whose() == Whose.CARD;
            check(answer.answer(), "an APDU", session);
            if (nothing) {
                throw new CardLiftedException("an APDU: no answer");
            }
            return answer.value();
        }

        private boolean letGo() {
            if (lifted) {
                library.disconnectLifted(chip.handle());
            } else {
                library.disconnect(chip.handle());
            }
            return true;
        }

        @Override
        public void close() {
            try {
                session.call("letting go of the card", this::letGo, Deadline.after(TO_LET_GO));
            } catch (TransportException _) {
                // The service is gone, and the chip's power with it.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
