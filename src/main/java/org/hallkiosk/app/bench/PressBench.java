package org.hallkiosk.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hallkiosk.text.Remark;

/**
 * From a finger's press to the first changed pixel under it, through the X server, GTK and JavaFX and back: what makes a
 * screen feel as if it answered. The program runs as at a terminal; which places answer is found by trying.
 */
public final class PressBench {
    private static final String MILLISECONDS = "ms";
    private static final double MOST_MILLISECONDS = 50;
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int[] AWAY = {4, HEIGHT - 4};
    private static final int COLUMNS = 16;
    private static final int ROWS = 9;
    private static final int PLACES = 4;
    private static final Duration FIRST_SCREEN = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(1);
    /** Longer than a screen takes to fade in, or a button back. */
    private static final Duration STILL = Duration.ofMillis(250);
    /** Longer than the second that a countdown takes to change by itself. */
    private static final Duration BY_ITSELF = Duration.ofMillis(1200);

    private static final Duration GLANCE = Duration.ofNanos(100_000);

    private final Path home;
    private final Path folder;
    private final Consumer<Remark> complain;
    private final Random hands = new Random(1);

    /**
     * @param home of the program, where {@code kiosk} is
     * @param folder for what is written; given anew
     * @param complain told what could not be measured, and why
     */
    public PressBench(Path home, Path folder, Consumer<Remark> complain) {
        this.home = home;
        this.folder = folder;
        this.complain = complain;
    }

    /** A place on the screen, and around it what is looked at. */
    private record Place(int x, int y) {
        private static final int REACH_X = 60;
        private static final int REACH_Y = 36;

        int[] pixels(VirtualScreen screen) {
            int[] pixels = new int[4 * REACH_X * REACH_Y];
            int at = 0;
            for (int row = Math.max(0, y - REACH_Y); row < Math.min(HEIGHT, y + REACH_Y); row++) {
                for (int column = Math.max(0, x - REACH_X); column < Math.min(WIDTH, x + REACH_X); column++) {
                    pixels[at++] = screen.colour(column, row);
                }
            }
            return pixels;
        }
    }

    /** Blocks for a second a press at most. Without Xvfb or xdotool there are no figures. */
    public List<Figure> measure(int presses) throws IOException, InterruptedException {
        Path configuration = BenchConfiguration.write(home.resolve("kiosk-config"), folder.resolve("press-config"));
        Optional<VirtualScreen> started = VirtualScreen.start(folder.resolve("press-screen"));
        if (started.isEmpty()) {
            complain.accept(Remark.of("bench.complaint.no-xvfb"));
            return List.of();
        }
        try (VirtualScreen screen = started.get()) {
            Optional<ScreenFinger> there = ScreenFinger.over(screen);
            if (there.isEmpty()) {
                complain.accept(Remark.of("bench.complaint.no-xdotool"));
                return List.of();
            }
            try (ScreenFinger finger = there.get()) {
                return atKiosk(configuration, screen, finger, presses);
            }
        }
    }

    private List<Figure> atKiosk(Path configuration, VirtualScreen screen, ScreenFinger finger, int presses)
            throws IOException, InterruptedException {
        Path log = folder.resolve("press.log");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("kiosk").toString(), "run", "--config", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", screen.display());
        builder.environment()
                .put("HALL_KIOSK_STATE", folder.resolve("press-state").toString());
        builder.environment().remove("WAYLAND_DISPLAY");
        Process kiosk = builder.start();
        try {
            FirstScreen first = new FirstScreen(screen);
            List<Double> taken = new ArrayList<>();
            if (within(FIRST_SCREEN, first::isPainted)) {
                Place middle = new Place(WIDTH / 2, HEIGHT / 2);
                tap(finger, middle);
                within(ANSWER, () -> !first.isGround());
                // The language, then the services.
                List<Place> languages = answering(screen, finger);
                press(languages, screen, finger, presses / 2, taken);
                if (!languages.isEmpty()) {
                    tap(finger, languages.getFirst());
                    press(answering(screen, finger), screen, finger, presses - presses / 2, taken);
                }
            }
            if (taken.size() < presses) {
                complain.accept(new Remark(
                        "bench.complaint.press", Map.of("answered", taken.size(), "presses", presses, "log", log)));
            }
            return figures(taken);
        } finally {
            FirstScreen.end(kiosk);
        }
    }

    private static List<Figure> figures(List<Double> taken) {
        if (taken.isEmpty()) {
            return List.of();
        }
        Sample sample = new Sample(taken);
        return List.of(
                Figure.plain(Figure.name("press-painted"), MILLISECONDS, sample),
                Figure.limited(
                        Figure.name("press-painted-99-of-100"),
                        MILLISECONDS,
                        new Sample(List.of(sample.percentile(99))),
                        MOST_MILLISECONDS,
                        Remark.of("bench.limit.press")));
    }

    private void press(List<Place> places, VirtualScreen screen, ScreenFinger finger, int presses, List<Double> taken)
            throws InterruptedException {
        for (int press = 0; press < presses && !places.isEmpty(); press++) {
            // No hand keeps time with the screen.
            Thread.sleep(30 + hands.nextInt(50));
            millisecondsToAnswer(places.get(press % places.size()), screen, finger)
                    .ifPresent(taken::add);
        }
    }

    /** Presses and lets go elsewhere, so that nothing is chosen; empty when nothing was painted within a second. */
    private static Optional<Double> millisecondsToAnswer(Place place, VirtualScreen screen, ScreenFinger finger) {
        finger.move(place.x(), place.y());
        // What a mouse that is merely there looks like is no answer.
        awaitStill(place, screen);
        int[] before = place.pixels(screen);
        long begun = System.nanoTime();
        finger.press();
        boolean answered = within(ANSWER, () -> !Arrays.equals(before, place.pixels(screen)));
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        finger.move(AWAY[0], AWAY[1]);
        finger.lift();
        return answered ? Optional.of(milliseconds) : Optional.empty();
    }

    /** Some places that answer a press, and do not change by themselves. */
    private static List<Place> answering(VirtualScreen screen, ScreenFinger finger) {
        finger.move(AWAY[0], AWAY[1]);
        awaitStill(new Place(WIDTH / 2, HEIGHT / 2), screen);
        List<Place> found = new ArrayList<>();
        for (int row = 2; row < ROWS - 1 && found.size() < PLACES; row++) {
            for (int column = 2; column < COLUMNS - 1 && found.size() < PLACES; column++) {
                Place place = new Place(column * WIDTH / COLUMNS, row * HEIGHT / ROWS);
                if (!isEmpty(place, screen) && answers(place, screen, finger) && !changesByItself(place, screen)) {
                    found.add(place);
                    column++;
                }
            }
        }
        return found;
    }

    private static boolean isEmpty(Place place, VirtualScreen screen) {
        int[] pixels = place.pixels(screen);
        return Arrays.stream(pixels).allMatch(pixel -> pixel == pixels[0]);
    }

    private static boolean answers(Place place, VirtualScreen screen, ScreenFinger finger) {
        return millisecondsToAnswer(place, screen, finger).isPresent();
    }

    private static boolean changesByItself(Place place, VirtualScreen screen) {
        awaitStill(place, screen);
        int[] before = place.pixels(screen);
        return within(BY_ITSELF, () -> !Arrays.equals(before, place.pixels(screen)));
    }

    private static void awaitStill(Place place, VirtualScreen screen) {
        int[] last = place.pixels(screen);
        long since = System.nanoTime();
        long end = since + ANSWER.toNanos() * 4;
        while (System.nanoTime() - since < STILL.toNanos() && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE.toNanos() * 50);
            int[] now = place.pixels(screen);
            if (!Arrays.equals(last, now)) {
                last = now;
                since = System.nanoTime();
            }
        }
    }

    private static void tap(ScreenFinger finger, Place place) {
        finger.move(place.x(), place.y());
        finger.press();
        finger.lift();
    }

    private static boolean within(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }
}
