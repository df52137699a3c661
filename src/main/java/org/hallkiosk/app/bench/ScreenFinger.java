package org.hallkiosk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A finger on a virtual screen: xdotool, fed line by line, sends the X server's own test events, so that a press takes the
 * way of a real one. Its calls return when the line is written.
 */
final class ScreenFinger implements AutoCloseable {
    private static final String PROGRAM = "xdotool";

    private final Process program;
    private final Writer lines;

    private ScreenFinger(Process program) {
        this.program = program;
        this.lines = program.outputWriter(StandardCharsets.US_ASCII);
    }

    /** Empty when there is no xdotool here. */
    static Optional<ScreenFinger> over(VirtualScreen screen) throws IOException {
        if (!Programs.isThere(PROGRAM)) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(PROGRAM, "-")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", screen.display());
        return Optional.of(new ScreenFinger(builder.start()));
    }

    void move(int x, int y) {
        say("mousemove " + x + " " + y);
    }

    void press() {
        say("mousedown 1");
    }

    void lift() {
        say("mouseup 1");
    }

    private void say(String line) {
        try {
            lines.write(line + "\n");
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.destroy();
    }
}
