package org.hallkiosk.ui.screen;

import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.service.Channel;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.ServiceCard;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/** The services of this hall, each with where it finishes. */
final class ServiceView implements StepView {
    private final Screen screen;

    ServiceView(ScreenContext context) {
        VBox cards = new VBox();
        cards.getStyleClass().add("card-column");
        for (ServiceItem item : context.catalogue().items()) {
            cards.getChildren()
                    .add(new ServiceCard(
                            Pictogram.named(item.pictogram()),
                            context.phrases().of(item.name()),
                            context.phrases().of(item.guide().summary()),
                            chip(item.channel(), context),
                            () -> context.tell().accept(new JourneyEvent.ServiceChosen(item.id()))));
        }
        screen = Screen.of(
                context.say("service.headline"),
                new ScrollColumn(cards, context.say("scroll.up"), context.say("scroll.down")));
    }

    private static Chip chip(Channel channel, ScreenContext context) {
        return switch (channel) {
            case FINISHES_HERE -> new Chip(Chip.Kind.SUCCESS, context.say("service.here"));
            case AT_ONE_WINDOW -> new Chip(Chip.Kind.INFORMATION, context.say("service.window"));
            case ANOTHER_OFFICE_FIRST -> new Chip(Chip.Kind.WARNING, context.say("service.elsewhere"));
        };
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
