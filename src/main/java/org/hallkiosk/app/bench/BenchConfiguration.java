package org.hallkiosk.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shipped configuration for a wide screen, with real ports where nothing answers: what {@code run} may be started with. */
final class BenchConfiguration {
    private static final Pattern SIMULATED = Pattern.compile("port: simulated");
    private static final Pattern DOCUMENT_PRINTER = Pattern.compile("(kind: document-printer[^}]*)port: simulated");

    private BenchConfiguration() {}

    /** Writes it into the folder; returns the folder. */
    static Path write(Path shipped, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(shipped)) {
            files = all.toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve(shipped.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path kiosk = folder.resolve("kiosk.yaml");
        Files.writeString(kiosk, rewritten(Files.readString(kiosk)));
        return folder;
    }

    static String rewritten(String kiosk) {
        AtomicInteger port = new AtomicInteger();
        String printer = DOCUMENT_PRINTER.matcher(kiosk).replaceAll("$1port: \"ipp://127.0.0.1:1/ipp/print\"");
        // Ports below 10 are never listened on; one each, because two devices on one port are a mistake.
        return SIMULATED
                .matcher(printer)
                .replaceAll(found -> "port: \"tcp://127.0.0.1:" + port.incrementAndGet() + "\"")
                .replaceFirst("orientation: \\w+", "orientation: landscape")
                .replaceFirst("monitor: \\{port: \\d+}", "monitor: {port: 0}");
    }
}
