package org.hallkiosk.configuration;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;

/** Tells one build of the program from another: a new build may know schemas and texts that the last one did not. */
final class ProgramIdentity {
    private ProgramIdentity() {}

    static String current() {
        CodeSource source = ProgramIdentity.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            return "unknown";
        }
        try {
            return of(Path.of(location.toURI()));
        } catch (IOException | URISyntaxException e) {
            return "unknown";
        }
    }

    private static String of(Path program) throws IOException {
        if (Files.isRegularFile(program)) {
            return stamp(program);
        }
        StringBuilder stamps = new StringBuilder();
        for (String folder : new String[] {"configuration/schema", "text"}) {
            try (Stream<Path> files =
                    Files.walk(program.resolve("org/hallkiosk").resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    stamps.append(stamp(file)).append('\n');
                }
            }
        }
        return stamps.toString();
    }

    private static String stamp(Path file) throws IOException {
        return file + " " + Files.size(file) + " "
                + Files.getLastModifiedTime(file).toMillis();
    }
}
