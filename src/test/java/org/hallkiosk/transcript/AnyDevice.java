package org.hallkiosk.transcript;

import java.time.Duration;
import java.util.Arrays;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.Replays;
import org.hallkiosk.transport.Transport;
import org.hallkiosk.transport.VirtualClock;

/**
 * A device that says whatever the fuzzer wants it to say: one byte tells how many bytes come next, the next one after how
 * long. Whoever listens must end by its deadline, whatever that was.
 */
final class AnyDevice implements Transport {
    private final byte[] says;
    private int at;

    private AnyDevice(byte[] says) {
        this.says = says;
    }

    /** Plays each scenario's calls of a shipped transcript with a device that says these bytes instead. */
    static void play(DeviceDriver driver, DeviceSettings settings, Iterable<Step> steps, byte[] says) {
        VirtualClock clock = new VirtualClock();
        try {
            Replays.<Boolean, InterruptedException>run(new AnyDevice(says), clock, () -> {
                try (DriverCalls calls = new DriverCalls(driver, settings)) {
                    boolean open = false;
                    for (Step step : steps) {
                        boolean opens = step.call() instanceof Transcript.Call.Open;
                        if (!open && !opens) {
                            return false;
                        }
                        Duration latest = clock.elapsed().plus(step.within()).plus(DriverCalls.GRACE);
                        String words = calls.call(step).words();
                        open = opens ? words.equals("opened") : open;
                        if (clock.elapsed().compareTo(latest) > 0) {
                            throw new IllegalStateException("ended after its deadline");
                        }
                    }
                    return true;
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String name() {
        return "any device";
    }

    @Override
    public Connection open(Deadline deadline) {
        return new Open();
    }

    private final class Open implements Connection {

        @Override
        public byte[] read(Deadline deadline) throws InterruptedException {
            MonotonicClock clock = MonotonicClock.current();
            if (at + 2 >= says.length) {
                clock.sleep(deadline.remaining());
                return new byte[0];
            }
            Duration pause = Duration.ofMillis(4L * Byte.toUnsignedInt(says[at + 1]));
            if (pause.compareTo(deadline.remaining()) > 0) {
                clock.sleep(deadline.remaining());
                says[at + 1] = 0;
                return new byte[0];
            }
            clock.sleep(pause);
            int length = Math.min(Byte.toUnsignedInt(says[at]), says.length - at - 2);
            byte[] arrived = Arrays.copyOfRange(says, at + 2, at + 2 + length);
            at += 2 + length;
            return arrived;
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) {
            // It listens to nothing.
        }

        @Override
        public void discardInput() {
            // What it says next has not arrived yet.
        }

        @Override
        public void close() {}
    }
}
