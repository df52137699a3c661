package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.LicenceSteps;
import org.hallkiosk.service.Checklist;
import org.hallkiosk.service.ChecklistWords;
import org.hallkiosk.service.Guide;
import org.hallkiosk.service.OftenAsked;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.MaterialRow;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/** What it is, where it finishes, how long, what it costs, what to bring: before anyone starts. */
final class GuideView implements StepView {
    private final Screen screen;

    GuideView(ScreenContext context, JourneyState state) {
        ServiceItem item = state.chosenService();
        Guide guide = item.guide();
        Phrases phrases = context.phrases();
        Checklist list = new ChecklistWords(phrases.texts(), phrases.language())
                .of(item, state.answers().scenarios(), LicenceSteps.fetchedKinds(state));
        InfoTable facts = new InfoTable();
        for (Checklist.Entry window : list.windows()) {
            facts.add(
                    Pictogram.WINDOW,
                    phrases.get("guide.window"),
                    window.detail().isEmpty()
                            ? window.name()
                            : window.detail() + phrases.get("checklist.colon") + window.name());
        }
        facts.add(Pictogram.CLOCK, phrases.get("guide.time"), phrases.of(guide.timeLimit()));
        facts.add(Pictogram.COINS, phrases.get("guide.fee"), phrases.of(guide.fee()));
        facts.add(Pictogram.PEOPLE, phrases.get("guide.body"), phrases.of(guide.body()));
        VBox column = new VBox();
        column.getStyleClass().add("card-column");
        column.getChildren().add(where(list));
        list.scenario().ifPresent(scenario -> column.getChildren().add(Words.wrapped(scenario, "type-body-strong")));
        // What people come for first: what to bring. What it is they knew when they chose it.
        column.getChildren()
                .addAll(
                        Words.wrapped(phrases.get("guide.need"), "type-title"),
                        materials(list, guide, LicenceSteps.fetchedKinds(state), phrases),
                        facts,
                        Words.wrapped(phrases.of(guide.summary()), "type-body", "muted"));
        addOftenAsked(column, guide, phrases);
        screen = Screen.lookedAt(
                        phrases.of(item.name()),
                        new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")))
                .withMainAction(new PrimaryButton(
                        phrases.get("guide.start"), () -> context.tell().accept(new JourneyEvent.Proceed())))
                .withSecondAction(new SecondaryButton(
                        phrases.get("takeaway.offer"), () -> context.tell().accept(new JourneyEvent.TakeAwayChosen())));
    }

    /** What the terminal fetched or makes stands last and says so; of the others the heading says that they are brought. */
    private static VBox materials(Checklist list, Guide guide, Set<String> licences, Phrases phrases) {
        List<MaterialRow> brought = new ArrayList<>();
        List<MaterialRow> fetched = new ArrayList<>();
        List<MaterialRow> generated = new ArrayList<>();
        for (int i = 0; i < list.materials().size(); i++) {
            Checklist.Entry entry = list.materials().get(i);
            String detail = entry.detail().isEmpty() ? null : entry.detail();
            if (guide.materials().get(i).generated()) {
                generated.add(new MaterialRow(
                        Pictogram.PRINTER,
                        entry.name(),
                        detail,
                        MaterialRow.State.GENERATED,
                        phrases.get("guide.generated")));
            } else if (guide.materials()
                    .get(i)
                    .licenceKind()
                    .filter(licences::contains)
                    .isPresent()) {
                fetched.add(new MaterialRow(
                        Pictogram.SHIELD,
                        entry.name(),
                        detail,
                        MaterialRow.State.FETCHED,
                        phrases.get("licences.chip")));
            } else {
                brought.add(new MaterialRow(Pictogram.DOCUMENT, entry.name(), detail));
            }
        }
        VBox materials = new VBox();
        materials.getStyleClass().add("card-column");
        materials.getChildren().addAll(brought);
        materials.getChildren().addAll(fetched);
        materials.getChildren().addAll(generated);
        return materials;
    }

    /** Before all else: whether it can be finished here. */
    private static Notice where(Checklist list) {
        return switch (list.channel()) {
            case FINISHES_HERE -> new Notice(Chip.Kind.SUCCESS, list.where());
            case AT_ONE_WINDOW -> new Notice(Chip.Kind.INFORMATION, list.where());
            case ANOTHER_OFFICE_FIRST ->
                new Notice(Chip.Kind.WARNING, list.before().orElse(list.where()));
        };
    }

    private static void addOftenAsked(VBox column, Guide guide, Phrases phrases) {
        if (guide.oftenAsked().isEmpty()) {
            return;
        }
        column.getChildren().add(Words.wrapped(phrases.get("guide.often-asked"), "type-title"));
        for (OftenAsked asked : guide.oftenAsked()) {
            VBox panel = new VBox(
                    Words.wrapped(phrases.of(asked.question()), "type-body-strong"),
                    Words.wrapped(phrases.of(asked.answer()), "type-body"));
            panel.getStyleClass().add("panel");
            column.getChildren().add(panel);
        }
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
