package org.hallkiosk.app.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.component.TilePages;
import org.junit.jupiter.api.Test;

class FingerTest {
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

    private final List<String> touched = new ArrayList<>();

    /** As when another screen comes up while the finger rests: what does not act is not taken for a touch. */
    @Test
    void whatTheScreenDoesNotTakeIsTouchedAgain() throws Exception {
        AtomicBoolean takes = new AtomicBoolean(true);
        Scene scene = onFxThread(() -> new Scene(new StackPane(tile("打印")), 400, 400));
        Finger finger = new Finger(scene, () -> takes.getAndSet(false));

        assertThat(finger.tap("打印")).isFalse();
        assertThat(touched).isEmpty();

        Finger again = new Finger(scene, () -> true);
        assertThat(again.tap("打印")).isTrue();
        assertThat(touched).containsExactly("打印");
    }

    @Test
    void aTileOnAnotherPageIsFoundByTurningThePages() throws Exception {
        Scene scene = onFxThread(() -> new Scene(
                new StackPane(new TilePages(
                        300, IntStream.range(0, 9).mapToObj(i -> tile("事项" + i)).toList(), WORDS)),
                700,
                500));
        Finger finger = new Finger(scene, () -> true);

        assertThat(finger.tap("事项8")).isTrue();
        assertThat(finger.tap("事项0")).isTrue();
        assertThat(finger.tap("没有这样的事项")).isFalse();
        assertThat(touched).containsExactly("事项8", "事项0");
    }

    /** Its place is under the button, but nobody sees it there. */
    @Test
    void whatIsScrolledOutOfSightIsNotInTheWay() throws Exception {
        Scene scene = onFxThread(() -> {
            ScrollPane work = new ScrollPane(new VBox(tile("一"), tile("二"), tile("三"), tile("四")));
            work.setPrefHeight(200);
            work.setMinHeight(200);
            work.setMaxHeight(200);
            Button home = tile("首页");
            home.setViewOrder(1);
            return new Scene(new VBox(work, home), 400, 500);
        });

        assertThat(new Finger(scene, () -> true).tap("首页")).isTrue();
        assertThat(touched).containsExactly("首页");
    }

    private Button tile(String name) {
        Button tile = new Button(name);
        tile.setMinHeight(150);
        tile.setOnAction(event -> touched.add(name));
        return tile;
    }
}
