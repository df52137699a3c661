package org.hallkiosk.ui.screen;

import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.CameraFinder;
import org.hallkiosk.ui.picture.CodeUnderScannerPicture;

/** The scanner waits for a receipt code. */
final class CollectView implements StepView {
    private final ScreenContext context;
    private final VBox notices = new VBox();
    private final WaitingPanel panel;
    private final Screen screen;
    private Optional<Notice> shown = Optional.empty();

    CollectView(ScreenContext context, JourneyState state) {
        this.context = context;
        panel = new WaitingPanel(new CameraFinder(
                new CodeUnderScannerPicture(context.places().codeScanner()),
                context.scannerPictures(),
                this::cameraLooks));
        panel.setHappening(context.say("collect.line"));
        VBox.setVgrow(panel, Priority.ALWAYS);
        VBox work = new VBox(notices, panel);
        work.getStyleClass().add("card-column");
        screen = Screen.lookedAt(
                context.say("collect.headline"),
                new ScrollColumn(work, context.say("scroll.up"), context.say("scroll.down")).filling());
        follow(state);
    }

    private void cameraLooks(boolean live) {
        panel.setDetail(live ? context.say("identify.code-in-frame") : "");
    }

    @Override
    public void follow(JourneyState state) {
        if (!state.notice().equals(shown)) {
            shown = state.notice();
            notices.getChildren().clear();
            shown.ifPresent(notice -> notices.getChildren().add(Notices.banner(notice, context.phrases())));
        }
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
