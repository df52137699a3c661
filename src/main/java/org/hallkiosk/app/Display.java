package org.hallkiosk.app;

import java.util.Map;

/** Whether there is a screen to open a window on. */
final class Display {
    private Display() {}

    /** JavaFX would only say so with a stack trace. */
    static boolean isMissing(Map<String, String> environment) {
        return !KioskWindow.isWithoutScreen()
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
