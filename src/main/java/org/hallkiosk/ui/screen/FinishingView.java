package org.hallkiosk.ui.screen;

import java.util.Locale;
import java.util.Set;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.PrintState;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.PaperTrayPicture;
import org.hallkiosk.ui.picture.TicketSlotPicture;

/** Handing in and printing, as far as the devices have confirmed. */
final class FinishingView implements StepView {
    private final ScreenContext context;
    private final WaitingPanel panel;
    private final VBox done = new VBox();
    private final Screen screen;

    FinishingView(ScreenContext context, JourneyState state) {
        this.context = context;
        boolean paper = state.chosenService().document().isPresent();
        panel = new WaitingPanel(
                paper
                        ? new PaperTrayPicture(context.places().documentPrinter())
                        : new TicketSlotPicture(context.places().ticketPrinter()));
        panel.setBusy(true);
        VBox.setVgrow(panel, Priority.ALWAYS);
        done.getStyleClass().add("card-column");
        VBox work = new VBox(panel, done);
        work.getStyleClass().add("card-column");
        screen = Screen.lookedAt(
                context.say("finishing.headline"),
                new ScrollColumn(work, context.say("scroll.up"), context.say("scroll.down")).filling());
        follow(state);
    }

    @Override
    public void follow(JourneyState state) {
        done.getChildren().clear();
        if (!state.finish().submitted()) {
            panel.setHappening(context.say("finishing.saving"));
            return;
        }
        add(Chip.Kind.SUCCESS, "finishing.saved");
        panel.setHappening(happening(state));
        panel.setNotice(waitingFor(state));
        ended(state.finish().documentPrint(), "finishing.document");
        ended(state.finish().ticketPrint(), "finishing.ticket");
    }

    private String happening(JourneyState state) {
        if (state.finish().documentPrint() instanceof PrintState.UnderWay) {
            return context.say("finishing.document");
        }
        return context.say(
                state.finish().ticketPrint() instanceof PrintState.UnderWay ? "finishing.ticket" : "finishing.saved");
    }

    private org.hallkiosk.ui.component.@org.jspecify.annotations.Nullable Notice waitingFor(JourneyState state) {
        if (state.finish().documentPrint() instanceof PrintState.UnderWay(Set<Reason> reasons) && !reasons.isEmpty()) {
            String key = reasons.stream()
                    .map(reason -> "finishing.waiting." + reason.keyword().toLowerCase(Locale.ROOT))
                    .filter(context.phrases()::has)
                    .findFirst()
                    .orElse("finishing.waiting.other");
            return new Notice(Chip.Kind.WARNING, context.say(key));
        }
        return null;
    }

    private void ended(PrintState print, String key) {
        if (!(print instanceof PrintState.Ended(PrintOutcome outcome))) {
            return;
        }
        switch (outcome) {
            case PrintOutcome.Printed ignored -> add(Chip.Kind.SUCCESS, key + "-done");
            case PrintOutcome.Sent ignored -> add(Chip.Kind.SUCCESS, key + "-sent");
            case PrintOutcome.Failed ignored -> add(Chip.Kind.WARNING, key + "-failed");
        }
    }

    private void add(Chip.Kind kind, String key) {
        done.getChildren().add(new Notice(kind, context.say(key)));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
