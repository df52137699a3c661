package org.hallkiosk.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hallkiosk.ui.FxToolkit.onFxThread;
import static org.hallkiosk.ui.FxToolkit.picture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.FxToolkit;
import org.junit.jupiter.api.Test;

class ScrollColumnTest {
    private final VBox rows = onFxThread(() -> new VBox(new Label("几处写得不一样"), tall()));
    private final StackPane root = onFxThread(() -> new StackPane(new ScrollColumn(rows, "往上", "往下")));

    @Test
    void rowsThatChangedAreInTheNextPicture() throws Exception {
        Path before = picture(root, 600, 400, "scroll-column/before");
        byte[] undecided = Files.readAllBytes(before);

        FxToolkit.runOnFxThread(() -> rows.getChildren().setAll(new Label("已选好"), tall()));
        picture(root, 600, 400, "scroll-column/changed");
        FxToolkit.runOnFxThread(() -> rows.getChildren().setAll(new Label("几处写得不一样"), tall()));
        byte[] again = Files.readAllBytes(picture(root, 600, 400, "scroll-column/again"));

        assertThat(Files.readAllBytes(Path.of("target/pictures/scroll-column/changed.png")))
                .isNotEqualTo(undecided);
        assertThat(again).isEqualTo(undecided);
    }

    @Test
    void contentIsDrawnStraightOntoTheScreen() {
        picture(root, 600, 400, "scroll-column/straight");
        Node viewport = onFxThread(() -> root.lookup(".viewport"));
        assertThat(viewport.isCache()).isFalse();
    }

    @Test
    void whatIsCutOffStandsWholeAtTheTopOfTheNextPage() {
        List<Region> cards = show(150, 150, 150, 150, 150, 150, 150);

        Region cutOff = firstCutOff(cards);
        press("往下");
        assertThat(placeOf(cutOff)).isCloseTo(16, within(1.0));
        Region cutOffNext = firstCutOff(cards);
        press("往下");
        assertThat(cutOffNext).isNotSameAs(cutOff);
        assertThat(placeOf(cutOffNext)).isCloseTo(16, within(1.0));
    }

    @Test
    void turnedBackItShowsWhatCameJustBefore() {
        List<Region> cards = show(150, 150, 150, 150, 150, 150, 150, 150);
        press("往下");
        press("往下");
        Region atTheTop =
                cards.stream().filter(card -> placeOf(card) >= 0).findFirst().orElseThrow();

        press("往上");

        assertThat(placeOf(atTheTop)).isPositive();
        assertThat(placeOf(atTheTop) - 16).isLessThanOrEqualTo(room());
        assertThat(cards).anySatisfy(card -> assertThat(placeOf(card)).isCloseTo(16, within(1.0)));
    }

    @Test
    void partLongerThanTheRoomGoesOnAndIsNeverSkipped() {
        List<Region> cards = show(100, 900, 100);

        press("往下");
        assertThat(placeOf(cards.get(1))).isCloseTo(16, within(1.0));
        press("往下");
        assertThat(placeOf(cards.get(1))).isCloseTo(16 - 0.8 * room(), within(1.0));
    }

    @Test
    void columnWithinAColumnIsTurnedPartByPart() {
        List<Region> cards = new ArrayList<>();
        VBox inner = onFxThread(() -> {
            for (int i = 0; i < 6; i++) {
                Region card = new Region();
                card.setMinHeight(150);
                cards.add(card);
            }
            return new VBox(cards.toArray(Region[]::new));
        });
        FxToolkit.runOnFxThread(() -> rows.getChildren().setAll(inner));
        picture(root, 600, 400, "scroll-column/inner");

        Region cutOff = firstCutOff(cards);
        press("往下");
        assertThat(placeOf(cutOff)).isCloseTo(16, within(1.0));
    }

    private Region firstCutOff(List<Region> cards) {
        double room = room();
        return cards.stream()
                .filter(card -> placeOf(card) + card.getHeight() > room + 1)
                .findFirst()
                .orElseThrow();
    }

    private double room() {
        return onFxThread(() ->
                ((ScrollPane) root.lookup(".scroll-pane")).getViewportBounds().getHeight());
    }

    private List<Region> show(double... heights) {
        List<Region> cards = new ArrayList<>();
        FxToolkit.runOnFxThread(() -> {
            for (double height : heights) {
                Region card = new Region();
                card.setMinHeight(height);
                cards.add(card);
            }
            rows.getChildren().setAll(cards);
        });
        picture(root, 600, 400, "scroll-column/cards");
        return cards;
    }

    private void press(String name) {
        FxToolkit.runOnFxThread(() -> root.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        picture(root, 600, 400, "scroll-column/turned");
    }

    /** Below the upper edge of what is seen. */
    private double placeOf(Region card) {
        return onFxThread(() -> {
            Node viewport = root.lookup(".viewport");
            return viewport.sceneToLocal(card.localToScene(card.getLayoutBounds()))
                    .getMinY();
        });
    }

    private static Region tall() {
        Region tall = new Region();
        tall.setMinHeight(900);
        return tall;
    }
}
