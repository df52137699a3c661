package org.hallkiosk.ui.gallery;

import java.util.List;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.KioskScene;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.screen.Phrases;

/** Components under each other, each with its states named. JavaFX thread only. */
public final class GallerySheet {
    private static final double MARGIN = 32;

    private GallerySheet() {}

    /** To be put into a scene with the stylesheet; as wide as a component in this look and a margin. */
    public static Region of(List<Exhibit> exhibits, GalleryLook look, Phrases phrases) {
        VBox column = new VBox();
        column.getStyleClass().addAll("gallery-sheet", look.size().styleClass());
        for (Exhibit exhibit : exhibits) {
            for (Exhibit.Sight sight : exhibit.sights()) {
                String state = sight.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
                column.getChildren()
                        .add(Words.wrapped(
                                exhibit.component() + " · " + phrases.get("gallery.state." + state),
                                "type-small",
                                "muted"));
                column.getChildren().add(sight.drawn().get());
            }
        }
        VBox sheet = new VBox(column);
        sheet.getStyleClass().add("kiosk-frame");
        sheet.getStyleClass().addAll(look.mode().styleClasses());
        sheet.setPrefWidth(width(look));
        return sheet;
    }

    private static double width(GalleryLook look) {
        return look.size().width() + 2 * MARGIN;
    }

    /** What a sheet looks like. */
    public static WritableImage picture(Region sheet, GalleryLook look) {
        double width = width(look);
        KioskScene.of(sheet, width, 1);
        double height = 1;
        // Twice, as on a terminal: what wraps knows its width only after the first time.
        for (int i = 0; i < 2; i++) {
            sheet.applyCss();
            height = Math.ceil(sheet.prefHeight(width));
            sheet.resize(width, height);
            sheet.layout();
        }
        return sheet.snapshot(null, new WritableImage((int) width, (int) height));
    }
}
