package org.hallkiosk.ui.screen;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.ServiceCard;
import org.hallkiosk.ui.frame.Screen;

/** Everything that a person has handed in, the newest first; how far each has come is what people look for. */
final class CaseListView implements StepView {
    private final Screen screen;

    CaseListView(ScreenContext context, List<Case> cases) {
        VBox column = new VBox();
        column.getStyleClass().add("card-column");
        for (Case one : cases) {
            column.getChildren()
                    .add(new ServiceCard(
                            CaseWords.pictogram(one, context),
                            CaseWords.title(one, context),
                            context.phrases()
                                    .get(
                                            "follow.list-line",
                                            Map.of(
                                                    "day", ResumeDraftView.day(one.changedAt(), context),
                                                    "number", one.caseNumber())),
                            new Chip(CaseWords.kind(one), CaseWords.state(one, context)),
                            () -> context.tell().accept(new JourneyEvent.CaseChosen(one.caseNumber()))));
        }
        screen = Screen.of(
                context.phrases().get("follow.list-headline", Map.of("count", cases.size())),
                new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
