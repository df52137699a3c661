package org.hallkiosk.ui.screen;

import java.util.List;
import javafx.scene.layout.Region;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.ui.component.AttractPanel;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/** Nobody is here: what can be done, and one touch to begin. */
final class AttractView implements StepView {
    private final AttractPanel panel;

    AttractView(ScreenContext context) {
        panel = new AttractPanel(
                context.say("attract.title"),
                context.say("attract.subtitle"),
                List.of(
                        new AttractPanel.Offer(Pictogram.ID_CARD, context.say("attract.card")),
                        new AttractPanel.Offer(Pictogram.PEN, context.say("attract.form")),
                        new AttractPanel.Offer(Pictogram.TICKET, context.say("attract.ticket"))),
                context.say("attract.touch"),
                () -> context.tell().accept(new JourneyEvent.Touched()));
    }

    @Override
    public Screen screen() {
        return Screen.of("", new Region());
    }

    @Override
    public Region cover() {
        return panel;
    }
}
