package org.hallkiosk.simulator;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.simulator.chip.Chip;

/**
 * The slot of a virtual PC/SC reader (vpcd of the vsmartcard project, frankmorgner.github.io/vsmartcard), into which chips
 * are put. The reader itself belongs to pcscd; a card is a TCP connection to it: two bytes of length, then a payload; one
 * byte is an order (off, on, reset, answer to reset), anything longer an APDU.
 */
public final class SimulatedSmartCardReader implements SimulatedDevice {
    /** Where vpcd listens when nobody says otherwise. */
    public static final int USUAL_PORT = 0x8C7B;

    private static final Set<Trouble> POSSIBLE =
            Collections.unmodifiableSet(EnumSet.of(Trouble.SILENT, Trouble.SLOW, Trouble.GARBLED));
    private static final int CONNECT_MILLIS = 2000;
    private static final Duration SLOW_THINKING = Duration.ofMillis(150);
    /**
     * pcscd looks at a virtual slot each 0.4 s and powers an idle card down between: an exchange of cards that is faster
     * than a hand's confuses it.
     */
    private static final Duration HAND = Duration.ofSeconds(1);

    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int GET_ANSWER_TO_RESET = 4;

    private final InetSocketAddress address;
    private final String port;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    /** The connection of the card that lies there. */
    private Optional<Socket> laid = Optional.empty();

    private long lifted = System.nanoTime() - HAND.toNanos();
    private int answersLeft = Integer.MAX_VALUE;
    private OptionalDouble lastPart = OptionalDouble.empty();
    private final AtomicInteger commands = new AtomicInteger();

    /**
     * @param vpcdPort of the slot, on this machine
     * @param readerName what pcscd calls the reader
     */
    public SimulatedSmartCardReader(int vpcdPort, String readerName) {
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), vpcdPort);
        port = "pcsc://" + readerName;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.ID_CARD_READER;
    }

    @Override
    public String port() {
        return port;
    }

    /** Lays a card down, in place of the one that lies there; fails where no pcscd with vpcd runs. */
    public synchronized void place(Chip chip) {
        lift();
        LockSupport.parkNanos(lifted + HAND.toNanos() - System.nanoTime());
        placeAtOnce(chip);
    }

    /** Lays a card down on a slot that was said to be empty: then no hand is too fast. */
    public synchronized void placeAtOnce(Chip chip) {
        commands.set(0);
        answersLeft = Integer.MAX_VALUE;
        lastPart = OptionalDouble.empty();
        try {
            Socket socket = connect();
            laid = Optional.of(socket);
            Thread.ofPlatform().daemon().name("simulated chip").start(() -> lie(socket, chip));
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException nobodyListens) {
            closeQuietly(socket);
            throw nobodyListens;
        }
    }

    /** Takes the card away. */
    public synchronized void lift() {
        if (laid.isPresent()) {
            closeQuietly(laid.get());
            laid = Optional.empty();
            lifted = System.nanoTime();
        }
    }

    /** The card goes by itself when it is asked this many APDUs, in place of the last answer. */
    public synchronized void liftAfter(int answers) {
        answersLeft = answers;
    }

    /**
     * The card goes in the middle of an answer, after so many whole ones. The length before it still comes: pcscd's
     * virtual reader does not survive half of that.
     *
     * @param part of the answer's bytes that still come, from 0 to 1, but never all
     */
    public synchronized void liftWithin(int answers, double part) {
        answersLeft = answers;
        lastPart = OptionalDouble.of(part);
    }

    /** How many APDUs the card that lies there was asked. */
    public int commands() {
        return commands.get();
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
    public synchronized void set(Trouble trouble, boolean present) {
        if (!POSSIBLE.contains(trouble)) {
            throw new IllegalArgumentException("a smart card cannot have " + trouble);
        }
        if (present) {
            troubles.add(trouble);
        } else {
            troubles.remove(trouble);
        }
    }

    private synchronized boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    /** A card lies there until it is lifted, whatever becomes of pcscd meanwhile. */
    private void lie(Socket first, Chip chip) {
        Optional<Socket> connection = Optional.of(first);
        while (connection.isPresent()) {
            serve(connection.get(), chip);
            connection = connectAgain(connection.get());
        }
    }

    /** Nothing when the card was lifted. */
    private Optional<Socket> connectAgain(Socket dropped) {
        while (lies(dropped)) {
            LockSupport.parkNanos(HAND.toNanos());
            try {
                Socket again = connect();
                if (takesThePlaceOf(dropped, again)) {
                    return Optional.of(again);
                }
                closeQuietly(again);
            } catch (IOException nobodyListens) {
                // pcscd may come back.
            }
        }
        return Optional.empty();
    }

    private synchronized boolean lies(Socket connection) {
        return laid.filter(connection::equals).isPresent();
    }

    private synchronized boolean takesThePlaceOf(Socket dropped, Socket again) {
        if (!lies(dropped)) {
            return false;
        }
        laid = Optional.of(again);
        return true;
    }

    private void serve(Socket socket, Chip chip) {
        try (socket;
                DataInputStream in = new DataInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            while (true) {
                acknowledgeAtOnce(socket);
                byte[] payload = in.readNBytes(in.readUnsignedShort());
                Optional<byte[]> answer = payload.length == 1 ? obey(chip, payload[0]) : answer(chip, payload, out);
                if (answer.isPresent()) {
                    out.write(framed(answer.get()));
                }
            }
        } catch (EOFException | java.net.SocketException _) {
            // Lifted, or pcscd is gone.
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * vpcd sends length and payload apart, and holds the payload back until the length is acknowledged: 40 ms a command
     * where the kernel takes its time. The kernel forgets the wish, so it is said before each command.
     */
    private static void acknowledgeAtOnce(Socket socket) throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private static byte[] framed(byte[] answer) {
        return ByteBuffer.allocate(Short.BYTES + answer.length)
                .putShort((short) answer.length)
                .put(answer)
                .array();
    }

    private static Optional<byte[]> obey(Chip chip, int order) {
        return switch (order) {
            case POWER_OFF, POWER_ON, RESET -> {
                chip.reset();
                yield Optional.empty();
            }
            case GET_ANSWER_TO_RESET -> Optional.of(chip.answerToReset());
            default -> Optional.empty();
        };
    }

    private Optional<byte[]> answer(Chip chip, byte[] command, OutputStream out) throws IOException {
        commands.incrementAndGet();
        if (goes()) {
            if (lastPart().isPresent()) {
                byte[] whole = framed(chip.answer(command));
                int bytes = (int)
                        Math.ceil((whole.length - Short.BYTES) * lastPart().getAsDouble());
                out.write(whole, 0, Math.min(Short.BYTES + bytes, whole.length - 1));
            }
            lift();
            return Optional.empty();
        }
        if (has(Trouble.SILENT)) {
            return Optional.empty();
        }
        if (has(Trouble.SLOW)) {
            LockSupport.parkNanos(SLOW_THINKING.toNanos());
        }
        byte[] answer = chip.answer(command);
        if (has(Trouble.GARBLED)) {
            answer[answer.length / 2] ^= 0x55;
        }
        return Optional.of(answer);
    }

    private synchronized OptionalDouble lastPart() {
        return lastPart;
    }

    private synchronized boolean goes() {
        return answersLeft-- <= 0;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        lift();
    }
}
