package org.hallkiosk.discovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hallkiosk.device.Deadline;

/** Printers on the network that announce themselves (DNS-SD, RFC 6763), as CUPS's {@code ippfind} hears them. */
final class AnnouncedPrinters {
    private static final Duration LISTENING = Duration.ofSeconds(3);

    private AnnouncedPrinters() {}

    /** Their addresses; none where {@code ippfind} is not installed or has nobody to ask. */
    static List<String> listen(Deadline deadline) throws InterruptedException {
        Deadline end = deadline.orAfter(LISTENING.plusSeconds(1));
        Process process;
        try {
            process = new ProcessBuilder("ippfind", "-T", Long.toString(LISTENING.toSeconds()), "_ipp._tcp", "--print")
                    .redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return List.of();
        }
        try {
            if (!process.waitFor(end.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
                return List.of();
            }
            String heard = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return heard.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("ipp"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        } finally {
            process.destroyForcibly();
        }
    }
}
