package org.hallkiosk.ui.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.ui.component.CodeCard;
import org.hallkiosk.ui.component.FittingCode;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.TicketCard;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/** It is kept: until when, where, and what to come back with. */
final class DraftKeptView implements StepView {
    private static final int LEAST_CODE = 264;
    private static final int LARGEST_CODE = 528;

    private final Screen screen;

    DraftKeptView(ScreenContext context, JourneyState state, Step.DraftKept kept) {
        Region work = kept.code()
                .<Region>map(code -> withCode(context, state, kept, code))
                .orElseGet(() -> scrolling(context, table(context, state, kept)));
        screen = Screen.lookedAt(
                        context.say(kept.code().isPresent() ? "draft.kept.headline-code" : "draft.kept.headline"), work)
                .withMainAction(new PrimaryButton(
                        context.say("draft.kept.done"), () -> context.tell().accept(new JourneyEvent.Proceed())))
                .withSecondAction(new SecondaryButton(
                        context.say("draft.kept.go-on"), () -> context.tell().accept(new JourneyEvent.Back())));
    }

    /** The code is large enough for a phone at arm's length; on an upright screen it never has to be scrolled to. */
    private static Region withCode(ScreenContext context, JourneyState state, Step.DraftKept kept, String code) {
        String service = context.phrases().of(state.chosenService().name());
        String until = ResumeDraftView.day(kept.until(), context);
        if (context.wide()) {
            CodeCard card = new CodeCard(service, code, ReceiptCode.image(code), context.say("draft.kept.photograph"));
            card.addFact(context.say("draft.until"), until);
            card.addFact(context.say("draft.kept.where"), where(context, kept));
            return scrolling(context, card);
        }
        TicketCard card = new TicketCard(service, code);
        card.addFact(context.say("draft.until"), until);
        card.addFact(context.say("draft.kept.where"), where(context, kept));
        FittingCode picture = new FittingCode(side -> ReceiptCode.within(code, side), LEAST_CODE, LARGEST_CODE);
        picture.setId("draft-code");
        Label words = Words.wrapped(context.say("draft.kept.photograph"), "type-body", "muted");
        VBox column = new VBox(card, words, picture);
        column.getStyleClass().add("card-column");
        return column;
    }

    private static Region scrolling(ScreenContext context, Region content) {
        VBox column = new VBox(content);
        column.getStyleClass().add("card-column");
        return new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down"));
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
