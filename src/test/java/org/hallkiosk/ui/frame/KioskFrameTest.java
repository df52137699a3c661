package org.hallkiosk.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.ui.FxToolkit.onFxThread;
import static org.hallkiosk.ui.FxToolkit.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.hallkiosk.ui.component.PrimaryButton;
import org.junit.jupiter.api.Test;

class KioskFrameTest {
    private final List<String> done = new ArrayList<>();
    private final KioskFrame frame = onFxThread(this::make);

    @Test
    void halfTheSizeShowsTheSamePictureHalfAsLarge() {
        Button action = onFxThread(() -> new PrimaryButton("下一步", () -> {}));
        onFxThread(() -> show(Screen.of("请核对", new StackPane()).withMainAction(action)));

        picture(frame, 1080, 1920, "frame/full");
        Bounds full = action.localToScene(action.getLayoutBounds());
        picture(frame, 540, 960, "frame/half");
        Bounds half = action.localToScene(action.getLayoutBounds());

        assertThat(half.getMinX()).isEqualTo(full.getMinX() / 2);
        assertThat(half.getMinY()).isEqualTo(full.getMinY() / 2);
        assertThat(half.getHeight()).isEqualTo(66);
    }

    @Test
    void keyboardTakesTheLowerPartOfTheWorkAndLeavesTheMainActionWhereItWas() {
        StackPane work = onFxThread(() -> new StackPane());
        Button action = onFxThread(() -> new PrimaryButton("下一步", () -> {}));
        Region keyboard = onFxThread(() -> {
            Region made = new Region();
            made.setPrefHeight(520);
            return made;
        });
        onFxThread(() -> show(Screen.of("请填写手机号码", work).withMainAction(action)));
        picture(frame, 1080, 1920, "frame/before-keyboard");
        Bounds before = action.localToScene(action.getLayoutBounds());

        onFxThread(() -> {
            frame.setKeyboard(keyboard);
            return null;
        });
        picture(frame, 1080, 1920, "frame/keyboard");

        Bounds keys = keyboard.localToScene(keyboard.getLayoutBounds());
        assertThat(action.localToScene(action.getLayoutBounds())).isEqualTo(before);
        assertThat(keys.getWidth()).isEqualTo(1080);
        assertThat(keys.getHeight()).isEqualTo(520);
        assertThat(keys.getMaxY()).isLessThan(before.getMinY());
        assertThat(work.localToScene(work.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(keys.getMinY());
    }

    @Test
    void onALowScreenTheMainActionIsSeenOverTheFoot() throws IOException {
        Button action = onFxThread(() -> new PrimaryButton("下一步", () -> {}));
        onFxThread(() -> show(Screen.of("请核对", new StackPane()).withMainAction(action)));

        BufferedImage seen =
                ImageIO.read(picture(frame, 1280, 1024, "frame/low-screen").toFile());
        Bounds where = action.localToScene(action.getLayoutBounds());

        assertThat(seen.getRGB((int) where.getMinX() + 30, (int) where.getMinY() + 30) & 0xFFFFFF)
                .isEqualTo(0x1557B0);
    }

    @Test
    void aStartDrawsOfTheFrameOnlyWhatItsFirstScreenShows() {
        List<Node> whole = new ArrayList<>(zones());
        onFxThread(() -> {
            frame.expect(1920, 1080);
            show(Screen.of("", new Region()));
            frame.setCover(new StackPane());
            return null;
        });
        picture(frame, 1920, 1080, "frame/first");
        assertThat(button(frame, "求助")).isNull();

        onFxThread(() -> show(Screen.of("请选择", new StackPane())));
        picture(frame, 1920, 1080, "frame/second");

        assertThat(button(frame, "求助")).isNotNull();
        assertThat(zones()).filteredOn(whole::contains).containsExactlyElementsOf(whole);
    }

    @Test
    void onAnUprightScreenTheFootStandsUnderTheFirstScreenToo() {
        onFxThread(() -> {
            frame.expect(1080, 1920);
            show(Screen.of("", new Region()));
            frame.setCover(new StackPane());
            return null;
        });

        assertThat(button(frame, "求助")).isNotNull();
    }

    @Test
    void aScreenOfAnotherShapeThanWasExpectedHasItsFoot() {
        onFxThread(() -> {
            frame.expect(1920, 1080);
            show(Screen.of("", new Region()));
            frame.setCover(new StackPane());
            return null;
        });

        picture(frame, 1080, 1920, "frame/unexpected");

        assertThat(button(frame, "求助")).isNotNull();
    }

    private List<Node> zones() {
        return ((Parent) frame.getChildrenUnmodifiable().getFirst()).getChildrenUnmodifiable();
    }

    @Test
    void nextScreenTakesAwayWhatLayOverTheLast() {
        StackPane sheet = onFxThread(() -> new StackPane());
        onFxThread(() -> {
            frame.setOverlay(sheet);
            return null;
        });
        assertThat(sheet.getParent()).isNotNull();

        onFxThread(() -> show(Screen.of("请选择", new StackPane())));

        assertThat(sheet.getParent()).isNull();
    }

    @Test
    void buttonsOfTheFrameCallBack() {
        onFxThread(() -> {
            frame.setBackVisible(true);
            return null;
        });
        picture(frame, 1080, 1920, "frame/buttons");

        onFxThread(() -> {
            button(frame, "返回").fire();
            return null;
        });

        assertThat(done).containsExactly("back");
    }

    @Test
    void backIsHiddenWithoutMovingHome() {
        picture(frame, 1080, 1920, "frame/with-back");
        double before = onFxThread(() -> button(frame, "首页").getLayoutX());

        onFxThread(() -> {
            frame.setBackVisible(false);
            return null;
        });
        picture(frame, 1080, 1920, "frame/without-back");

        assertThat(onFxThread(() -> button(frame, "返回").isVisible())).isFalse();
        assertThat(onFxThread(() -> button(frame, "首页").getLayoutX())).isEqualTo(before);
    }

    @Test
    void nextScreenIsDrawnWholeUnderAVeilThatLifts() throws InterruptedException {
        picture(frame, 1080, 1920, "frame/before-the-next");
        StackPane work = onFxThread(() -> new StackPane());
        onFxThread(() -> {
            frame.setMotion(true);
            return show(Screen.of("请选择", work));
        });

        Node veil = onFxThread(() -> frame.lookup(".veil"));
        assertThat(onFxThread(veil::isVisible)).isTrue();
        assertThat(onFxThread(() -> frame.taps().wouldAccept())).isFalse();
        // What is drawn through its own opacity or effect is drawn into a picture of its own first.
        assertThat(work.getOpacity()).isEqualTo(1);
        assertThat(work.getEffect()).isNull();

        awaitOnFxThread(() -> !veil.isVisible());
        awaitOnFxThread(() -> frame.taps().wouldAccept());
    }

    @Test
    void veilLiesOverTheCoverWhereThereIsOneAndElseOverTheWork() {
        picture(frame, 1080, 1920, "frame/before-the-cover");
        StackPane work = onFxThread(() -> new StackPane());
        onFxThread(() -> {
            frame.setMotion(true);
            return show(Screen.of("请选择", work));
        });
        picture(frame, 1080, 1920, "frame/veil-over-work");
        Node veil = onFxThread(() -> frame.lookup(".veil"));
        assertThat(veil.getBoundsInParent()).isEqualTo(work.getParent().getBoundsInParent());

        StackPane cover = onFxThread(() -> new StackPane());
        onFxThread(() -> {
            frame.setCover(cover);
            return null;
        });
        picture(frame, 1080, 1920, "frame/veil-over-cover");
        assertThat(veil.getBoundsInParent()).isEqualTo(cover.getParent().getBoundsInParent());
    }

    @Test
    void highContrastChangesScreensWithoutAVeil() throws InterruptedException {
        picture(frame, 1080, 1920, "frame/before-contrast");
        onFxThread(() -> {
            frame.setMotion(true);
            frame.setContrast(true);
            return show(Screen.of("请选择", new StackPane()));
        });

        assertThat(onFxThread(() -> frame.lookup(".veil"))).isNull();
        awaitOnFxThread(() -> frame.taps().wouldAccept());
    }

    /** At each pulse of JavaFX, for 20 s at most. */
    private static void awaitOnFxThread(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch came = new CountDownLatch(1);
        AnimationTimer timer = onFxThread(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    came.countDown();
                    stop();
                }
            }
        });
        onFxThread(() -> {
            timer.start();
            return null;
        });
        assertThat(came.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private KioskFrame make() {
        KioskFrame made = new KioskFrame(
                new FrameTexts("云溪区政务服务中心", "English", "大字", "对比", "低位", "返回", "首页", "求助"),
                new FrameActions(
                        () -> done.add("language"),
                        () -> done.add("largeText"),
                        () -> done.add("contrast"),
                        () -> done.add("low"),
                        () -> done.add("back"),
                        () -> done.add("home"),
                        () -> done.add("help")));
        made.setMotion(false);
        return made;
    }

    private KioskFrame show(Screen screen) {
        frame.show(screen);
        return frame;
    }

    private static Button button(Node node, String name) {
        if (node instanceof Button button && button.getText().equals(name)) {
            return button;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Button found = button(child, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
