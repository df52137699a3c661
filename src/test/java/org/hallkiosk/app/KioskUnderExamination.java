package org.hallkiosk.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javax.management.JMException;
import javax.management.ObjectName;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.app.walk.JourneyScript;
import org.hallkiosk.app.walk.JourneyWalker;
import org.hallkiosk.app.walk.JourneyWalker.Walk;
import org.hallkiosk.app.walk.Stagehand;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.fact.signature.Point;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.SignaturePicture;
import org.hallkiosk.fact.signature.Stroke;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.Texts;

/**
 * A real kiosk without a display in a process of its own, on devices that are elsewhere. It takes orders a line each
 * ({@code walk FILE}, {@code dump FILE}, {@code count}, {@code show FILE}, {@code picture FILE}, {@code pass SECONDS}) and answers each with one line; what a hand does at a device it
 * asks for with a line {@code hand …}. Nothing of an applicant stands in its orders as a whole.
 */
final class KioskUnderExamination {
    /** JavaFX drops what has left the screen when it draws the next frames. */
    private static final int FRAMES = 5;

    private static final int LARGE = 400;

    private KioskUnderExamination() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        Home home = Home.ofThisProgram();
        Speech speech = new Speech(
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Texts.load(home.configuration().resolve("text")),
                Language.EN);
        Configuration configuration = new Configurations(home, folder.resolve("state"), () -> speech)
                .load(Path.of(arguments[0]), speech.out(), false)
                .orElseThrow();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PausedClock clock = new PausedClock();
        KioskTerminal terminal =
                new KioskTerminal(configuration, Drivers.shipped(), codeKey(Path.of(arguments[2])), clock);
        KioskWindow.startToolkit();
        KioskWindow window = KioskWindow.open(
                configuration,
                terminal.runner(),
                terminal.supervisor().scannerPictures(),
                new KioskWindow.Shape(1080, 1920, false));
        terminal.start();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println("ready");
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", 2);
            out.println(
                    switch (words[0]) {
                        case "walk" -> {
                            clock.goOn();
                            String arrived = walk(Path.of(words[1]), terminal, window, folder, out);
                            clock.pause();
                            yield arrived;
                        }
                        case "pass" -> {
                            clock.pass(Duration.ofSeconds(Long.parseLong(words[1])));
                            yield "passed";
                        }
                        case "dump" -> dump(Path.of(words[1]));
                        case "show" -> show(Path.of(words[1]), terminal);
                        case "picture" -> picture(Path.of(words[1]), terminal, window);
                        case "count" -> "counted " + histogram().replace('\n', '|');
                        default -> "unknown " + words[0];
                    });
        }
        System.exit(0);
    }

    private static Map<String, PublicKey> codeKey(Path file) throws Exception {
        return Map.of(
                "phone",
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Files.readAllBytes(file))));
    }

    /** Writes down what the signature and the paper of the present applicant are made of, a blob each. */
    private static String show(Path file, KioskTerminal terminal) throws IOException {
        JourneyState state = terminal.runner().state();
        Signature signature = state.signature().orElseThrow();
        ByteArrayOutputStream points = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(points);
        for (Stroke stroke : signature.strokes()) {
            for (Point point : stroke.points()) {
                numbers.writeDouble(point.x());
                numbers.writeDouble(point.y());
            }
        }
        write(
                file,
                List.of(
                        points.toByteArray(),
                        SignaturePicture.png(signature, 2),
                        state.document().orElseThrow().pdf()));
        return "shown";
    }

    /** Writes down the photograph that is judged, then what the screen holds of it: as bytes of colours, and as numbers. */
    private static String picture(Path file, KioskTerminal terminal, KioskWindow window) throws Exception {
        if (!(terminal.runner().state().step() instanceof Step.JudgePicture judged)) {
            return "no picture is judged";
        }
        int[] seen = Finger.onFxThread(() -> pixels(window.scene().getRoot()));
        ByteArrayOutputStream colours = new ByteArrayOutputStream();
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(numbers);
        for (int pixel : seen) {
            colours.write(pixel >> 16);
            colours.write(pixel >> 8);
            colours.write(pixel);
            out.writeInt(pixel);
        }
        write(file, List.of(judged.picture().jpeg(), colours.toByteArray(), numbers.toByteArray()));
        return "shown";
    }

    /** Of the first picture in there that is larger than any sign. */
    private static int[] pixels(Node node) {
        if (node instanceof ImageView view
                && view.getImage() != null
                && view.getImage().getHeight() > LARGE) {
            Image image = view.getImage();
            int[] pixels = new int[(int) image.getWidth() * (int) image.getHeight()];
            image.getPixelReader()
                    .getPixels(
                            0,
                            0,
                            (int) image.getWidth(),
                            (int) image.getHeight(),
                            PixelFormat.getIntArgbPreInstance(),
                            pixels,
                            0,
                            (int) image.getWidth());
            return pixels;
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(KioskUnderExamination::pixels)
                        .filter(found -> found.length > 0)
                        .findFirst()
                        .orElse(new int[0])
                : new int[0];
    }

    private static void write(Path file, List<byte[]> blobs) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (byte[] blob : blobs) {
                out.writeInt(blob.length);
                out.write(blob);
            }
        }
    }

    private static String walk(Path script, KioskTerminal terminal, KioskWindow window, Path folder, PrintStream out)
            throws Exception {
        JourneyWalker walker = new JourneyWalker(
                window.view(),
                window.scene(),
                terminal.configuration().texts(),
                new AskedHands(out),
                folder.resolve("pictures"),
                line -> {});
        return walker.walk(JourneyScript.read(script)) instanceof Walk.Stuck stuck
                ? "stuck at line " + stuck.line().number() + ": " + stuck.why() + "; " + stuck.seen()
                : "arrived";
    }

    /** Objects that something still refers to: the collector runs first, and what has changed is on the screen. */
    private static String dump(Path file) throws IOException, InterruptedException {
        awaitFrames();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        return "dumped";
    }

    private static void awaitFrames() throws InterruptedException {
        CountDownLatch frames = new CountDownLatch(FRAMES);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        };
        Platform.runLater(timer::start);
        frames.await();
        Platform.runLater(timer::stop);
    }

    /** Live objects by class. */
    private static String histogram() throws JMException {
        return ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()})
                .toString();
    }

    /**
     * Stands still between walks: however long it takes to look for what is there, nobody has been idle meanwhile.
     */
    private static final class PausedClock extends Clock {
        private final Clock system = Clock.systemUTC();
        private Duration missed = Duration.ZERO;
        private Optional<Instant> stopped = Optional.of(system.instant());

        synchronized void pause() {
            stopped = Optional.of(instant());
        }

        synchronized void goOn() {
            missed = Duration.between(stopped.orElseThrow(), system.instant());
            stopped = Optional.empty();
        }

        /** It is later at once. */
        synchronized void pass(Duration time) {
            stopped = stopped.map(at -> at.plus(time));
        }

        @Override
        public synchronized Instant instant() {
            return stopped.orElseGet(() -> system.instant().minus(missed));
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("a kiosk stays where it is");
        }
    }

    private record AskedHands(PrintStream out) implements Stagehand {
        @Override
        public Optional<Remark> placeCard(int number) {
            out.println("hand place " + number);
            return Optional.empty();
        }

        @Override
        public Optional<Remark> liftCard() {
            out.println("hand lift");
            return Optional.empty();
        }

        @Override
        public Optional<Remark> showCode(String code) {
            out.println("hand show " + code);
            return Optional.empty();
        }

        @Override
        public Optional<Remark> layPaper(String how) {
            out.println("hand lay " + how);
            return Optional.empty();
        }

        @Override
        public Optional<Remark> takePaper() {
            out.println("hand take");
            return Optional.empty();
        }

        @Override
        public Optional<Remark> trouble(String deviceId, String trouble, boolean broken) {
            out.println("hand " + (broken ? "break " : "mend ") + deviceId + " " + trouble);
            return Optional.empty();
        }
    }
}
