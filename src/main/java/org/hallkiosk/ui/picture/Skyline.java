package org.hallkiosk.ui.picture;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Hills and a hall in two quiet tones along the lower edge: a place, not an ornament of any one city. */
public final class Skyline extends Region {
    private static final double WIDTH = 1080;
    private static final double GROUND = 80;
    /** Of the height that the hills may take. */
    private static final double SHARE = 0.3;

    private final SVGPath hills = Shapes.path(
            "M0 240C120 160 210 120 330 170C430 210 480 90 620 60C760 30 820 150 920 170C990 184 1040 150 1080 130V420H0Z",
            "skyline-far");
    private final SVGPath houses = Shapes.path(
            "M120 150V66H176V42H312V66H340V150H388V106H372V82L540 2L708 82V106H692V150H748V82H796V50H908V82H952V150Z"
                    + columns()
                    + windows(148, 84)
                    + windows(148, 112)
                    + windows(770, 100)
                    + windows(770, 122),
            "skyline-near");
    private final Group buildings = new Group(houses);
    private final Rectangle ground = Shapes.box(0, 0, WIDTH, GROUND, 0, "skyline-near");
    private final Scale stretch = new Scale(1, 1, 0, 0);
    private final Scale size = new Scale(1, 1, 0, 0);

    public Skyline() {
        getStyleClass().add("skyline");
        houses.setFillRule(FillRule.EVEN_ODD);
        hills.getTransforms().add(stretch);
        buildings.getTransforms().add(size);
        setMouseTransparent(true);
        getChildren().addAll(hills, buildings, ground);
        getChildren().forEach(part -> part.setManaged(false));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double high = Math.min(420, height * SHARE);
        double factor = high / 420;
        stretch.setX(width / WIDTH);
        stretch.setY(factor);
        hills.setLayoutY(height - high);
        size.setX(factor);
        size.setY(factor);
        // In little height the invitation would stand before them.
        buildings.setVisible(factor > 0.8);
        double floor = height - GROUND * factor;
        buildings.setLayoutX((width - WIDTH * factor) / 2);
        buildings.setLayoutY(floor - 150 * factor);
        ground.setWidth(width);
        ground.setHeight(GROUND * factor + 1);
        ground.setLayoutY(floor - 1);
    }

    /** The openings between the hall's columns. */
    private static String columns() {
        StringBuilder openings = new StringBuilder();
        for (int x = 412; x < 668; x += 70) {
            openings.append('M').append(x).append(" 106h46v44h-46Z");
        }
        return openings.toString();
    }

    private static String windows(int left, int top) {
        StringBuilder openings = new StringBuilder();
        for (int x = left; x < left + 180; x += 48) {
            openings.append('M').append(x).append(' ').append(top).append("h20v14h-20Z");
        }
        return openings.toString();
    }
}
