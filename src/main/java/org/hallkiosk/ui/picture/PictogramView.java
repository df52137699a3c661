package org.hallkiosk.ui.picture;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * A pictogram in the colour of its surroundings: the stylesheet's {@code -pictogram}. Its weight grows with its size, so
 * that pictograms of one size look alike.
 */
public final class PictogramView extends Region {
    private static final double GRID = 48;

    private final SVGPath line = new SVGPath();

    /** @param size the side of its square, in design units */
    public PictogramView(Pictogram pictogram, double size) {
        getStyleClass().add("pictogram");
        line.getStyleClass().add("pictogram-line");
        line.setContent(pictogram.path());
        line.setManaged(false);
        line.getTransforms().add(new Scale(size / GRID, size / GRID, 0, 0));
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
        getChildren().add(line);
    }

    public void setPictogram(Pictogram pictogram) {
        line.setContent(pictogram.path());
    }
}
