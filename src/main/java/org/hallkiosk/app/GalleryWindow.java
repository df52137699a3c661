package org.hallkiosk.app;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.KioskScene;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.gallery.Exhibits;
import org.hallkiosk.ui.gallery.GalleryLook;
import org.hallkiosk.ui.gallery.GallerySheet;
import org.hallkiosk.ui.screen.Phrases;

/** The gallery in a window, with a button for each size, mode and language. JavaFX thread only, but for the waiting. */
final class GalleryWindow {
    private final Speech speech;
    private final ScrollPane sheet = new ScrollPane();
    private GalleryLook look = GalleryLook.all().getFirst();

    private GalleryWindow(Speech speech) {
        this.speech = speech;
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
        FlowPane choices = new FlowPane(8, 8);
        for (GalleryLook.Size size : GalleryLook.Size.values()) {
            choices.getChildren().add(choice("size", size, () -> new GalleryLook(size, look.mode(), look.language())));
        }
        for (GalleryLook.Mode mode : GalleryLook.Mode.values()) {
            choices.getChildren().add(choice("mode", mode, () -> new GalleryLook(look.size(), mode, look.language())));
        }
        for (Language language : Language.values()) {
            choices.getChildren()
                    .add(choice("language", language, () -> new GalleryLook(look.size(), look.mode(), language)));
        }
        draw();
        sheet.setFitToWidth(true);
        BorderPane root = new BorderPane(sheet);
        root.setTop(choices);
        Stage stage = new Stage();
        stage.setTitle(speech.texts().get(speech.language(), "gallery.title"));
        stage.setScene(KioskScene.of(root, 1280, 960));
        stage.setOnHidden(hidden -> whenClosed.run());
        stage.show();
    }

    private Region choice(String kind, Enum<?> value, java.util.function.Supplier<GalleryLook> chosen) {
        String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new SecondaryButton(speech.texts().get(speech.language(), "gallery." + kind + "." + name), () -> {
            look = chosen.get();
            draw();
        });
    }

    private void draw() {
        Phrases phrases = new Phrases(speech.texts(), look.language());
        sheet.setContent(GallerySheet.of(Exhibits.all(phrases), look, phrases));
    }
}
