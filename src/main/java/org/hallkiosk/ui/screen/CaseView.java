package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.FollowSteps;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SupplementSteps;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseResult;
import org.hallkiosk.platform.contract.CaseState;
import org.hallkiosk.platform.contract.CaseStep;
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.ChoiceCard;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
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
            if (step.doneAt().isEmpty() && cameToNothing(shown)) {
                continue;
            }
            table.add(
                    step.doneAt().isPresent() ? Pictogram.CHECK : Pictogram.CLOCK,
                    phrases.of(step.title()),
                    step.doneAt().map(at -> ResumeDraftView.day(at, context)).orElse(phrases.get("follow.to-come")));
        }
        if (results.size() == 1) {
            table.add(
                    Pictogram.PRINTER,
                    phrases.get("follow.result"),
                    phrases.of(results.getFirst().title()));
        }
        table.add(Pictogram.COINS, phrases.get("follow.fee-label"), CaseWords.fee(shown.payment(), context));
        column.getChildren().add(table);
        Optional<SupplementRequest> answerable =
                shown.supplements().stream().filter(this::answerableHere).findFirst();
        Screen plain = Screen.of(
                        CaseWords.headline(shown, context),
                        new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")))
                .withMainAction(answerable
                        .map(this::give)
                        .orElseGet(() -> results.size() == 1 ? fetch(results.getFirst()) : done()));
        screen = FollowSteps.again(shown, context.catalogue()).isPresent()
                ? plain.withSecondAction(new SecondaryButton(
                        context.say("follow.again"), () -> context.tell().accept(new JourneyEvent.ApplyAgain())))
                : plain;
        follow(state);
    }

    /** Nothing is still to come then. */
    private static boolean cameToNothing(Case shown) {
        return shown.state() == CaseState.REJECTED || shown.state() == CaseState.WITHDRAWN;
    }

    private boolean answerableHere(SupplementRequest request) {
        return SupplementSteps.answerableHere(request, context.catalogue());
    }

    private PrimaryButton give(SupplementRequest request) {
        return new PrimaryButton(
                context.say("follow.give"),
                () -> context.tell().accept(new JourneyEvent.SupplementChosen(request.id())));
    }

    private PrimaryButton fetch(CaseResult result) {
        return new PrimaryButton(context.say("follow.print-it"), () -> choose(result));
    }

    private PrimaryButton done() {
        return new PrimaryButton(
                context.say("follow.done"), () -> context.tell().accept(new JourneyEvent.Proceed()));
    }

    private String wanted(SupplementRequest request) {
        Phrases phrases = context.phrases();
        String what = phrases.of(request.what());
        String key = answerableHere(request) ? "follow.wanted-here" : "follow.wanted";
        return request.dueBy()
                .map(day -> phrases.get(
                        key + "-by", Map.of("what", what, "day", FactDisplay.date(day.toString(), phrases.language()))))
                .orElseGet(() -> phrases.get(key, Map.of("what", what)));
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
