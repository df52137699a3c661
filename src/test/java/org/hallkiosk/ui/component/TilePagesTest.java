package org.hallkiosk.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;
import static org.hallkiosk.ui.FxToolkit.runOnFxThread;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class TilePagesTest {
    private static final TilePages.PageWords WORDS = new TilePages.PageWords() {
        @Override
        public String previous() {
            return "上一页";
        }

        @Override
        public String following() {
            return "下一页";
        }

        @Override
        public String where(int page, int pages) {
            return page + "/" + pages;
        }
    };

    private final List<Region> tiles = onFxThread(
            () -> IntStream.range(0, 11).mapToObj(i -> tile("事项" + (i + 1))).toList());

    @Test
    void whatFitsStandsThereAtOnceAndWithoutButtons() {
        TilePages pages = shown(2000, Integer.MAX_VALUE);
        assertThat(seen()).hasSize(11);
        assertThat(onFxThread(() -> pages.towards(tiles.getLast()))).isEqualTo(tiles.getLast());
    }

    @Test
    void whatDoesNotFitStandsOnPagesOfWholeTilesThatAreTurned() {
        TilePages pages = shown(700, Integer.MAX_VALUE);
        assertThat(seen()).containsExactly("事项1", "事项2", "事项3", "事项4", "事项5", "事项6");
        assertNoneIsCut(700);

        turnTo(pages, tiles.getLast());
        assertThat(seen()).containsExactly("事项7", "事项8", "事项9", "事项10", "事项11");
        assertNoneIsCut(700);

        turnTo(pages, tiles.getFirst());
        assertThat(seen()).startsWith("事项1");
    }

    @Test
    void aTileOnAnotherPageIsShownAtOnceToWhoeverComesToItByKeys() {
        TilePages pages = shown(700, Integer.MAX_VALUE);
        assertThat(onFxThread(pages::partsOnPages)).hasSize(11);
        runOnFxThread(() -> pages.show(tiles.getLast()));
        assertThat(seen()).containsExactly("事项7", "事项8", "事项9", "事项10", "事项11");
    }

    @Test
    void whatNoPageShowsIsNotComeTo() {
        TilePages pages = shown(400, 2);
        assertThat(onFxThread(pages::partsOnPages)).hasSize(4);
    }

    @Test
    void whereItWouldTakeTooManyPagesTheFirstStandThereAlone() {
        shown(400, 2);
        assertThat(seen()).containsExactly("事项1", "事项2", "事项3", "事项4");
        assertNoneIsCut(400);
    }

    private TilePages shown(double height, int mostPages) {
        return onFxThread(() -> {
            TilePages pages = new TilePages(300, tiles, WORDS).atMost(mostPages);
            Scene scene = new Scene(new StackPane(pages), 700, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return pages;
        });
    }

    private void turnTo(TilePages pages, Region tile) {
        runOnFxThread(() -> {
            ((ButtonBase) pages.towards(tile)).fire();
            pages.getScene().getRoot().layout();
        });
    }

    private List<String> seen() {
        return onFxThread(() -> tiles.stream()
                .filter(Region::isVisible)
                .map(tile -> ((Button) tile).getText())
                .toList());
    }

    private void assertNoneIsCut(double height) {
        assertThat(onFxThread(() -> tiles.stream()
                        .filter(Region::isVisible)
                        .map(tile -> tile.getBoundsInParent().getMaxY())
                        .toList()))
                .allMatch(bottom -> bottom <= height);
    }

    private static Region tile(String name) {
        Button tile = new Button(name);
        tile.setMinHeight(150);
        return tile;
    }
}
