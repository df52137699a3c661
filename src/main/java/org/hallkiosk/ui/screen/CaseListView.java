package org.hallkiosk.ui.screen;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.ServiceCard;
import org.hallkiosk.ui.frame.Screen;

/**
 * Everything that a person has handed in, the newest first; how far each has come is what people look for. In large letters
 * few have room, so they stand on pages and none is cut off.
 */
final class CaseListView implements StepView {
    private final Screen screen;

    CaseListView(ScreenContext context, DisplayMode mode, List<Case> cases) {
        List<ServiceCard> cards = cases.stream().map(one -> card(one, context)).toList();
        screen = Screen.of(
                context.phrases().get("follow.list-headline", Map.of("count", cases.size())),
                mode.elder() ? ServiceTiles.cards(cards, context) : column(cards, context));
    }

    private static Region column(List<ServiceCard> cards, ScreenContext context) {
        VBox column = new VBox();
        column.getStyleClass().add("card-column");
        column.getChildren().addAll(cards);
        return new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down"));
    }

    private static ServiceCard card(Case one, ScreenContext context) {
        return new ServiceCard(
                CaseWords.pictogram(one, context),
                CaseWords.title(one, context),
                context.phrases()
                        .get(
                                "follow.list-line",
                                Map.of(
                                        "day", ResumeDraftView.day(one.changedAt(), context),
                                        "number", one.caseNumber())),
                new Chip(CaseWords.kind(one), CaseWords.state(one, context)),
                () -> context.tell().accept(new JourneyEvent.CaseChosen(one.caseNumber())));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
