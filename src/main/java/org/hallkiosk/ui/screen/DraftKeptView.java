package org.hallkiosk.ui.screen;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.TicketCard;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/** It is kept: until when, where, and what to come back with. */
final class DraftKeptView implements StepView {
    private final Screen screen;

    DraftKeptView(ScreenContext context, JourneyState state, Step.DraftKept kept) {
        VBox column = new VBox(kept.code()
                .<Region>map(code -> codeCard(context, state, kept, code))
                .orElseGet(() -> table(context, state, kept)));
        column.getStyleClass().add("card-column");
        screen = Screen.lookedAt(
                        context.say(kept.code().isPresent() ? "draft.kept.headline-code" : "draft.kept.headline"),
                        new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")))
                .withMainAction(new PrimaryButton(
                        context.say("draft.kept.done"), () -> context.tell().accept(new JourneyEvent.Proceed())))
                .withSecondAction(new SecondaryButton(
                        context.say("draft.kept.go-on"), () -> context.tell().accept(new JourneyEvent.Back())));
    }

    private static TicketCard codeCard(ScreenContext context, JourneyState state, Step.DraftKept kept, String code) {
        TicketCard card =
                new TicketCard(context.phrases().of(state.chosenService().name()), code);
        card.addFact(context.say("draft.until"), ResumeDraftView.day(kept.until(), context));
        card.addFact(context.say("draft.kept.where"), where(context, kept));
        card.setCode(ReceiptCode.image(code), context.say("draft.kept.photograph"));
        return card;
    }

    private static InfoTable table(ScreenContext context, JourneyState state, Step.DraftKept kept) {
        InfoTable table = new InfoTable();
        table.add(
                Pictogram.DOCUMENT,
                context.say("draft.service"),
                context.phrases().of(state.chosenService().name()));
        table.add(Pictogram.CLOCK, context.say("draft.until"), ResumeDraftView.day(kept.until(), context));
        table.add(Pictogram.HOME, context.say("draft.kept.where"), where(context, kept));
        table.add(Pictogram.ID_CARD, context.say("draft.kept.with"), context.say("draft.kept.with-card"));
        return table;
    }

    private static String where(ScreenContext context, Step.DraftKept kept) {
        return context.say(kept.anyTerminal() ? "draft.kept.any-terminal" : "draft.kept.this-terminal");
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
