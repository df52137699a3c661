package org.hallkiosk.cli;

import java.nio.file.Path;

/**
 * The machine that the doctor looks at.
 *
 * @param root where its file system begins; tests begin elsewhere
 * @param user who the kiosk runs as
 * @param javaVersion the feature number of the running Java
 */
public record Machine(Path root, String user, int javaVersion) {

    /** This one. */
    public static Machine here() {
        return new Machine(
                Path.of("/"),
                System.getProperty("user.name", ""),
                Runtime.version().feature());
    }

    /** A file by its absolute path on that machine. */
    Path file(String absolute) {
        return root.resolve(absolute.substring(1));
    }
}
