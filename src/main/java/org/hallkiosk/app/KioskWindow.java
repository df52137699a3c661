package org.hallkiosk.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.hallkiosk.configuration.CityLook;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyRunner;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.ui.KioskScene;
import org.hallkiosk.ui.KioskView;
import org.hallkiosk.ui.PageImages;
import org.hallkiosk.ui.frame.KioskFrame;
import org.hallkiosk.ui.frame.Livery;
import org.hallkiosk.ui.scanner.ScannerKeys;
import org.hallkiosk.voice.Voice;
import org.hallkiosk.voice.VoiceSettings;
import org.jspecify.annotations.Nullable;

/** The applicant's window over a running terminal. */
public final class KioskWindow {
    /** Where Debian puts the pinyin dictionary. */
    static final Path PINYIN = Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml");

    private static final Duration CLOCK_EVERY = Duration.seconds(1);

    /**
     * How it is shown.
     *
     * @param fullScreen covers the screen and hides the pointer; otherwise an ordinary window
     */
    public record Shape(double width, double height, boolean fullScreen) {
        public static Shape of(Configuration.Orientation orientation, boolean fullScreen) {
            return switch (orientation) {
                case PORTRAIT, AUTO -> new Shape(1080, 1920, fullScreen);
                case LANDSCAPE -> new Shape(1920, 1080, fullScreen);
            };
        }
    }

    private final KioskView view;
    private final Scene scene;
    private final Stage stage;
    private final FirstFrame firstFrame = new FirstFrame();
    /** Whose words the keyboard knows. */
    private final AtomicReference<Configuration> offered;

    private final Timeline clock;

    private KioskWindow(KioskView view, Scene scene, Stage stage, AtomicReference<Configuration> offered) {
        this.view = view;
        this.scene = scene;
        this.stage = stage;
        this.offered = offered;
        this.clock = new Timeline(new KeyFrame(CLOCK_EVERY, event -> view.showClock()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    public KioskView view() {
        return view;
    }

    public Scene scene() {
        return scene;
    }

    public Stage stage() {
        return stage;
    }

    /** A scanner that types into this window gets its keys, and the screens do not. */
    void handOverTo(ScreenKeyboard keyboard) {
        Platform.runLater(() -> ScannerKeys.watch(scene, keyboard));
    }

    /** Says the screens from now on. Any thread. */
    void speakWith(Voice voice, VoiceSettings how) {
        Platform.runLater(() -> view.speakWith(voice, how));
    }

    /** Waits until something is to be seen; what is not needed for that had better start afterwards. */
    void awaitFirstFrame() throws InterruptedException {
        firstFrame.await();
    }

    /** Starts JavaFX unless it runs already; returns when it is ready. */
    public static void startToolkit() throws InterruptedException {
        // JavaFX keeps up to 64 kB of the texts that it laid out last, those of applicants who are gone among them.
        System.setProperty("prism.cacheLayoutSize", "0");
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
        } catch (IllegalStateException runsAlready) {
            Platform.runLater(ready::countDown);
        }
        ready.await();
        Platform.setImplicitExit(false);
    }

    /**
     * Opens the window on the JavaFX thread and shows the journey's state from then on.
     *
     * @param scannerPictures what the code scanner sees, where it is a camera
     */
    public static KioskWindow open(
            Configuration configuration, JourneyRunner runner, LivePictures scannerPictures, Shape shape)
            throws InterruptedException {
        KioskWindow window = open(configuration, runner.state(), runner::post, scannerPictures, shape);
        window.follow(runner);
        return window;
    }

    /**
     * Opens the window on the JavaFX thread; what it shows stays until it is told to follow a journey.
     *
     * @param touched told what happens at the window, on the JavaFX thread: returns at once
     * @param scannerPictures what the code scanner sees, where it is a camera
     */
    static KioskWindow open(
            Configuration configuration,
            JourneyState first,
            Consumer<JourneyEvent> touched,
            LivePictures scannerPictures,
            Shape shape)
            throws InterruptedException {
        CompletableFuture<KioskWindow> opened = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                opened.complete(build(configuration, first, touched, scannerPictures, shape));
            } catch (RuntimeException e) {
                opened.completeExceptionally(e);
            }
        });
        return opened.join();
    }

    private static KioskWindow build(
            Configuration configuration,
            JourneyState first,
            Consumer<JourneyEvent> touched,
            LivePictures scannerPictures,
            Shape shape) {
        AtomicReference<Configuration> offered = new AtomicReference<>(configuration);
        PinyinShelf pinyin = new PinyinShelf(PINYIN, () -> TypedWords.of(offered.get()));
        KioskView view = new KioskView(
                new KioskView.Setting(
                        configuration.texts(),
                        configuration.catalogue(),
                        configuration.terminal().hall(),
                        DevicePlaces.of(configuration),
                        scannerPictures,
                        configuration.platform().isPresent(),
                        shape.width() > shape.height(),
                        (int) configuration.terminal().wipeAfter().toSeconds(),
                        ConfiguredJourney.FAREWELL_SECONDS,
                        touched,
                        new PageImages(),
                        pinyin),
                configuration.terminal().language());
        wear(view.frame(), configuration.terminal().look());
        Scene scene = KioskScene.of(view.frame(), shape.width(), shape.height());
        Stage stage = new Stage(shape.fullScreen() ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        stage.setTitle("Hall Kiosk");
        if (shape.fullScreen()) {
            scene.setCursor(Cursor.NONE);
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            cover(stage);
            stage.setFullScreen(true);
        }
        KioskWindow window = new KioskWindow(view, scene, stage, offered);
        Rectangle2D size = shape.fullScreen() && !isWithoutScreen()
                ? Screen.getPrimary().getBounds()
                : new Rectangle2D(0, 0, shape.width(), shape.height());
        view.frame().expect(size.getWidth(), size.getHeight());
        view.show(first);
        if (isWithoutScreen()) {
            // The headless platform draws windows into a picture of 1000 by 1000 and fails on larger ones; the scene
            // needs no window to be laid out, touched and photographed.
            view.frame().resize(shape.width(), shape.height());
        } else {
            stage.setScene(scene);
            stage.show();
        }
        window.clock.play();
        window.firstFrame.begin();
        return window;
    }

    private static void wear(KioskFrame frame, CityLook look) {
        look.colour().map(Livery::of).ifPresent(frame::setLivery);
        look.emblem().ifPresent(emblem -> {
            switch (emblem) {
                case CityLook.Emblem.Drawing(String path) -> frame.setEmblem(path);
                // Read in the background: the first screen need not wait for it.
                case CityLook.Emblem.Picture(Path file) ->
                    frame.setEmblem(new Image(file.toUri().toString(), 176, 176, true, true, true));
            }
        });
    }

    /** Full screen is a wish to a window manager; a terminal may run without one, and then only the size counts. */
    private static void cover(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getBounds();
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
    }

    /** Gives the services to a window that was opened without them, before it shows any; any thread. */
    void bring(Configuration whole) {
        offered.set(whole);
        Platform.runLater(() -> {
            view.bring(whole.catalogue());
            view.frame().complete();
        });
    }

    /** Shows these services from now on; any thread. */
    void offer(Configuration next, JourneyState now) {
        offered.set(next);
        Platform.runLater(() -> {
            view.offer(next.catalogue(), next.texts());
            view.show(now);
        });
    }

    /** Shows the newest state from now on, once a frame at most, however fast the journey moves. Any thread. */
    void follow(JourneyRunner runner) {
        AtomicReference<@Nullable JourneyState> newest = new AtomicReference<>();
        AtomicBoolean scheduled = new AtomicBoolean();
        runner.listen(state -> {
            newest.set(state);
            if (scheduled.compareAndSet(false, true)) {
                Platform.runLater(() -> {
                    scheduled.set(false);
                    JourneyState next = newest.getAndSet(null);
                    if (next != null) {
                        view.show(next);
                    }
                });
            }
        });
    }

    /** Whether JavaFX runs without any screen. */
    static boolean isWithoutScreen() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }

    public void close() {
        Platform.runLater(() -> {
            clock.stop();
            stage.close();
        });
    }
}
