package org.hallkiosk.ui.screen;

import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.Grouping;
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
        screen = Screen.of(headline, ServiceTiles.groups(by, mode, context));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
