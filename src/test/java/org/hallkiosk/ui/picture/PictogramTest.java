package org.hallkiosk.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;
import static org.hallkiosk.ui.FxToolkit.picture;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PictogramTest {

    @ParameterizedTest
    @CsvSource({"id-card,ID_CARD", "ID_CARD,ID_CARD", "qr code,QR_CODE", "house,HOUSE"})
    void isFoundByTheNameInAConfigurationFile(String name, Pictogram expected) {
        assertThat(Pictogram.named(name)).isEqualTo(expected);
    }

    @Test
    void unknownNameShowsADocument() {
        assertThat(Pictogram.named("hovercraft")).isEqualTo(Pictogram.DOCUMENT);
    }

    @ParameterizedTest
    @EnumSource(Pictogram.class)
    void drawingFillsItsGridAndStaysInIt(Pictogram pictogram) {
        Bounds bounds = onFxThread(() -> {
            SVGPath path = new SVGPath();
            path.setContent(pictogram.path());
            return path.getLayoutBounds();
        });

        assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(1);
        assertThat(bounds.getMinY()).isGreaterThanOrEqualTo(1);
        assertThat(bounds.getMaxX()).isLessThanOrEqualTo(47);
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(47);
        assertThat(Math.max(bounds.getWidth(), bounds.getHeight())).isGreaterThanOrEqualTo(26);
    }

    @Test
    void allCanBeSeenOnOnePicture() {
        FlowPane page = onFxThread(() -> {
            FlowPane pane = new FlowPane(24, 24);
            for (Pictogram pictogram : Pictogram.values()) {
                pane.getChildren().add(new VBox(8, new PictogramView(pictogram, 112), new Label(pictogram.name())));
            }
            return pane;
        });

        assertThat(picture(page, 1600, 1800, "pictograms")).isNotEmptyFile();
    }
}
