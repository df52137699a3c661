package org.hallkiosk.ui.screen;

import java.util.Locale;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.picture.CardOnReaderPicture;

/** Where the card is laid on this terminal; once one was found, that it is being read and has to stay. */
final class CardPanel {
    private final ScreenContext context;
    private final String detail;
    private final WaitingPanel panel;
    private boolean reading;

    /** @param detail what is said under where to lay it, or nothing */
    CardPanel(ScreenContext context, String detail) {
        this.context = context;
        this.detail = detail;
        this.panel = new WaitingPanel(new CardOnReaderPicture(context.places().cardReader()));
        awaiting();
    }

    WaitingPanel panel() {
        return panel;
    }

    void follow(JourneyState state) {
        boolean now = state.around().cardBeingRead();
        if (now == reading) {
            return;
        }
        reading = now;
        if (now) {
            panel.setHappening(context.say("identify.reading"));
            // What moves takes the place of the second line, so that nothing else does.
            panel.setDetail("");
        } else {
            awaiting();
        }
        panel.setBusy(now);
    }

    private void awaiting() {
        panel.setHappening(context.say("identify.card-where."
                + context.places().cardReader().side().name().toLowerCase(Locale.ROOT)));
        panel.setDetail(detail);
    }
}
