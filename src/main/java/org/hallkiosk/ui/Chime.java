package org.hallkiosk.ui;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;

/** The sound that goes with a warning. A terminal without a loudspeaker stays silent. */
final class Chime {
    private Chime() {}

    /** Returns at once; the sound is made on another thread, because opening the audio line can block. */
    static void warn() {
        Thread.ofVirtual().name("chime").start(() -> {
            if (!GraphicsEnvironment.isHeadless()) {
                Toolkit.getDefaultToolkit().beep();
            }
        });
    }
}
