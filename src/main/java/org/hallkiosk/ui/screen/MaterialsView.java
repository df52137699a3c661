package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.LicenceSteps;
import org.hallkiosk.journey.MaterialState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.service.Checklist;
import org.hallkiosk.service.ChecklistWords;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.MaterialRow;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;
import org.jspecify.annotations.Nullable;

/** Every material with how it comes, what can be done here about the others, and what is still missing then. */
final class MaterialsView implements StepView {
    private final ScreenContext context;
    private final VBox column = new VBox();
    private final Screen screen;
    private @Nullable Shown shown;

    /** All that is drawn of a state. */
    private record Shown(Optional<Notice> notice, boolean camera, List<MaterialState> materials) {

        static Shown of(JourneyState state) {
            return new Shown(
                    state.notice(),
                    state.serves(DeviceKind.DOCUMENT_CAMERA),
                    state.chosenService().guide().materials().stream()
                            .map(material -> MaterialState.of(material, state))
                            .toList());
        }
    }

    MaterialsView(ScreenContext context, JourneyState state) {
        this.context = context;
        column.getStyleClass().add("card-column");
        screen = Screen.of(
                        context.say("materials.headline"),
                        new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")))
                .withMainAction(new PrimaryButton(
                        context.say("materials.next"), () -> context.tell().accept(new JourneyEvent.Proceed())));
        follow(state);
    }

    @Override
    public void follow(JourneyState state) {
        Shown now = Shown.of(state);
        if (now.equals(shown)) {
            // A button that was drawn anew while a finger rests on it would lose the touch.
            return;
        }
        shown = now;
        column.getChildren().clear();
        state.notice().ifPresent(notice -> column.getChildren().add(Notices.banner(notice, context.phrases())));
        column.getChildren().add(missing(state));
        ServiceItem service = state.chosenService();
        Checklist list = new ChecklistWords(
                        context.phrases().texts(), context.phrases().language())
                .of(service, state.answers().scenarios(), LicenceSteps.fetchedKinds(state));
        List<Region> brought = new ArrayList<>();
        List<Region> made = new ArrayList<>();
        for (int i = 0; i < list.materials().size(); i++) {
            Material material = service.guide().materials().get(i);
            Region row = row(state, material, list.materials().get(i));
            // What can be done here stands first, what is done already last.
            if (MaterialState.canBeSettledHere(material)) {
                column.getChildren().add(row);
            } else if (MaterialState.of(material, state) == MaterialState.TO_BRING) {
                brought.add(row);
            } else {
                made.add(row);
            }
        }
        column.getChildren().addAll(brought);
        column.getChildren().addAll(made);
    }

    /** What is still missing, and what happens then: said before anything is handed in. */
    private Region missing(JourneyState state) {
        long count = state.chosenService().guide().materials().stream()
                .filter(material -> MaterialState.of(material, state) == MaterialState.TO_BRING)
                .count();
        if (count == 0) {
            return new org.hallkiosk.ui.component.Notice(Chip.Kind.SUCCESS, context.say("materials.complete"));
        }
        boolean window = state.chosenService().ticket().isPresent();
        return Words.wrapped(
                context.phrases()
                        .get(window ? "materials.missing-window" : "materials.missing-later", Map.of("count", count)),
                "type-body");
    }

    private Region row(JourneyState state, Material material, Checklist.Entry entry) {
        MaterialState how = MaterialState.of(material, state);
        MaterialRow row = new MaterialRow(
                pictogram(how),
                entry.name(),
                null,
                chip(how),
                context.say(
                        "materials.state." + how.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        HBox choices = new HBox();
        choices.getStyleClass().add("row-actions");
        choices.setSpacing(16);
        if (how == MaterialState.TO_BRING && MaterialState.canBeSettledHere(material)) {
            if (material.photograph() && state.serves(DeviceKind.DOCUMENT_CAMERA)) {
                choices.getChildren()
                        .add(button("materials.photograph", new JourneyEvent.PhotographChosen(material.id())));
            }
            if (material.commitment().isPresent()) {
                choices.getChildren().add(button("materials.promise", new JourneyEvent.PromiseChosen(material.id())));
            }
        } else if (how == MaterialState.PHOTOGRAPHED || how == MaterialState.COMMITTED) {
            choices.getChildren().add(button("materials.bring", new JourneyEvent.BringChosen(material.id())));
        }
        VBox whole = new VBox(row);
        whole.setSpacing(8);
        if (material.photograph() && how == MaterialState.TO_BRING && !state.serves(DeviceKind.DOCUMENT_CAMERA)) {
            whole.getChildren().add(Words.wrapped(context.say("materials.no-camera"), "type-small", "muted"));
        }
        if (!choices.getChildren().isEmpty()) {
            whole.getChildren().add(choices);
        }
        if (whole.getChildren().size() > 1) {
            // What can be done about it stands in the same frame as its name.
            whole.getStyleClass().add("material-group");
        }
        return whole;
    }

    private SecondaryButton button(String key, JourneyEvent event) {
        SecondaryButton button =
                new SecondaryButton(context.say(key), () -> context.tell().accept(event));
        button.getStyleClass().add("field-button");
        button.keepOnOneLine();
        return button;
    }

    private static Pictogram pictogram(MaterialState how) {
        return switch (how) {
            case GENERATED -> Pictogram.PRINTER;
            case FETCHED -> Pictogram.SHIELD;
            case PHOTOGRAPHED -> Pictogram.CAMERA;
            case COMMITTED -> Pictogram.PEN;
            case TO_BRING -> Pictogram.DOCUMENT;
        };
    }

    private static MaterialRow.State chip(MaterialState how) {
        return switch (how) {
            case GENERATED -> MaterialRow.State.GENERATED;
            case FETCHED -> MaterialRow.State.FETCHED;
            case PHOTOGRAPHED -> MaterialRow.State.PHOTOGRAPHED;
            case COMMITTED -> MaterialRow.State.COMMITTED;
            case TO_BRING -> MaterialRow.State.MISSING;
        };
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
