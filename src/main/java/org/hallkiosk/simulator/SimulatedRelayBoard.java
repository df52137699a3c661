package org.hallkiosk.simulator;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.transport.SerialLine;

/** A relay board on the far side of a serial port. Its relays keep what they are when the cable is pulled. */
public final class SimulatedRelayBoard implements SimulatedDevice {
    private static final Duration READ_SLICE = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofMillis(300);

    /** How a make of board speaks. */
    public enum Make {
        /**
         * {@code relay on 0}, ended by a carriage return; repeats the command, then prompts. {@code relay read 0} says how
         * it stands in between (numato.com/docs).
         */
        NUMATO("relay (on|off|read) (\\d+)\r", "%s\n\r>"),
        /** {@code 01+//} and {@code 01-//}; repeats the command (Denkovi, user manual of the 16-channel board). */
        DENKOVI("(\\d\\d)([+-])//", "%s");

        private final Pattern command;
        private final String answer;

        Make(String command, String answer) {
            this.command = Pattern.compile(command);
            this.answer = answer;
        }
    }

    private final SimulatedPort port;
    private final Make make;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final Set<Integer> closedRelays = new TreeSet<>();
    private final StringBuilder received = new StringBuilder();
    private final Thread listener;
    private volatile boolean closed;

    private SimulatedRelayBoard(SimulatedPort port, Make make) {
        this.port = port;
        this.make = make;
        this.listener = Thread.ofPlatform().daemon().name("simulated relays").start(this::listen);
    }

    public static SimulatedRelayBoard onSerial(Path link, SerialLine line, Make make) {
        return new SimulatedRelayBoard(SimulatedPort.serial(link, line), make);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.GUIDE_LIGHT;
    }

    @Override
    public String port() {
        return port.name();
    }

    /** The channels whose relays are switched on, and whose lamps shine. */
    public synchronized Set<Integer> shining() {
        return Set.copyOf(closedRelays);
    }

    @Override
    public Set<Trouble> possibleTroubles() {
        return Collections.unmodifiableSet(
                EnumSet.of(Trouble.UNPLUGGED, Trouble.SILENT, Trouble.SLOW, Trouble.GARBLED));
    }

    @Override
    public synchronized Set<Trouble> troubles() {
        return Set.copyOf(troubles);
    }

    @Override
    public synchronized void set(Trouble trouble, boolean present) {
        if (!possibleTroubles().contains(trouble)) {
            throw new IllegalArgumentException("a relay board has no trouble " + trouble);
        }
        boolean changed = present ? troubles.add(trouble) : troubles.remove(trouble);
        if (changed && trouble == Trouble.UNPLUGGED) {
            if (present) {
                port.unplug();
            } else {
                port.plugIn();
            }
        }
    }

    private void listen() {
        while (!closed) {
            received.append(new String(port.read(READ_SLICE), StandardCharsets.ISO_8859_1));
            Matcher matcher = make.command.matcher(received);
            int done = 0;
            while (matcher.find()) {
                obey(matcher);
                done = matcher.end();
            }
            received.delete(0, done);
        }
    }

    private void obey(Matcher command) {
        boolean first = make == Make.NUMATO;
        int channel = Integer.parseInt(command.group(first ? 2 : 1));
        String order = command.group(first ? 1 : 2);
        Set<Trouble> now = troubles();
        if (now.contains(Trouble.SILENT)) {
            return;
        }
        String said = command.group();
        if (order.equals("read")) {
            said += "\n\r" + (shining().contains(channel) ? "on" : "off");
        } else {
            switchRelay(channel, order.matches("on|\\+"));
        }
        if (now.contains(Trouble.SLOW)) {
            LockSupport.parkNanos(SLOW.toNanos());
        }
        String answer = String.format(make.answer, said);
        port.write((now.contains(Trouble.GARBLED) ? "#".repeat(answer.length()) : answer)
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private synchronized void switchRelay(int channel, boolean on) {
        if (on) {
            closedRelays.add(channel);
        } else {
            closedRelays.remove(channel);
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
        port.close();
    }
}
