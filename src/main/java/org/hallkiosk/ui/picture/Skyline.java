package org.hallkiosk.ui.picture;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Hills and a hall in two quiet tones along the lower edge: a place, not an ornament of any one city. */
public final class Skyline extends Region {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 420;

    private final Group drawing = new Group();
    private final Scale scale = new Scale(1, 1, 0, 0);

    public Skyline() {
        getStyleClass().add("skyline");
        drawing.setManaged(false);
        drawing.getTransforms().add(scale);
        drawing.getChildren()
                .addAll(
                        Shapes.path(
                                "M0 240C120 160 210 120 330 170C430 210 480 90 620 60C760 30 820 150 920 170"
                                        + "C990 184 1040 150 1080 130V420H0Z",
                                "skyline-far"),
                        Shapes.path(
                                "M0 340H150V260H170V232H300V260H320V340H372V300L540 216L708 300V340H760V276H800V244H900"
                                        + "V276H940V340H1080V420H0Z",
                                "skyline-near"));
        setMouseTransparent(true);
        getChildren().add(drawing);
    }

    @Override
    protected void layoutChildren() {
        double factor = getWidth() / WIDTH;
        scale.setX(factor);
        scale.setY(Math.min(factor, 1.2));
        drawing.setLayoutY(getHeight() - HEIGHT * scale.getY());
    }
}
