package org.hallkiosk.ui.screen;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.service.Identification;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Arriving;
import org.hallkiosk.ui.picture.CameraFinder;
import org.hallkiosk.ui.picture.CodeUnderScannerPicture;
import org.hallkiosk.ui.picture.DevicePlacement;

/** Where to lay the card and how to show the code, on this terminal; and what is the matter when it does not work. */
final class IdentifyView implements StepView {
    private static final double HALF = 548;

    private final ScreenContext context;
    private final Pane panels;
    private final CardPanel reader;
    private final WaitingPanel card;
    private final WaitingPanel code;
    private final VBox notices = new VBox();
    private final Region consent;
    private final Screen screen;
    private String headline = "";

    /** The work of this screen; its picture moves once on arrival. */
    private static final class Work extends StackPane implements Arriving {
        private final Arriving picture;

        Work(Region content, Arriving picture) {
            super(content);
            this.picture = picture;
        }

        @Override
        public void arrive() {
            picture.arrive();
        }
    }

    IdentifyView(ScreenContext context, JourneyState state) {
        this.context = context;
        Phrases phrases = context.phrases();
        Set<Identification.Way> ways = state.chosenService().identification().ways();
        reader = new CardPanel(context, phrases.get("identify.card-line"));
        card = reader.panel();
        code = panel(
                new CameraFinder(
                        new CodeUnderScannerPicture(context.places().codeScanner()),
                        context.scannerPictures(),
                        this::cameraLooks),
                phrases.get(where("identify.code-where", context.places().codeScanner())),
                phrases.get("identify.code-line"));
        panels = ways.size() > 1 && context.wide() ? new HBox() : new VBox();
        panels.getStyleClass().add("card-column");
        if (ways.contains(Identification.Way.CARD)) {
            add(card);
        }
        if (ways.contains(Identification.Way.CODE)) {
            add(code);
        }
        VBox.setVgrow(panels, Priority.ALWAYS);
        notices.getStyleClass().add("card-column");
        consent = Words.wrapped(
                phrases.of(state.chosenService().identification().consent()), "type-hint", "muted", "identify-consent");
        VBox column = new VBox(notices, panels, consent);
        column.getStyleClass().add("card-column");
        ScrollColumn scroll = new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")).filling();
        Work work = new Work(scroll, ways.contains(Identification.Way.CARD) ? card : code);
        follow(state);
        screen = Screen.lookedAt(headline, work).withSecondAction(typeInstead(state));
    }

    private void cameraLooks(boolean live) {
        code.setDetail(context.say(live ? "identify.code-in-frame" : "identify.code-line"));
    }

    private void add(WaitingPanel panel) {
        HBox.setHgrow(panel, Priority.ALWAYS);
        VBox.setVgrow(panel, Priority.ALWAYS);
        panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        // As wide as it becomes beside another: what it asks for in height is reckoned from this width.
        panel.setPrefWidth(HALF);
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
        Set<Identification.Way> ways = state.chosenService().identification().ways();
        boolean byCard = ways.contains(Identification.Way.CARD) && state.serves(DeviceKind.ID_CARD_READER);
        boolean byCode = ways.contains(Identification.Way.CODE) && state.serves(DeviceKind.CODE_SCANNER);
        show(card, byCard);
        show(code, byCode);
        show(panels, byCard || byCode);
        reader.follow(state);
        Optional<Notice> notice = state.notice();
        notices.getChildren().clear();
        notice.ifPresent(what -> notices.getChildren()
                .add(
                        byCard || byCode
                                ? Notices.banner(what, context.phrases())
                                : Notices.draw(what, context.phrases())));
        show(notices, notice.isPresent());
        // It keeps its room, so that nothing jumps under the eyes for a second.
        notices.setVisible(notice.isPresent() && !state.around().cardBeingRead());
        // Read before the first try; then the room is for what to do better.
        show(
                consent,
                (byCard || byCode) && notice.map(IdentifyView::aboutReaders).orElse(true));
        headline = context.say(headlineKey(state, byCard, byCode));
    }

    private static boolean aboutReaders(Notice notice) {
        return notice.key().startsWith("identify.missing-");
    }

    private static String headlineKey(JourneyState state, boolean byCard, boolean byCode) {
        if (byCard && state.around().cardBeingRead()) {
            return "identify.headline-reading";
        }
        if (byCard) {
            return byCode ? "identify.headline-card-code" : "identify.headline";
        }
        if (byCode) {
            return "identify.headline-code";
        }
        return state.chosenService().ticket().isPresent() ? "identify.headline-typed" : "identify.headline-none";
    }

    @Override
    public String headline() {
        return headline;
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
