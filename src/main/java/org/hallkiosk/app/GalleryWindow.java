package org.hallkiosk.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.KioskScene;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.gallery.Exhibit;
import org.hallkiosk.ui.gallery.Exhibits;
import org.hallkiosk.ui.gallery.GalleryLook;
import org.hallkiosk.ui.gallery.GallerySheet;
import org.hallkiosk.ui.screen.Phrases;

/**
 * The gallery in a window: a button for each size, mode and language above, one for each component beside, and what was chosen
 * as large as on a terminal where there is room for it. JavaFX thread only, but for the waiting.
 */
final class GalleryWindow {
    private static final double WIDTH = 1640;
    private static final double HEIGHT = 1000;

    private final Speech speech;
    private final ScrollPane sheet = new ScrollPane();
    private final FlowPane choices = new FlowPane();
    private final VBox index = new VBox();
    private GalleryLook look = GalleryLook.all().getFirst();
    /** Empty for all. */
    private Optional<String> component;

    private GalleryWindow(Speech speech) {
        this.speech = speech;
        this.component = components().findFirst();
        choices.getStyleClass().add("gallery-choices");
        index.getStyleClass().add("gallery-index");
    }

    /** Blocks until somebody closes the window. */
    static void showUntilClosed(Speech speech) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Finger.onFxThread(() -> {
            new GalleryWindow(speech).show(closed::countDown);
            return true;
        });
        closed.await();
    }

    private void show(Runnable whenClosed) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        ScrollPane names = new ScrollPane(index);
        names.setFitToWidth(true);
        // Always, so that the names have room beside it.
        names.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        names.setMinWidth(Region.USE_PREF_SIZE);
        sheet.setFitToWidth(true);
        BorderPane root = new BorderPane(sheet, choices, null, null, names);
        root.getStyleClass().addAll("kiosk-frame", "gallery-window");
        draw();
        Stage stage = new Stage();
        stage.setTitle(say("gallery.title"));
        stage.setScene(KioskScene.of(root, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight())));
        stage.setOnHidden(hidden -> whenClosed.run());
        stage.show();
    }

    private void draw() {
        choices.getChildren()
                .setAll(
                        group(
                                "size",
                                GalleryLook.Size.values(),
                                look.size(),
                                size -> new GalleryLook(size, look.mode(), look.language())),
                        group(
                                "mode",
                                GalleryLook.Mode.values(),
                                look.mode(),
                                mode -> new GalleryLook(look.size(), mode, look.language())),
                        group(
                                "language",
                                Language.values(),
                                look.language(),
                                language -> new GalleryLook(look.size(), look.mode(), language)));
        index.getChildren().setAll(choice(say("gallery.all"), component.isEmpty(), () -> open(Optional.empty())));
        components()
                .forEach(name -> index.getChildren()
                        .add(choice(name, component.equals(Optional.of(name)), () -> open(Optional.of(name)))));
        Phrases phrases = new Phrases(speech.texts(), look.language());
        List<Exhibit> shown = Exhibits.all(phrases).stream()
                .filter(exhibit -> component.map(exhibit.component()::equals).orElse(true))
                .toList();
        Region drawn = GallerySheet.of(shown, look, phrases);
        drawn.setMaxWidth(Region.USE_PREF_SIZE);
        drawn.setMinWidth(Region.USE_PREF_SIZE);
        sheet.setContent(new StackPane(new Group(drawn)));
        Scale smaller = new Scale();
        smaller.xProperty().bind(sheet.viewportBoundsProperty().map(room -> fitting(drawn, room)));
        smaller.yProperty().bind(smaller.xProperty());
        drawn.getTransforms().add(smaller);
    }

    /** On a screen that is narrower than a terminal's, all of a sheet is seen, only smaller. */
    private static double fitting(Region drawn, Bounds room) {
        return room.getWidth() > 0 ? Math.min(1, room.getWidth() / drawn.getPrefWidth()) : 1;
    }

    private void open(Optional<String> chosen) {
        component = chosen;
        draw();
        sheet.setVvalue(0);
    }

    private <E extends Enum<E>> HBox group(String kind, E[] values, E now, Looks<E> looks) {
        HBox group = new HBox();
        group.getStyleClass().add("gallery-group");
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            group.getChildren().add(choice(say("gallery." + kind + "." + name), value == now, () -> {
                look = looks.with(value);
                draw();
            }));
        }
        return group;
    }

    private interface Looks<E> {
        GalleryLook with(E value);
    }

    private static Region choice(String name, boolean chosen, Runnable choose) {
        SecondaryButton button = new SecondaryButton(name, choose);
        button.keepOnOneLine();
        if (chosen) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }

    private Stream<String> components() {
        return Exhibits.all(new Phrases(speech.texts(), look.language())).stream()
                .map(Exhibit::component)
                .distinct();
    }

    private String say(String key) {
        return speech.texts().get(speech.language(), key);
    }
}
