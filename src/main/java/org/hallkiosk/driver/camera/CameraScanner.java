package org.hallkiosk.driver.camera;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.NoCode;
import org.hallkiosk.device.CodeReading.ScannerTrouble;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.LivePicture;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.camera.code.CodeFinder;
import org.hallkiosk.driver.camera.code.GreyImage;
import org.hallkiosk.driver.camera.stream.Camera;
import org.hallkiosk.driver.camera.stream.Ffmpeg;
import org.hallkiosk.driver.camera.stream.Frame;
import org.hallkiosk.transport.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * A camera that reads codes, and shows whoever holds one what it sees. It looks only while a scan is under way and a
 * moment longer; pictures stay in memory and are gone when it stops.
 */
final class CameraScanner implements CodeScanner, LivePictures {
    private static final Duration LINGER = Duration.ofSeconds(2);
    /** A code that stays before the camera was read; it counts again once it was out of sight for so long. */
    private static final Duration OUT_OF_SIGHT = Duration.ofSeconds(2);

    private final Camera camera;
    private final CodeFinder finder;
    private final SmallPictures small;
    private final ReentrantLock looking = new ReentrantLock(true);
    private final AtomicReference<@Nullable LivePicture> shown = new AtomicReference<>();
    private @Nullable CodeReading last;
    private long lastSeen;

    CameraScanner(Ffmpeg ffmpeg, CodeFinder finder, SmallPictures small) {
        this.finder = finder;
        this.small = small;
        this.camera = new Camera(ffmpeg, LINGER, () -> shown.set(null));
    }

    /** Blocks for the first picture. */
    void prove(Deadline deadline) throws TransportException, InterruptedException {
        camera.prove(deadline);
    }

    @Override
    public DeviceStatus status(Deadline deadline) {
        return camera.status(deadline);
    }

    @Override
    public CodeReading scan(Deadline deadline) throws InterruptedException {
        if (!looking.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return new ScannerTrouble(Reason.PORT_BUSY, "another scan is still under way");
        }
        try (Camera.Use use = camera.use()) {
            while (true) {
                Optional<Frame> frame = use.next(deadline);
                if (frame.isEmpty()) {
                    return new NoCode();
                }
                shown.set(small.of(frame.get()));
                Optional<CodeReading> code = find(frame.get()).filter(this::isNew);
                if (code.isPresent()) {
                    return code.get();
                }
                if (deadline.passed()) {
                    return new NoCode();
                }
            }
        } catch (TransportException dead) {
            shown.set(null);
            return new ScannerTrouble(dead.reason(), String.valueOf(dead.getMessage()));
        } finally {
            looking.unlock();
        }
    }

    private Optional<CodeReading> find(Frame frame) {
        return finder.find(new GreyImage(frame.width(), frame.height(), frame.bytes()));
    }

    private boolean isNew(CodeReading reading) {
        long now = System.nanoTime();
        boolean stayed = reading.equals(last) && now - lastSeen < OUT_OF_SIGHT.toNanos();
        last = reading;
        lastSeen = now;
        return !stayed;
    }

    @Override
    public Optional<LivePicture> newest() {
        return Optional.ofNullable(shown.get());
    }

    @Override
    public void close() {
        camera.close();
    }
}
