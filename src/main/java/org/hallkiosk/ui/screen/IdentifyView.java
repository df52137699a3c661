package org.hallkiosk.ui.screen;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.service.Identification;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Arriving;
import org.hallkiosk.ui.picture.CardOnReaderPicture;
import org.hallkiosk.ui.picture.CodeUnderScannerPicture;
import org.hallkiosk.ui.picture.DevicePlacement;

/** Where to lay the card and how to show the code, on this terminal; and what is the matter when it does not work. */
final class IdentifyView implements StepView {
    private final ScreenContext context;
    private final Work work = new Work();
    private final Pane panels;
    private final WaitingPanel card;
    private final WaitingPanel code;
    private final VBox notices = new VBox();
    private final Screen screen;
    private Optional<Notice> shown = Optional.empty();

    /** The work of this screen; its picture moves once on arrival. */
    private static final class Work extends VBox implements Arriving {
        private Arriving picture = () -> {};

        @Override
        public void arrive() {
            picture.arrive();
        }
    }

    IdentifyView(ScreenContext context, JourneyState state) {
        this.context = context;
        Phrases phrases = context.phrases();
        Set<Identification.Way> ways = state.chosenService().identification().ways();
        card = panel(
                new CardOnReaderPicture(context.places().cardReader()),
                phrases.get(where("identify.card-where", context.places().cardReader())),
                phrases.get("identify.card-line"));
        code = panel(
                new CodeUnderScannerPicture(context.places().codeScanner()),
                phrases.get(where("identify.code-where", context.places().codeScanner())),
                phrases.get("identify.code-line"));
        boolean both = ways.size() > 1;
        panels = both && context.wide() ? new HBox() : new VBox();
        panels.getStyleClass().add("card-column");
        if (ways.contains(Identification.Way.CARD)) {
            add(card);
        }
        if (ways.contains(Identification.Way.CODE)) {
            add(code);
        }
        VBox.setVgrow(panels, Priority.ALWAYS);
        notices.getStyleClass().add("card-column");
        Region consent =
                Words.wrapped(phrases.of(state.chosenService().identification().consent()), "type-hint", "muted");
        work.getStyleClass().add("card-column");
        work.getChildren().addAll(notices, panels, consent);
        work.picture = ways.contains(Identification.Way.CARD) ? card : code;
        String headline = phrases.get(
                both
                        ? "identify.headline-card-code"
                        : ways.contains(Identification.Way.CARD) ? "identify.headline" : "identify.headline-code");
        screen = Screen.of(headline, work).withSecondAction(typeInstead(state));
        follow(state);
    }

    private void add(WaitingPanel panel) {
        HBox.setHgrow(panel, Priority.ALWAYS);
        VBox.setVgrow(panel, Priority.ALWAYS);
        panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        panel.setPrefWidth(400);
        panels.getChildren().add(panel);
    }

    private static WaitingPanel panel(Region picture, String happening, String detail) {
        WaitingPanel panel = new WaitingPanel(picture);
        panel.setHappening(happening);
        panel.setDetail(detail);
        return panel;
    }

    private static String where(String key, DevicePlacement placement) {
        return key + "." + placement.side().name().toLowerCase(Locale.ROOT);
    }

    private Button typeInstead(JourneyState state) {
        SecondaryButton button = new SecondaryButton(
                context.say("identify.type"), () -> context.tell().accept(new JourneyEvent.TypeInstead()));
        button.setVisible(state.chosenService().ticket().isPresent());
        return button;
    }

    @Override
    public void follow(JourneyState state) {
        show(card, state.serves(DeviceKind.ID_CARD_READER));
        show(code, state.serves(DeviceKind.CODE_SCANNER));
        if (!state.notice().equals(shown)) {
            shown = state.notice();
            notices.getChildren().clear();
            shown.ifPresent(notice -> notices.getChildren().add(Notices.draw(notice, context.phrases())));
        }
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
