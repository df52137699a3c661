package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.service.Guide;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.MaterialRow;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;
import org.jspecify.annotations.Nullable;

/** What it is, where it finishes, how long, what it costs, what to bring: before anyone starts. */
final class GuideView implements StepView {
    private final Screen screen;

    GuideView(ScreenContext context, JourneyState state) {
        ServiceItem item = state.chosenService();
        Guide guide = item.guide();
        Phrases phrases = context.phrases();
        InfoTable facts = new InfoTable();
        facts.add(Pictogram.WINDOW, phrases.get("guide.where"), where(item, phrases));
        facts.add(Pictogram.CLOCK, phrases.get("guide.time"), phrases.of(guide.timeLimit()));
        facts.add(Pictogram.COINS, phrases.get("guide.fee"), phrases.of(guide.fee()));
        facts.add(Pictogram.PEOPLE, phrases.get("guide.body"), phrases.of(guide.body()));
        VBox materials = new VBox();
        materials.getStyleClass().add("card-column");
        for (Material material : guide.materials()) {
            materials
                    .getChildren()
                    .add(new MaterialRow(
                            Pictogram.DOCUMENT,
                            phrases.of(material.name()),
                            line(material, phrases),
                            material.generated() ? MaterialRow.State.GENERATED : MaterialRow.State.COMMITTED,
                            phrases.get(material.generated() ? "guide.generated" : "guide.brought")));
        }
        VBox column = new VBox(
                Words.wrapped(phrases.of(guide.summary()), "type-body", "muted"),
                facts,
                Words.wrapped(phrases.get("guide.need"), "type-title"),
                materials);
        column.getStyleClass().add("card-column");
        screen = Screen.of(
                        phrases.of(item.name()),
                        new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")))
                .withMainAction(new PrimaryButton(
                        phrases.get("guide.start"), () -> context.tell().accept(new JourneyEvent.Proceed())));
    }

    private static String where(ServiceItem item, Phrases phrases) {
        return phrases.get(
                switch (item.channel()) {
                    case FINISHES_HERE -> "guide.here-detail";
                    case AT_ONE_WINDOW -> "guide.window-detail";
                    case ANOTHER_OFFICE_FIRST -> "guide.elsewhere-detail";
                });
    }

    private static @Nullable String line(Material material, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        if (!material.generated() && material.original()) {
            parts.add(phrases.get("guide.original"));
        }
        if (material.copies() == 1) {
            parts.add(phrases.get("guide.copy"));
        } else if (material.copies() > 1) {
            parts.add(phrases.get("guide.copies", Map.of("count", material.copies())));
        }
        material.note().ifPresent(note -> parts.add(phrases.of(note)));
        return parts.isEmpty() ? null : String.join(phrases.get("notice.comma"), parts);
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
