package org.hallkiosk.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.transport.SerialLine;

/**
 * A resident ID card reader on a pseudo-terminal that speaks as a GA/T 467 module does and takes its time on the wire.
 * A card that is lifted while its answer is on the wire tears the answer; a card that was read must be lifted before it
 * is found again.
 */
public final class SimulatedIdCardReader implements SimulatedDevice {
    private static final Set<Trouble> POSSIBLE =
            Collections.unmodifiableSet(EnumSet.of(Trouble.UNPLUGGED, Trouble.SILENT, Trouble.SLOW, Trouble.GARBLED));

    private static final SerialLine LINE = SerialLine.of8N1(115_200);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration SLOW_THINKING = Duration.ofMillis(120);
    private static final int SLOW_FACTOR = 3;
    private static final int GARBLED_EVERY = 200;

    private final PseudoTerminal terminal;
    private final SdtModule module = new SdtModule();
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final Random random = new Random(1);
    private final Thread worker;
    private Optional<SpecimenCard> placed = Optional.empty();
    /** Counts what was laid down and lifted, so that an answer on the wire can tell that its card has gone. */
    private volatile int cardChanges;

    private volatile boolean sending;
    private volatile boolean closed;

    /** Starts with no card on it. The link is the path of its port; its folder is made when needed. */
    public SimulatedIdCardReader(Path link) {
        terminal = PseudoTerminal.paced(link, LINE);
        worker = Thread.ofPlatform().daemon().name("simulated ID card reader").start(this::work);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.ID_CARD_READER;
    }

    @Override
    public String port() {
        return terminal.link().toString();
    }

    /** Lays a card down, in place of the one that lies there. */
    public synchronized void place(SpecimenCard card) {
        cardChanges++;
        placed = Optional.of(card);
        module.place(card.card());
    }

    /** Takes the card away; an answer on the wire about it breaks off. */
    public synchronized void lift() {
        cardChanges++;
        placed = Optional.empty();
        module.lift();
    }

    /** The card that lies there now. */
    public synchronized Optional<SpecimenCard> placed() {
        return placed;
    }

    @Override
    public Set<Trouble> possibleTroubles() {
        return POSSIBLE;
    }

    @Override
    public synchronized Set<Trouble> troubles() {
        return Set.copyOf(troubles);
    }

    @Override
    public void set(Trouble trouble, boolean present) {
        if (!POSSIBLE.contains(trouble)) {
            throw new IllegalArgumentException("an ID card reader cannot have " + trouble);
        }
        synchronized (this) {
            if (present) {
                troubles.add(trouble);
            } else {
                troubles.remove(trouble);
            }
        }
        if (trouble == Trouble.UNPLUGGED) {
            if (present) {
                terminal.unplug();
            } else {
                terminal.plugIn();
            }
        }
    }

    /** Whether the text and photo of a card are on the wire at this moment. */
    public boolean sending() {
        return sending;
    }

    private synchronized boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    private void work() {
        while (!closed) {
            byte[] arrived = terminal.read(IDLE);
            if (arrived.length > 0 && !has(Trouble.SILENT)) {
                takeQuestion(arrived);
            }
        }
    }

    private void takeQuestion(byte[] arrived) {
        Optional<byte[]> answer;
        int changes;
        synchronized (this) {
            changes = cardChanges;
            answer = module.take(arrived);
        }
        if (answer.isPresent()) {
            send(answer.get(), changes);
        }
    }

    private void send(byte[] answer, int changes) {
        if (has(Trouble.SLOW)) {
            Duration longer = LINE.wireTime(answer.length).multipliedBy(SLOW_FACTOR);
            LockSupport.parkNanos(SLOW_THINKING.plus(longer).toNanos());
        }
        byte[] sent = has(Trouble.GARBLED) ? garbled(answer) : answer;
        // The long answer about a card breaks off when the card goes; a status of a few bytes is out before.
        boolean aboutACard = sent.length > 100;
        sending = aboutACard;
        terminal.write(sent, () -> !closed && !has(Trouble.SILENT) && (!aboutACard || changes == cardChanges));
        sending = false;
    }

    private byte[] garbled(byte[] answer) {
        byte[] wrong = answer.clone();
        for (int i = 0; i <= answer.length / GARBLED_EVERY; i++) {
            wrong[random.nextInt(wrong.length)] ^= (byte) (1 << (i % 8));
        }
        return wrong;
    }

    @Override
    public void close() {
        closed = true;
        terminal.close();
        try {
            worker.join(IDLE.multipliedBy(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
