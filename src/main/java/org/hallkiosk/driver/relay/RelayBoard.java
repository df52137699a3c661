package org.hallkiosk.driver.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.GuideLight;
import org.hallkiosk.device.Light;
import org.hallkiosk.device.LightOutcome;
import org.hallkiosk.device.LightOutcome.LightTrouble;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.TransportException;
import org.jspecify.annotations.Nullable;

/** A relay board on an open port with a lamp on each of its relays. A dead port stays dead until it is opened again. */
final class RelayBoard implements GuideLight {
    private static final Duration HALF_A_BLINK = Duration.ofMillis(500);

    private final Connection connection;
    private final RelayCommands commands;
    private final Map<DeviceKind, Integer> channels;
    private final boolean mayBlink;
    private final ReentrantLock wire = new ReentrantLock(true);
    private final Map<DeviceKind, Boolean> lit = new EnumMap<>(DeviceKind.class);
    private Set<DeviceKind> blinking = EnumSet.noneOf(DeviceKind.class);
    private @Nullable Thread blinker;
    private volatile DeviceStatus lastStatus = DeviceStatus.ready();

    /**
     * @param connection given back by {@link #close()}
     * @param channels the number of each place's relay, as the board counts
     * @param mayBlink false for relays that wear out when switched every second
     */
    RelayBoard(Connection connection, RelayCommands commands, Map<DeviceKind, Integer> channels, boolean mayBlink) {
        this.connection = connection;
        this.commands = commands;
        this.channels = new EnumMap<>(DeviceKind.class);
        this.channels.putAll(channels);
        this.mayBlink = mayBlink;
    }

    /** Makes every lamp dark, whatever it showed: a kiosk that crashed has left some on. */
    void darken(Deadline deadline) throws TransportException, InterruptedException {
        for (DeviceKind place : channels.keySet()) {
            set(place, false, deadline);
        }
    }

    @Override
    public Set<DeviceKind> places() {
        return Set.copyOf(channels.keySet());
    }

    @Override
    public LightOutcome show(Map<DeviceKind, Light> lights, Deadline deadline) throws InterruptedException {
        if (!wire.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return new LightTrouble(Reason.PORT_BUSY, "another change of the lights is still under way");
        }
        try {
            Set<DeviceKind> toBlink = EnumSet.noneOf(DeviceKind.class);
            for (DeviceKind place : channels.keySet()) {
                Light wanted = lights.getOrDefault(place, Light.OFF);
                if (wanted == Light.BLINKING && mayBlink) {
                    toBlink.add(place);
                }
                if (lit.getOrDefault(place, false) != (wanted != Light.OFF)) {
                    set(place, wanted != Light.OFF, deadline);
                }
            }
            blinking = toBlink;
            blinkWhileWanted();
            return commands.expectsAnswer() ? new LightOutcome.Shown() : new LightOutcome.Sent();
        } catch (TransportException trouble) {
            return new LightTrouble(trouble.reason(), dead(trouble).detail());
        } finally {
            wire.unlock();
        }
    }

    /** Tells one lamp again what it shows already, which every board answers as usual and nobody sees. */
    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        if (wire.tryLock()) {
            try {
                connection.read(Deadline.after(Duration.ZERO));
                for (DeviceKind place : channels.keySet()) {
                    set(place, lit.getOrDefault(place, false), deadline);
                    break;
                }
                lastStatus = DeviceStatus.ready();
            } catch (TransportException trouble) {
                dead(trouble);
            } finally {
                wire.unlock();
            }
        }
        return lastStatus;
    }

    private void set(DeviceKind place, boolean on, Deadline deadline) throws TransportException, InterruptedException {
        int channel = channels.getOrDefault(place, 0);
        connection.discardInput();
        connection.write(commands.command(channel, on), deadline.orAfter(commands.patience()));
        if (commands.expectsAnswer()) {
            awaitConfirmation(channel, on, deadline.orAfter(commands.patience()));
        }
        lit.put(place, on);
    }

    private void awaitConfirmation(int channel, boolean on, Deadline deadline)
            throws TransportException, InterruptedException {
        StringBuilder said = new StringBuilder();
        while (!commands.confirms(said.toString(), channel, on)) {
            byte[] some = connection.read(deadline);
            if (some.length == 0) {
                throw said.isEmpty()
                        ? new TransportException(Reason.NOT_RESPONDING, "the board says nothing to a command")
                        : new TransportException(
                                Reason.ANSWER_UNREADABLE, "the board does not confirm channel " + channel);
            }
            said.append(new String(some, StandardCharsets.ISO_8859_1));
        }
    }

    private void blinkWhileWanted() {
        if (!blinking.isEmpty() && blinker == null) {
            blinker = Thread.ofVirtual().name("guide light").start(this::blink);
        }
    }

    private void blink() {
        try {
            do {
                Thread.sleep(HALF_A_BLINK);
            } while (blinkOnce());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when nothing blinks any more. */
    private boolean blinkOnce() throws InterruptedException {
        wire.lockInterruptibly();
        try {
            for (DeviceKind place : blinking) {
                set(place, !lit.getOrDefault(place, false), Deadline.after(commands.patience()));
            }
            if (blinking.isEmpty()) {
                blinker = null;
            }
            return !blinking.isEmpty();
        } catch (TransportException trouble) {
            dead(trouble);
            blinking = EnumSet.noneOf(DeviceKind.class);
            blinker = null;
            return false;
        } finally {
            wire.unlock();
        }
    }

    private DeviceStatus dead(TransportException trouble) {
        lastStatus =
                DeviceStatus.of(Condition.OFFLINE, trouble.reason()).withDetail(String.valueOf(trouble.getMessage()));
        return lastStatus;
    }

    @Override
    public void close() {
        try {
            if (lit.containsValue(true)) {
                show(Map.of(), Deadline.after(commands.patience().multipliedBy(2)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Thread running = blinker;
        if (running != null) {
            running.interrupt();
        }
        connection.close();
    }
}
