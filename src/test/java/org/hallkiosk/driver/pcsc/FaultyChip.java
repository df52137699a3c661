package org.hallkiosk.driver.pcsc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.device.Reason;
import org.hallkiosk.simulator.chip.Chip;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardConnection;
import org.hallkiosk.transport.smartcard.CardLiftedException;
import org.hallkiosk.transport.smartcard.CardSlots;
import org.hallkiosk.transport.smartcard.LaidCard;

/** A reader with a simulated chip on it, where one thing goes wrong with one byte of what the chip answers. */
final class FaultyChip implements CardSlots {
    private static final String SLOT = "reader";

    private final Chip chip;
    private final Fault fault;
    private final int position;
    private int answered;
    private int laying;
    private boolean happened;

    /** What goes wrong, once. */
    enum Fault {
        NOTHING,
        /** The byte arrives as another one. */
        GARBLED,
        /** The byte does not arrive. */
        SHORT,
        /** The byte arrives twice. */
        DOUBLED,
        /** The answer does not arrive. */
        STALLED,
        /** The card is pulled before the answer has arrived. */
        PULLED
    }

    /** @param position the byte that it happens at, counted over all that the chip answers */
    FaultyChip(Chip chip, Fault fault, int position) {
        this.chip = chip;
        this.fault = fault;
        this.position = position;
    }

    /** How much the chip has answered. */
    int answered() {
        return answered;
    }

    boolean happened() {
        return happened;
    }

    /** The card is taken away and laid down again. */
    void layAgain() {
        laying++;
    }

    @Override
    public List<String> names(Deadline deadline) {
        return List.of(SLOT);
    }

    @Override
    public Optional<LaidCard> awaitCard(Predicate<String> slots, Predicate<LaidCard> wanted, Deadline deadline)
            throws InterruptedException {
        Optional<LaidCard> card = Optional.of(new LaidCard(SLOT, laying)).filter(wanted);
        if (card.isEmpty()) {
            MonotonicClock.current().sleep(deadline.remaining());
        }
        return card;
    }

    @Override
    public CardConnection connect(LaidCard card, Deadline deadline) {
        chip.reset();
        return new Powered();
    }

    @Override
    public boolean stillThere(LaidCard card, Deadline deadline) {
        return card.laying() == laying;
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private final class Powered implements CardConnection {

        @Override
        public byte[] answerToReset() {
            return chip.answerToReset();
        }

        @Override
        public byte[] transmit(byte[] command, Deadline deadline)
                throws CardLiftedException, TransportException, InterruptedException {
            byte[] answer = chip.answer(command);
            int at = position - answered;
            answered += answer.length;
            if (happened || fault == Fault.NOTHING || at < 0 || at >= answer.length) {
                return answer;
            }
            happened = true;
            return switch (fault) {
                case NOTHING -> answer;
                case GARBLED -> {
                    answer[at] ^= (byte) 0x28;
                    yield answer;
                }
                case SHORT -> without(answer, at);
                case DOUBLED -> twice(answer, at);
                case STALLED -> {
                    MonotonicClock.current().sleep(deadline.remaining());
                    throw new TransportException(Reason.NOT_RESPONDING, "an APDU: no answer before the deadline");
                }
                case PULLED -> {
                    laying++;
                    throw new CardLiftedException("an APDU");
                }
            };
        }

        @Override
        public void close() {
            // A chip without power remembers nothing, which reset() sees to.
        }
    }

    private static byte[] without(byte[] answer, int at) {
        byte[] shorter = Arrays.copyOf(answer, answer.length - 1);
        System.arraycopy(answer, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }

    private static byte[] twice(byte[] answer, int at) {
        byte[] longer = Arrays.copyOf(answer, answer.length + 1);
        System.arraycopy(answer, at, longer, at + 1, answer.length - at);
        return longer;
    }
}
