package org.hallkiosk.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts a program on a virtual screen and watches its pixels until the attract screen stands there: the ground in its
 * blue at both sides and between the words, and enough white where the title is. The same for every program.
 */
final class FirstScreen {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofSeconds(6);
    private static final Duration GLANCE = Duration.ofMillis(2);
    private static final int GROUND = 0x1557B0;
    private static final int WHITE = 0xFFFFFF;
    private static final int[][] GROUND_AT = {{60, 300}, {1860, 300}, {960, 180}};
    private static final int ENOUGH_WHITE = 200;

    private final VirtualScreen screen;
    private final ProcessMemory memory = new ProcessMemory();

    FirstScreen(VirtualScreen screen) {
        this.screen = screen;
    }

    /**
     * @param milliseconds from the start of the process until the screen was painted
     * @param megabytes of the whole tree of processes, after it has settled
     */
    record Start(double milliseconds, double megabytes) {}

    /** Empty when the screen never came. */
    Optional<Start> measure(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        awaitEmpty();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().remove("WAYLAND_DISPLAY");
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            while (!isPainted()) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    return Optional.empty();
                }
                Thread.sleep(GLANCE);
            }
            double milliseconds = (System.nanoTime() - begun) / 1e6;
            Thread.sleep(SETTLED);
            return Optional.of(new Start(milliseconds, memory.ofTree(process.toHandle()) / 1024.0));
        } finally {
            end(process);
        }
    }

    static void end(Process process) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(5))) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    private void awaitEmpty() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isGround() && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    boolean isGround() {
        for (int[] at : GROUND_AT) {
            if (screen.colour(at[0], at[1]) != GROUND) {
                return false;
            }
        }
        return true;
    }

    boolean isPainted() {
        if (!isGround()) {
            return false;
        }
        int white = 0;
        for (int y = 230; y < 330; y += 4) {
            for (int x = 760; x < 1160; x++) {
                if (screen.colour(x, y) == WHITE) {
                    white++;
                }
            }
        }
        return white > ENOUGH_WHITE;
    }
}
