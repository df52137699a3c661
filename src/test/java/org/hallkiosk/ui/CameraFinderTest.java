package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.LivePicture;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.simulator.CodeScene;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.picture.CameraFinder;
import org.hallkiosk.ui.picture.CodeUnderScannerPicture;
import org.hallkiosk.ui.picture.DevicePlacement;
import org.hallkiosk.ui.screen.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraFinderTest {
    private static final DevicePlacement RIGHT = new DevicePlacement(DevicePlacement.Side.RIGHT, 50);

    private final AtomicReference<Optional<LivePicture>> camera = new AtomicReference<>(Optional.empty());
    private final List<Boolean> switches = new ArrayList<>();

    @Test
    void showsTheDrawingUntilTheCameraSees() {
        CameraFinder finder = FxToolkit.onFxThread(this::onScreen);
        assertThat(finder.isLive()).isFalse();
        camera.set(Optional.of(picture()));
        await().until(() -> FxToolkit.onFxThread(finder::isLive));
        camera.set(Optional.empty());
        await().until(() -> !FxToolkit.onFxThread(finder::isLive));
        assertThat(switches).containsExactly(true, false);
    }

    @Test
    void stopsAndShowsNobodyAnyMoreWhenItLeavesTheScreen() {
        camera.set(Optional.of(picture()));
        FxToolkit.runOnFxThread(() -> {
            CameraFinder finder = onScreen();
            assertThat(finder.isLive()).isTrue();
            ((StackPane) finder.getParent()).getChildren().clear();
            assertThat(finder.isLive()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920, ZH_CN", "1080, 1920, EN", "1920, 1080, ZH_CN", "1920, 1080, EN"})
    void theLivePictureStandsWhereTheCodeIsAskedFor(int width, int height, Language language) {
        camera.set(Optional.of(picture()));
        JourneyState state =
                SampleSteps.seen(SampleSteps.all().get("05-identify").get(), language, DisplayMode.USUAL);
        assertThat(state.serving()).containsAll(Set.of(DeviceKind.CODE_SCANNER));
        KioskView view = FxToolkit.onFxThread(() -> kiosk(state, language, width, height));
        Path picture = FxToolkit.picture(
                view.frame(), width, height, "finder/" + (width > height ? "landscape-" : "portrait-") + language);
        assertThat(picture).exists();
        List<String> faults = FxToolkit.onFxThread(() -> ScreenAudit.faults(view.frame()));
        assertThat(faults).isEmpty();
    }

    private CameraFinder onScreen() {
        CameraFinder finder = new CameraFinder(new CodeUnderScannerPicture(RIGHT), camera::get, switches::add);
        new Scene(new StackPane(finder), 600, 400);
        return finder;
    }

    private KioskView kiosk(JourneyState state, Language language, int width, int height) {
        Configuration configuration = Applicant.shipped();
        KioskView view = new KioskView(
                new KioskView.Setting(
                        configuration.texts(),
                        configuration.catalogue(),
                        configuration.terminal().hall(),
                        new Places(RIGHT, RIGHT, RIGHT, RIGHT),
                        camera::get,
                        width > height,
                        15,
                        30,
                        event -> {},
                        (pdf, onFxThread) -> onFxThread.accept(List.of()),
                        PinyinDictionary::empty),
                language);
        view.frame().setMotion(false);
        Scene scene = KioskScene.of(view.frame(), width, height);
        view.frame().resize(width, height);
        view.show(state);
        for (int i = 0; i < 2; i++) {
            view.frame().applyCss();
            view.frame().layout();
        }
        return view;
    }

    private static LivePicture picture() {
        byte[] grey = new CodeScene("HK-2026-000123", 480, 270, 7).plain();
        int[] colours = new int[grey.length];
        Arrays.setAll(colours, at -> 0xFF000000 | (grey[at] & 0xFF) * 0x010101);
        return new LivePicture(480, 270, colours);
    }
}
