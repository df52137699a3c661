package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.Grouping;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.ServiceGroups;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.TileGrid;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/**
 * What can be done here, never longer than the screen. On top is always the way to say it in one's own words, and where
 * there are more than a handful, to look by group; below, a handful of services stand there whole, some more as tiles,
 * page by page; of many only their categories. Large letters leave room for few: the first of them, and the others behind
 * one button.
 */
final class ServiceView implements StepView {
    private static final int A_HANDFUL = 3;
    private static final int MOST_AT_ONCE = 12;
    private static final int FEW = 4;

    private static final double NARROWEST_WAY = 300;

    private final Screen screen;

    ServiceView(ScreenContext context, DisplayMode mode) {
        List<ServiceItem> items = context.catalogue().items();
        Region choice = choice(context, mode, items);
        VBox column = new VBox(ways(context, mode, items.size()), choice);
        VBox.setVgrow(choice, Priority.ALWAYS);
        column.getStyleClass().addAll("card-column", "service-choice");
        screen = Screen.of(context.say("service.headline"), column)
                .withSecondAction(new SecondaryButton(
                        context.say(context.platform() ? "follow.offer" : "collect.offer"),
                        () -> context.tell().accept(new JourneyEvent.CollectChosen())));
    }

    private static Region choice(ScreenContext context, DisplayMode mode, List<ServiceItem> items) {
        if (items.size() > MOST_AT_ONCE) {
            return ServiceTiles.groups(Grouping.CATEGORY, mode, context);
        }
        if (items.size() > A_HANDFUL) {
            return mode.elder() && items.size() > FEW
                    ? few(context, mode, items)
                    : ServiceTiles.services(items, mode, context);
        }
        return ServiceTiles.whole(items, context);
    }

    private static Region few(ScreenContext context, DisplayMode mode, List<ServiceItem> items) {
        SecondaryButton more = new SecondaryButton(
                context.say("service.more"),
                () -> context.tell().accept(new JourneyEvent.GroupsOpened(Grouping.CATEGORY)));
        more.getStyleClass().add("way");
        Region first =
                ServiceTiles.services(items.subList(0, FEW), mode, context).atMost(1);
        VBox.setVgrow(first, Priority.ALWAYS);
        VBox column = new VBox(first, more);
        column.getStyleClass().add("card-column");
        return column;
    }

    /** Beside each other on a wide screen; on a high one the search has a line of its own. */
    private static Region ways(ScreenContext context, DisplayMode mode, int services) {
        SecondaryButton search = new SecondaryButton(
                context.say("search.offer"), () -> context.tell().accept(new JourneyEvent.SearchOpened()));
        search.setPictogram(Pictogram.SEARCH);
        search.getStyleClass().add("way");
        List<SecondaryButton> groups = new ArrayList<>();
        if (services > A_HANDFUL && !mode.elder()) {
            way(context, Grouping.LIFE_EVENT, "search.by-life-event", Pictogram.PEOPLE, groups);
        }
        if (services > A_HANDFUL && services <= MOST_AT_ONCE && !mode.elder()) {
            way(context, Grouping.CATEGORY, "search.by-category", Pictogram.DOCUMENT, groups);
        }
        if (context.wide()) {
            groups.addFirst(search);
            if (groups.size() > 1) {
                groups.forEach(way -> way.getStyleClass().add("beside"));
            }
            return new TileGrid(NARROWEST_WAY, groups);
        }
        VBox ways = new VBox(search);
        ways.getStyleClass().addAll("card-column", "service-choice");
        if (!groups.isEmpty()) {
            ways.getChildren().add(new TileGrid(NARROWEST_WAY, groups));
        }
        return ways;
    }

    private static void way(
            ScreenContext context, Grouping by, String key, Pictogram pictogram, List<SecondaryButton> groups) {
        if (!ServiceGroups.of(context.catalogue(), by).isEmpty()) {
            SecondaryButton button = new SecondaryButton(
                    context.say(key), () -> context.tell().accept(new JourneyEvent.GroupsOpened(by)));
            button.setPictogram(pictogram);
            button.getStyleClass().add("way");
            groups.add(button);
        }
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
