package org.hallkiosk.app;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;

/** Tells when a window that was just opened has been painted. */
final class FirstFrame {
    /** One to lay out and hand over to the renderer; when the third begins, the renderer is done with the first. */
    private static final int FRAMES = 3;

    private final CountDownLatch painted = new CountDownLatch(1);

    /** Begins to count frames. JavaFX thread, once. */
    void begin() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == FRAMES) {
                    stop();
                    painted.countDown();
                }
            }
        }.start();
    }

    void await() throws InterruptedException {
        painted.await();
    }
}
