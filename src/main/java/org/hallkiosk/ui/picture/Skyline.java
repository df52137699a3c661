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
                                "M0 340H120V256H176V228H312V256H340V340H388V296H372V272L540 192L708 272V296H692V340H748V272H796"
                                        + "V240H908V272H952V340H1080V420H0Z"
                                        + columns()
                                        + windows(148, 272)
                                        + windows(148, 304)
                                        + windows(768, 290)
                                        + windows(768, 314),
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

    /** The openings between the hall's columns. */
    private static String columns() {
        StringBuilder openings = new StringBuilder();
        for (int x = 412; x < 668; x += 70) {
            openings.append("M%d 296h46v44h-46Z".formatted(x));
        }
        return openings.toString();
    }

    private static String windows(int left, int top) {
        StringBuilder openings = new StringBuilder();
        for (int x = left; x < left + 180; x += 48) {
            openings.append("M%d %dh20v14h-20Z".formatted(x, top));
        }
        return openings.toString();
    }
}
