package org.hallkiosk.app;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** Tells when a window that was just opened has been painted. */
final class FirstFrame {
    /** One to lay out and hand over to the renderer; when the second begins, the renderer has the first. */
    private static final int HANDED_OVER = 2;

    private final CountDownLatch painted = new CountDownLatch(1);

    /** Begins to count frames. JavaFX thread, once. */
    void begin() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == HANDED_OVER) {
                    stop();
                    awaitRenderer();
                    painted.countDown();
                }
            }
        }.start();
    }

    /**
     * The renderer works its jobs off one after another and tells nobody when a window's picture is done. A picture of
     * one dot, asked for behind it, is there when the window's is. The JavaFX thread waits for it, this once: what the
     * applicant cannot see yet, he cannot touch.
     */
    private static void awaitRenderer() {
        new Region().snapshot(null, new WritableImage(1, 1));
    }

    void await() throws InterruptedException {
        painted.await();
    }
}
