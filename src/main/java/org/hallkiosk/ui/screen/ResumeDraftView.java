package org.hallkiosk.ui.screen;

import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.store.Draft;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/** Something was left half done, or may still be changed: when that was, until when it is kept, and whether to go on. */
final class ResumeDraftView implements StepView {
    private final ScreenContext context;
    private final VBox notices = new VBox();
    private final Screen screen;

    ResumeDraftView(ScreenContext context, JourneyState state, Draft draft) {
        this.context = context;
        String key = draft.handedIn().isPresent() ? "draft.handed-in" : "draft.half-done";
        InfoTable table = new InfoTable();
        table.add(
                Pictogram.DOCUMENT,
                context.say("draft.service"),
                context.phrases().of(state.chosenService().name()));
        table.add(Pictogram.CALENDAR, context.say(key + ".when"), day(draft.keptAt(), context));
        table.add(Pictogram.CLOCK, context.say("draft.until"), day(draft.until(), context));
        VBox column = new VBox(notices, table, Words.wrapped(context.say(key + ".line"), "type-body", "muted"));
        column.getStyleClass().add("card-column");
        screen = Screen.of(
                        context.say(key + ".headline"),
                        new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")))
                .withMainAction(new PrimaryButton(context.say(key + ".go-on"), () -> answer(true)))
                .withSecondAction(new SecondaryButton(context.say(key + ".anew"), () -> answer(false)));
        follow(state);
    }

    /** The day as the hall counts it. */
    static String day(Instant moment, ScreenContext context) {
        return FactDisplay.date(
                moment.atZone(ZoneId.systemDefault()).toLocalDate().toString(),
                context.phrases().language());
    }

    private void answer(boolean resume) {
        context.tell().accept(new JourneyEvent.DraftAnswered(resume));
    }

    @Override
    public void follow(JourneyState state) {
        notices.getChildren().clear();
        state.notice().ifPresent(notice -> notices.getChildren().add(Notices.banner(notice, context.phrases())));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
