package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseResult;
import org.hallkiosk.platform.contract.CaseStep;
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.ChoiceCard;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/** How far one case has come, what is missing, what it costs, and the papers that came out of it. */
final class CaseView implements StepView {
    private final ScreenContext context;
    private final VBox notices = new VBox();
    private final Screen screen;

    CaseView(ScreenContext context, JourneyState state, Case shown) {
        this.context = context;
        Phrases phrases = context.phrases();
        VBox column = new VBox(notices);
        column.getStyleClass().add("card-column");
        for (SupplementRequest request : shown.supplements()) {
            if (!request.answered()) {
                column.getChildren().add(new Notice(Chip.Kind.WARNING, wanted(request)));
            }
        }
        List<CaseResult> results = new ArrayList<>(shown.results());
        if (results.size() > 1) {
            for (CaseResult result : results) {
                column.getChildren().add(new ChoiceCard(print(result), null, () -> choose(result)));
            }
        }
        InfoTable table = new InfoTable();
        table.add(Pictogram.DOCUMENT, phrases.get("follow.service"), CaseWords.title(shown, context));
        table.add(Pictogram.TICKET, phrases.get("follow.number"), shown.caseNumber());
        for (CaseStep step : shown.steps()) {
            table.add(
                    step.doneAt().isPresent() ? Pictogram.CHECK : Pictogram.CLOCK,
                    phrases.of(step.title()),
                    step.doneAt().map(at -> ResumeDraftView.day(at, context)).orElse(phrases.get("follow.to-come")));
        }
        table.add(Pictogram.COINS, phrases.get("follow.fee-label"), CaseWords.fee(shown.payment(), context));
        column.getChildren().add(table);
        Screen plain = Screen.of(
                CaseWords.headline(shown, context),
                new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")));
        screen = plain.withMainAction(
                results.size() == 1
                        ? new PrimaryButton(print(results.getFirst()), () -> choose(results.getFirst()))
                        : new PrimaryButton(
                                context.say("follow.done"), () -> context.tell().accept(new JourneyEvent.Proceed())));
        follow(state);
    }

    private String wanted(SupplementRequest request) {
        String what = context.phrases().of(request.what());
        return request.dueBy()
                .map(day -> context.phrases()
                        .get(
                                "follow.wanted-by",
                                Map.of(
                                        "what",
                                        what,
                                        "day",
                                        org.hallkiosk.service.FactDisplay.date(
                                                day.toString(),
                                                context.phrases().language()))))
                .orElseGet(() -> context.phrases().get("follow.wanted", Map.of("what", what)));
    }

    private String print(CaseResult result) {
        return context.phrases()
                .get("follow.print", Map.of("paper", context.phrases().of(result.title())));
    }

    private void choose(CaseResult result) {
        context.tell().accept(new JourneyEvent.ResultChosen(result.id()));
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
