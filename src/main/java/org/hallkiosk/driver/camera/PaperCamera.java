package org.hallkiosk.driver.camera;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.DocumentCamera;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.PictureOutcome.CameraTrouble;
import org.hallkiosk.device.PictureOutcome.PaperTrouble;
import org.hallkiosk.device.PictureOutcome.Problem;
import org.hallkiosk.device.PictureOutcome.Taken;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.camera.code.GreyImage;
import org.hallkiosk.driver.camera.paper.PaperFinder;
import org.hallkiosk.driver.camera.paper.Straightener;
import org.hallkiosk.driver.camera.stream.Camera;
import org.hallkiosk.driver.camera.stream.Ffmpeg;
import org.hallkiosk.driver.camera.stream.Frame;
import org.hallkiosk.transport.TransportException;

/** A camera over a desk. It looks only while a picture is wanted and a moment longer. */
final class PaperCamera implements DocumentCamera {
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Camera camera;
    private final ReentrantLock looking = new ReentrantLock(true);

    PaperCamera(Ffmpeg ffmpeg) {
        this.camera = new Camera(ffmpeg, LINGER, () -> {});
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
    public PictureOutcome takePicture(Deadline deadline) throws InterruptedException {
        if (!looking.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return new CameraTrouble(Reason.PORT_BUSY, "another picture is still being taken");
        }
        try (Camera.Use use = camera.use()) {
            Problem last = Problem.NO_PAPER;
            while (true) {
                Optional<Frame> frame = use.next(deadline);
                if (frame.isEmpty()) {
                    return new PaperTrouble(last);
                }
                Frame seen = frame.get();
                switch (PaperFinder.find(new GreyImage(seen.width(), seen.height(), seen.bytes()))) {
                    case PaperFinder.Finding.Paper paper -> {
                        return new Taken(Straightener.straighten(seen::colour, seen.width(), seen.height(), paper));
                    }
                    case PaperFinder.Finding.Trouble(Problem problem) -> last = problem;
                }
                if (deadline.passed()) {
                    return new PaperTrouble(last);
                }
            }
        } catch (TransportException dead) {
            return new CameraTrouble(dead.reason(), String.valueOf(dead.getMessage()));
        } finally {
            looking.unlock();
        }
    }

    @Override
    public void close() {
        camera.close();
    }
}
