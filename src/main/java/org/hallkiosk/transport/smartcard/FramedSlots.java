package org.hallkiosk.transport.smartcard;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.Transport;
import org.hallkiosk.transport.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * One card at the end of a wire, in the frames of vpcd (frankmorgner.github.io/vsmartcard): two bytes of length, then an
 * APDU or its answer; the one byte 04 asks for the answer to reset. The card lies there until the line is cut. Used by one
 * thread; it is how a transcript stands in for a chip.
 */
final class FramedSlots implements CardSlots {
    private static final String SLOT = "wire";
    private static final byte[] GET_ANSWER_TO_RESET = {4};
    private static final int LENGTH_BYTES = 2;

    private final Transport transport;
    private @Nullable Connection connection;
    private int laying;

    FramedSlots(Transport transport) {
        this.transport = transport;
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
    public CardConnection connect(LaidCard card, Deadline deadline)
            throws CardLiftedException, TransportException, InterruptedException {
        if (connection == null) {
            connection = transport.open(deadline);
        }
        return new Chip(connection, exchange(connection, GET_ANSWER_TO_RESET, deadline));
    }

    @Override
    public boolean stillThere(LaidCard card, Deadline deadline) {
        return card.laying() == laying;
    }

    private byte[] exchange(Connection wire, byte[] payload, Deadline deadline)
            throws CardLiftedException, TransportException, InterruptedException {
        byte[] frame = new byte[LENGTH_BYTES + payload.length];
        frame[0] = (byte) (payload.length >> 8);
        frame[1] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, LENGTH_BYTES, payload.length);
        try {
            wire.write(frame, deadline);
            return answer(wire, deadline);
        } catch (TransportException cut) {
            if (cut.reason() == Reason.NOT_RESPONDING) {
                throw cut;
            }
            laying++;
            connection = null;
            wire.close();
            throw new CardLiftedException("an APDU: " + cut.getMessage());
        }
    }

    private static byte[] answer(Connection wire, Deadline deadline) throws TransportException, InterruptedException {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        while (!deadline.passed()) {
            arrived.writeBytes(wire.read(deadline));
            byte[] all = arrived.toByteArray();
            if (all.length >= LENGTH_BYTES) {
                int end = LENGTH_BYTES + (((all[0] & 0xFF) << 8) | (all[1] & 0xFF));
                if (all.length >= end) {
                    return Arrays.copyOfRange(all, LENGTH_BYTES, end);
                }
            }
        }
        throw new TransportException(Reason.NOT_RESPONDING, "an APDU: no end before the deadline");
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
        }
    }

    /** The chip at the other end. */
    private final class Chip implements CardConnection {
        private final Connection wire;
        private final byte[] answerToReset;

        Chip(Connection wire, byte[] answerToReset) {
            this.wire = wire;
            this.answerToReset = answerToReset;
        }

        @Override
        public byte[] answerToReset() {
            return answerToReset.clone();
        }

        @Override
        public byte[] transmit(byte[] command, Deadline deadline)
                throws CardLiftedException, TransportException, InterruptedException {
            return exchange(wire, command, deadline);
        }

        @Override
        public void close() {
            // The wire stays: the card may lie there for another reading.
        }
    }
}
