package org.hallkiosk.ui.screen;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.CameraFinder;
import org.hallkiosk.ui.picture.CodeUnderScannerPicture;

/** Where to lay the card or show the receipt, to see how far what was handed in has come. */
final class FollowView implements StepView {
    private final ScreenContext context;
    private final CardPanel reader;
    private final WaitingPanel card;
    private final WaitingPanel code;
    private final VBox notices = new VBox();
    private final Screen screen;
    private Optional<Notice> shown = Optional.empty();
    private boolean reading;

    FollowView(ScreenContext context, JourneyState state) {
        this.context = context;
        reader = new CardPanel(context, "");
        card = filling(reader.panel());
        code = panel(
                new CameraFinder(
                        new CodeUnderScannerPicture(context.places().codeScanner()),
                        context.scannerPictures(),
                        this::cameraLooks),
                context.say("follow.code-line"));
        Pane panels = context.wide() ? new HBox(card, code) : new VBox(card, code);
        panels.getStyleClass().add("card-column");
        VBox.setVgrow(panels, Priority.ALWAYS);
        notices.getStyleClass().add("card-column");
        VBox work = new VBox(notices, panels, Words.wrapped(context.say("follow.consent"), "type-hint", "muted"));
        work.getStyleClass().add("card-column");
        screen = Screen.of(
                context.say("follow.headline"),
                new ScrollColumn(work, context.say("scroll.up"), context.say("scroll.down")).filling());
        follow(state);
    }

    private static WaitingPanel panel(Region picture, String happening) {
        WaitingPanel panel = new WaitingPanel(picture);
        panel.setHappening(happening);
        return filling(panel);
    }

    private static WaitingPanel filling(WaitingPanel panel) {
        HBox.setHgrow(panel, Priority.ALWAYS);
        VBox.setVgrow(panel, Priority.ALWAYS);
        panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        panel.setPrefWidth(400);
        return panel;
    }

    private void cameraLooks(boolean live) {
        code.setDetail(live ? context.say("identify.code-in-frame") : "");
    }

    @Override
    public void follow(JourneyState state) {
        show(card, state.serves(DeviceKind.ID_CARD_READER));
        show(code, state.serves(DeviceKind.CODE_SCANNER));
        reader.follow(state);
        reading = state.around().cardBeingRead();
        notices.setVisible(!reading);
        if (!state.notice().equals(shown)) {
            shown = state.notice();
            notices.getChildren().clear();
            shown.ifPresent(notice -> notices.getChildren().add(Notices.banner(notice, context.phrases())));
        }
    }

    @Override
    public String headline() {
        return context.say(reading ? "identify.headline-reading" : "follow.headline");
    }

    private static void show(Region panel, boolean there) {
        panel.setManaged(there);
        panel.setVisible(there);
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
