package org.hallkiosk.ui.screen;

import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.Grouping;
import org.hallkiosk.journey.ServiceGroups;
import org.hallkiosk.ui.frame.Screen;

/** The services of one group. */
final class GroupView implements StepView {
    private final Screen screen;

    GroupView(ScreenContext context, Grouping by, String id, DisplayMode mode) {
        ServiceGroups.Group group = ServiceGroups.of(context.catalogue(), by).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        screen = Screen.of(ServiceTiles.name(group, by, context), ServiceTiles.services(group.items(), mode, context));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
