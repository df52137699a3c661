package org.hallkiosk.app;

import java.nio.file.Path;

/** Where the program itself lives: its own profiles and configuration, for whoever names no other. */
record Home(Path folder) {

    static Home ofThisProgram() {
        return new Home(Path.of(System.getProperty("hallkiosk.home", "."))
                .toAbsolutePath()
                .normalize());
    }

    Path devices() {
        return folder.resolve("devices");
    }

    /** Jars with drivers of other makers, for commands that need no configuration. */
    Path drivers() {
        return folder.resolve("drivers");
    }

    Path configuration() {
        return folder.resolve("kiosk-config");
    }

    Path target() {
        return folder.resolve("target");
    }
}
