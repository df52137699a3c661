package org.hallkiosk.ui.screen;

import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.Grouping;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.frame.Screen;

/** The categories, or the events of a life. */
final class GroupsView implements StepView {
    private final Screen screen;

    GroupsView(ScreenContext context, Grouping by, DisplayMode mode) {
        String headline = context.say(
                switch (by) {
                    case CATEGORY -> "search.category-headline";
                    case LIFE_EVENT -> "search.life-event-headline";
                });
        screen = Screen.of(
                headline,
                new ScrollColumn(
                        ServiceTiles.groups(by, mode, context), context.say("scroll.up"), context.say("scroll.down")));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
