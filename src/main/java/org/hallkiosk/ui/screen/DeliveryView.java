package org.hallkiosk.ui.screen;

import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.ResultDelivery;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.ChoiceCard;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.frame.Screen;

/** How the result is to come: each address that is known already is a card of its own, and touching one is choosing. */
final class DeliveryView implements StepView {
    private final ScreenContext context;
    private final Screen screen;

    DeliveryView(ScreenContext context, JourneyState state) {
        this.context = context;
        ServiceItem service = state.chosenService();
        VBox ways = new VBox();
        ways.getStyleClass().add("card-column");
        Optional<ResultDelivery.Choice> chosen = ResultDelivery.chosen(state.facts());
        for (ResultDelivery.Choice choice : ResultDelivery.choices(service, state.facts(), context.catalogue())) {
            ChoiceCard card = new ChoiceCard(
                    words(choice),
                    choice.to().flatMap(state.facts()::value).orElse(null),
                    () -> context.tell().accept(new JourneyEvent.DeliveryChosen(choice)));
            card.setSelected(chosen.filter(choice::equals).isPresent());
            ways.getChildren().add(card);
        }
        Screen plain = Screen.of(
                context.say("result-way.headline"),
                new ScrollColumn(ways, context.say("scroll.up"), context.say("scroll.down")));
        screen = service.guide()
                .result()
                .map(result -> plain.withHint(context.phrases()
                        .get(
                                "result-way.what",
                                Map.of("result", context.phrases().of(result.name())))))
                .orElse(plain);
    }

    private String words(ResultDelivery.Choice choice) {
        String place = choice.to()
                .map(fact -> context.display().label(fact, context.phrases().language()))
                .orElse("");
        return context.phrases()
                .get(
                        switch (choice.way()) {
                            case PRINTED_HERE -> "result-way.printed-here";
                            case AT_WINDOW -> "result-way.at-window";
                            case BY_COURIER -> "result-way.by-courier";
                            case ELECTRONIC -> "result-way.electronic";
                        },
                        Map.of("place", place));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
