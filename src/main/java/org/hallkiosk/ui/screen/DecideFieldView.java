package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.journey.FieldChange;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.service.FormField;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.SourceCard;
import org.hallkiosk.ui.frame.Screen;

/** Sources disagree about one field: each value on a large card, and touching the right one is the answer. */
final class DecideFieldView implements StepView {
    private static final int SIDE_BY_SIDE = 2;

    private final Screen screen;

    DecideFieldView(ScreenContext context, JourneyState state, String fact) {
        Phrases phrases = context.phrases();
        AskedField asked = new AskedField(context, fact);
        List<SourceCard> cards = new ArrayList<>();
        Optional<String> decided = state.facts().inConflict(fact)
                ? Optional.empty()
                : state.facts().value(fact);
        Map<String, Fact> distinct = new LinkedHashMap<>();
        state.facts().all(fact).forEach(said -> distinct.putIfAbsent(said.value(), said));
        for (Fact said : distinct.values()) {
            SourceCard card = new SourceCard(
                    context.display().show(fact, said.value(), phrases.language()),
                    ProvenanceTags.of(said, context),
                    () -> context.tell().accept(new JourneyEvent.SourceChosen(fact, said.source())));
            card.setSelected(decided.filter(said.value()::equals).isPresent());
            cards.add(card);
        }
        Screen plain = Screen.of(
                        phrases.get(
                                "question.decide",
                                Map.of("field", context.display().label(fact, phrases.language()))),
                        new ScrollColumn(laidOut(context, cards), context.say("scroll.up"), context.say("scroll.down")))
                .withHint(hint(asked.place(state), phrases.get("form.undecided"), phrases));
        Screen answered = asked.withNext(plain, state);
        screen = mayBeNeither(context, state, fact)
                ? answered.withSecondAction(new SecondaryButton(
                        phrases.get("form.neither"), () -> context.tell().accept(new JourneyEvent.FieldOpened(fact))))
                : answered;
    }

    /** Side by side where there is more width than height. */
    private static Pane laidOut(ScreenContext context, List<SourceCard> cards) {
        Pane pane;
        if (context.wide() && cards.size() == SIDE_BY_SIDE) {
            HBox row = new HBox();
            cards.forEach(card -> {
                HBox.setHgrow(card, Priority.ALWAYS);
                card.setMaxHeight(Double.MAX_VALUE);
                card.setMinWidth(0);
                card.prefWidthProperty()
                        .bind(row.widthProperty()
                                .subtract(row.spacingProperty())
                                .divide(SIDE_BY_SIDE));
            });
            pane = row;
        } else {
            pane = new VBox();
        }
        pane.getChildren().addAll(cards);
        pane.getStyleClass().add("card-column");
        return pane;
    }

    private static String hint(String place, String line, Phrases phrases) {
        return place.isEmpty() ? line : place + phrases.get("notice.stop") + line;
    }

    private static boolean mayBeNeither(ScreenContext context, JourneyState state, String fact) {
        return state.chosenService().fields().stream()
                        .filter(field -> field.fact().equals(fact))
                        .anyMatch(FormField::editable)
                && context.catalogue()
                        .fact(fact)
                        .map(definition ->
                                FieldChange.allowed(definition, state.facts().get(fact)))
                        .orElse(false);
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
