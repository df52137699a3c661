package org.hallkiosk.ui.screen;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.TroublePanel;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** The screens that say one thing: something is wrong, or something takes a moment. */
final class MessageView implements StepView {
    private final Screen screen;

    private MessageView(Screen screen) {
        this.screen = screen;
    }

    static MessageView cardExpired(ScreenContext context, boolean mayContinue) {
        Phrases phrases = context.phrases();
        TroublePanel panel = new TroublePanel(
                mayContinue ? TroublePanel.Kind.WARNING : TroublePanel.Kind.DANGER, phrases.get("expired.title"));
        panel.setWhatToDo(
                phrases.get("notice.do"), List.of(phrases.get(mayContinue ? "expired.may" : "expired.may-not")));
        return message(
                context,
                phrases.get(mayContinue ? "expired.headline-may" : "expired.headline-no"),
                panel,
                phrases.get(mayContinue ? "expired.continue" : "expired.leave"));
    }

    static MessageView noRecords(ScreenContext context, JourneyState state, boolean answered) {
        Phrases phrases = context.phrases();
        TroublePanel panel = new TroublePanel(
                TroublePanel.Kind.WARNING, phrases.get(answered ? "no-records.title" : "no-records.failed-title"));
        String what = answered
                ? state.chosenService()
                        .records()
                        .map(records -> phrases.of(records.none()))
                        .orElse("")
                : phrases.get("no-records.failed-do");
        panel.setWhatToDo(phrases.get("notice.do"), List.of(what));
        return message(
                context,
                phrases.get(answered ? "no-records.headline" : "no-records.failed-headline"),
                panel,
                phrases.get("no-records.leave"));
    }

    static MessageView trouble(ScreenContext context, Notice what) {
        return new MessageView(Screen.lookedAt(
                        context.say("trouble.headline"), scrolling(context, Notices.draw(what, context.phrases())))
                .withMainAction(proceed(context, context.say("trouble.retry"))));
    }

    static MessageView waiting(ScreenContext context, String headline, String line, Pictogram pictogram) {
        WaitingPanel panel = new WaitingPanel(new StackPane(new PictogramView(pictogram, 200)));
        panel.setHappening(line);
        panel.setBusy(true);
        VBox.setVgrow(panel, Priority.ALWAYS);
        return new MessageView(Screen.lookedAt(headline, panel));
    }

    private static MessageView message(ScreenContext context, String headline, TroublePanel panel, String action) {
        return new MessageView(
                Screen.lookedAt(headline, scrolling(context, panel)).withMainAction(proceed(context, action)));
    }

    private static ScrollColumn scrolling(ScreenContext context, Region panel) {
        return new ScrollColumn(new VBox(panel), context.say("scroll.up"), context.say("scroll.down"));
    }

    private static PrimaryButton proceed(ScreenContext context, String name) {
        return new PrimaryButton(name, () -> context.tell().accept(new JourneyEvent.Proceed()));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
