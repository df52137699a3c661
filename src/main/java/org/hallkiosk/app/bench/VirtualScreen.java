package org.hallkiosk.app.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An Xvfb of 1920 by 1080 whose picture is a file mapped into memory: what is on the screen is seen without asking the
 * server anything, so that watching costs whatever is being watched nothing. The file is an XWD dump (X11's
 * XWDFile.h): a header of big-endian words, colour cells, then rows of pixels, here 32 bits each, blue first.
 */
final class VirtualScreen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int HEADER_SIZE = 0;
    private static final int BYTES_A_LINE = 12 * Integer.BYTES;
    private static final int COLOURS = 19 * Integer.BYTES;
    private static final int COLOUR_CELL = 12;
    private static final int COLOUR = 0xFFFFFF;

    private final Process server;
    private final String display;
    private final ByteBuffer picture;

    private VirtualScreen(Process server, String display, ByteBuffer picture) {
        this.server = server;
        this.display = display;
        this.picture = picture;
    }

    /** Starts one on a display that is free; empty when there is no Xvfb here. */
    static Optional<VirtualScreen> start(Path folder) throws IOException, InterruptedException {
        if (!Programs.isThere("Xvfb")) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        Path number = folder.resolve("display");
        Path file = folder.resolve("Xvfb_screen0");
        Files.deleteIfExists(file);
        Process server = new ProcessBuilder(List.of(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1920x1080x24",
                        "-nolisten",
                        "tcp",
                        "-fbdir",
                        folder.toString()))
                .redirectOutput(number.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        // The server writes its number when it is ready for clients.
        while (server.isAlive()
                && System.nanoTime() < end
                && !Files.readString(number).endsWith("\n")) {
            Thread.sleep(Duration.ofMillis(10));
        }
        String display = Files.readString(number).strip();
        if (display.isEmpty()) {
            server.destroy();
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(new VirtualScreen(
                    server, ":" + display, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())));
        }
    }

    /** For {@code DISPLAY}. */
    String display() {
        return display;
    }

    /** Red, green and blue of a pixel. */
    int colour(int x, int y) {
        int start = picture.getInt(HEADER_SIZE) + picture.getInt(COLOURS) * COLOUR_CELL;
        int at = start + y * picture.getInt(BYTES_A_LINE) + x * Integer.BYTES;
        return Integer.reverseBytes(picture.getInt(at)) & COLOUR;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
