package org.hallkiosk.configuration;

import java.nio.file.Path;
import java.util.Map;

/** The folder of what a terminal writes: the database, its key, markers. Relative paths in {@code kiosk.yaml} stand in it. */
public final class StateFolder {
    /** The environment variable that names it. */
    public static final String VARIABLE = "HALL_KIOSK_STATE";

    private StateFolder() {}

    /** {@code $HALL_KIOSK_STATE}, else {@code $XDG_STATE_HOME/hall-kiosk}, else {@code ~/.local/state/hall-kiosk}. */
    public static Path in(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        String base = environment.getOrDefault("XDG_STATE_HOME", "");
        Path states =
                base.isEmpty() ? Path.of(environment.getOrDefault("HOME", "."), ".local", "state") : Path.of(base);
        return states.resolve("hall-kiosk").toAbsolutePath().normalize();
    }
}
