package org.hallkiosk.ui.screen;

import java.util.Locale;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.CardOnReaderPicture;

/** The card still lies on the reader: where, on this terminal. Goes by itself when it is taken. */
final class TakeCardView implements StepView {
    private final Screen screen;

    TakeCardView(ScreenContext context) {
        WaitingPanel panel =
                new WaitingPanel(new CardOnReaderPicture(context.places().cardReader()));
        panel.setHappening(context.say(
                "take-card.where." + context.places().cardReader().side().name().toLowerCase(Locale.ROOT)));
        panel.setDetail(context.say("take-card.line"));
        screen = Screen.lookedAt(context.say("take-card.headline"), panel)
                .withMainAction(new PrimaryButton(
                        context.say("take-card.done"), () -> context.tell().accept(new JourneyEvent.Proceed())));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
