package org.hallkiosk.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.GuideLight;
import org.hallkiosk.device.Light;
import org.hallkiosk.journey.GuidingLights;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.supervisor.StatusChange;
import org.hallkiosk.supervisor.Supervisor;

/**
 * Lets the guide lights follow the journey, on a thread of its own: a board that is slow or gone delays nobody. What is
 * wanted in between and wanted no longer is passed over. Does nothing where no guide light is configured.
 */
final class GuideLightDesk implements AutoCloseable {
    private static final Duration TO_SHOW = Duration.ofSeconds(3);

    private final Supervisor supervisor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private Map<DeviceKind, Light> wanted = Map.of();
    private boolean news;

    GuideLightDesk(Supervisor supervisor) {
        this.supervisor = supervisor;
        this.thread = Thread.ofVirtual().name("guide-lights").unstarted(this::keepShowing);
    }

    void start() {
        thread.start();
    }

    /** The journey moved on. Returns at once. */
    void follow(JourneyState state) {
        want(GuidingLights.wanted(state), false);
    }

    /** A board that has come back is dark, and is told again. Returns at once. */
    void follow(StatusChange change) {
        if (change.kind() == DeviceKind.GUIDE_LIGHT && change.now().condition().canServe()) {
            lock.lock();
            try {
                want(wanted, true);
            } finally {
                lock.unlock();
            }
        }
    }

    private void want(Map<DeviceKind, Light> lights, boolean again) {
        lock.lock();
        try {
            if (again || !lights.equals(wanted)) {
                wanted = lights;
                news = true;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void keepShowing() {
        try {
            while (true) {
                Map<DeviceKind, Light> lights = awaitNews();
                var light = supervisor.guideLight();
                if (light.isPresent()) {
                    show(light.get(), lights);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails is told by the supervisor, and shown again when the board is back. */
    private static void show(GuideLight light, Map<DeviceKind, Light> lights) throws InterruptedException {
        light.show(lights, Deadline.after(TO_SHOW));
    }

    private Map<DeviceKind, Light> awaitNews() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!news) {
                changed.await();
            }
            news = false;
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
