package org.hallkiosk.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;
import static org.hallkiosk.ui.FxToolkit.runOnFxThread;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class RowPagesTest {
    private static final double WIDTH = 600;

    private final List<Region> rows = onFxThread(
            () -> IntStream.rangeClosed(1, 7).mapToObj(RowPagesTest::row).toList());

    @Test
    void rowsThatFitStandTogetherAndNothingSaysWhichPageItIs() {
        RowPages pages = shown(rows, 900);

        assertThat(seen(rows)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(where(pages)).isEmpty();
        assertThat(onFxThread(() -> pages.turn(1))).isFalse();
    }

    @Test
    void whatDoesNotFitStandsOnPagesOfAboutTheSameLength() {
        RowPages pages = shown(rows, 750);

        assertThat(seen(rows)).as("not six and one").containsExactly(1, 2, 3, 4);
        assertThat(where(pages)).isEqualTo("1/2");
        assertThat(onFxThread(() -> pages.turn(1))).isTrue();
        assertThat(seen(rows)).containsExactly(5, 6, 7);
        assertThat(where(pages)).isEqualTo("2/2");
        assertThat(onFxThread(() -> pages.turn(1))).as("there is no third").isFalse();
        assertThat(onFxThread(() -> pages.turn(-1))).isTrue();
        assertThat(seen(rows)).startsWith(1);
    }

    @Test
    void noRowIsCutAndNoneLiesOverWhichPageItIs() {
        RowPages pages = shown(rows, 500);

        do {
            double bottom = onFxThread(() -> rows.stream()
                    .filter(Region::isVisible)
                    .mapToDouble(row -> row.getBoundsInParent().getMaxY())
                    .max()
                    .orElseThrow());
            assertThat(bottom).isLessThanOrEqualTo(onFxThread(() -> label(pages).getLayoutY()));
        } while (onFxThread(() -> pages.turn(1)));
    }

    @Test
    void aLongGroupGoesOnOnTheNextPageUnderItsHeadingAgain() {
        List<FieldRow> lines = onFxThread(
                () -> IntStream.rangeClosed(1, 12).mapToObj(RowPagesTest::line).toList());
        KnownGroup group = onFxThread(() -> {
            KnownGroup made = new KnownGroup(new ProvenanceTag(Provenance.CARD, "身份证"), false);
            lines.forEach(made::add);
            return made;
        });
        RowPages pages = shown(List.of(group), 120);

        List<Integer> met = new ArrayList<>();
        do {
            assertThat(onFxThread(
                            () -> group.getChildrenUnmodifiable().getFirst().isVisible()))
                    .isTrue();
            assertThat(seen(lines)).hasSizeLessThan(12);
            met.addAll(seen(lines));
        } while (onFxThread(() -> pages.turn(1)));
        assertThat(met)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void whoeverComesToARowByKeysHasItsPageTurnedTo() {
        RowPages pages = shown(rows, 500);
        assertThat(onFxThread(pages::partsOnPages)).containsAll(rows);

        runOnFxThread(() -> pages.show(rows.getLast()));

        assertThat(seen(rows)).contains(7).doesNotContain(1);
    }

    @Test
    void whoComesBackSeesTheEndAndThePageStaysWhenItIsDrawnAnew() {
        RowPages pages = onFxThread(() -> new RowPages((page, of) -> page + "/" + of));
        runOnFxThread(() -> {
            pages.setRows(rows);
            pages.goTo(1);
        });
        show(pages, 500);
        assertThat(seen(rows)).contains(7).doesNotContain(1);

        double place = onFxThread(pages::place);
        RowPages anew = onFxThread(() -> new RowPages((page, of) -> page + "/" + of));
        runOnFxThread(() -> {
            anew.setRows(rows);
            anew.goTo(place);
        });
        show(anew, 500);
        assertThat(seen(rows)).contains(7).doesNotContain(1);
    }

    private static RowPages shown(List<? extends Region> rows, double height) {
        RowPages pages = onFxThread(() -> new RowPages((page, of) -> page + "/" + of));
        runOnFxThread(() -> pages.setRows(List.copyOf(rows)));
        show(pages, height);
        return pages;
    }

    private static void show(RowPages pages, double height) {
        runOnFxThread(() -> {
            Scene scene = new Scene(new StackPane(pages), WIDTH, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private static List<Integer> seen(List<? extends Region> rows) {
        return onFxThread(() -> IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).isVisible())
                .mapToObj(i -> i + 1)
                .toList());
    }

    private static String where(RowPages pages) {
        return onFxThread(() -> label(pages).isVisible() ? label(pages).getText() : "");
    }

    private static Label label(RowPages pages) {
        return pages.getChildrenUnmodifiable().stream()
                .flatMap(node -> node instanceof Label label ? Stream.of(label) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static Region row(int number) {
        Region row = new Region();
        row.setMinHeight(100);
        row.setId("row-" + number);
        return row;
    }

    private static FieldRow line(int number) {
        FieldRow line = new FieldRow("项" + number);
        line.setValue("值" + number);
        return line;
    }
}
