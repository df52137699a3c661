package org.hallkiosk.ui.screen;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.Grouping;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.ServiceGroups;
import org.hallkiosk.service.Channel;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.AsManyAsFit;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.ServiceCard;
import org.hallkiosk.ui.component.ServiceTile;
import org.hallkiosk.ui.component.TilePages;
import org.hallkiosk.ui.picture.Pictogram;

/** Services, or groups of them, as tiles to touch. */
final class ServiceTiles {
    private static final double NARROWEST = 440;
    private static final double NARROWEST_OF_LARGE_LETTERS = 600;
    /** Wider than half of any screen: one in a row. */
    private static final double WHOLE_WIDTH = 1000;

    private ServiceTiles() {}

    static TilePages services(List<ServiceItem> items, DisplayMode mode, ScreenContext context) {
        return pages(
                narrowest(mode),
                items.stream().map(item -> tile(item, false, context)).toList(),
                context);
    }

    /** Each with a line of what it is, one under the other. */
    static TilePages whole(List<ServiceItem> items, ScreenContext context) {
        return pages(
                WHOLE_WIDTH,
                items.stream()
                        .map(item -> new ServiceCard(
                                Pictogram.named(item.pictogram()),
                                context.phrases().of(item.name()),
                                context.phrases().of(item.guide().summary()),
                                chip(item.channel(), context),
                                () -> context.tell().accept(new JourneyEvent.ServiceChosen(item.id()))))
                        .toList(),
                context);
    }

    /**
     * The best of what was found, each with the category that it belongs to, in the room above a keyboard.
     *
     * @param low names alone: better two of them in sight than one with all that is known of it
     */
    static AsManyAsFit best(List<ServiceItem> items, boolean low, ScreenContext context) {
        return new AsManyAsFit(items.stream()
                .map(item -> low ? plain(item, context) : tile(item, true, context))
                .toList());
    }

    private static ServiceTile plain(ServiceItem item, ScreenContext context) {
        return new ServiceTile(
                Pictogram.named(item.pictogram()),
                context.phrases().of(item.name()),
                null,
                null,
                () -> context.tell().accept(new JourneyEvent.ServiceChosen(item.id())));
    }

    static TilePages found(List<ServiceItem> items, DisplayMode mode, ScreenContext context) {
        return pages(
                narrowest(mode),
                items.stream().map(item -> tile(item, true, context)).toList(),
                context);
    }

    static TilePages groups(Grouping by, DisplayMode mode, ScreenContext context) {
        return pages(
                narrowest(mode),
                ServiceGroups.of(context.catalogue(), by).stream()
                        .map(group -> new ServiceTile(
                                Pictogram.named(group.items().getFirst().pictogram()),
                                name(group, by, context),
                                // Large letters would need a page for each, and a low screen has no room for them.
                                mode.elder() || mode.low() ? null : names(group, context),
                                null,
                                () -> context.tell().accept(new JourneyEvent.GroupChosen(by, group.id()))))
                        .toList(),
                context);
    }

    /** Cards to touch, each as wide as the screen. */
    static TilePages cards(List<? extends Region> cards, ScreenContext context) {
        return pages(WHOLE_WIDTH, cards, context);
    }

    /** Short answers to touch, side by side. */
    static TilePages shortAnswers(List<? extends Region> cards, ScreenContext context) {
        return pages(NARROWEST, cards, context);
    }

    private static TilePages pages(double leastWidth, List<? extends Region> tiles, ScreenContext context) {
        return new TilePages(leastWidth, tiles, new TilePages.PageWords() {
            @Override
            public String previous() {
                return context.say("pages.previous");
            }

            @Override
            public String following() {
                return context.say("pages.following");
            }

            @Override
            public String where(int page, int pages) {
                return context.phrases().get("pages.where", Map.of("page", page, "pages", pages));
            }
        });
    }

    private static double narrowest(DisplayMode mode) {
        return mode.elder() ? NARROWEST_OF_LARGE_LETTERS : NARROWEST;
    }

    static String name(ServiceGroups.Group group, Grouping by, ScreenContext context) {
        return switch (by) {
            case CATEGORY -> context.phrases().of(group.items().getFirst().category());
            case LIFE_EVENT -> context.say("life-event." + group.id());
        };
    }

    private static String names(ServiceGroups.Group group, ScreenContext context) {
        return String.join(
                context.say("notice.comma"),
                group.items().stream()
                        .limit(2)
                        .map(item -> ServiceTile.withoutNote(context.phrases().of(item.name())))
                        .toList());
    }

    private static ServiceTile tile(ServiceItem item, boolean withCategory, ScreenContext context) {
        return new ServiceTile(
                Pictogram.named(item.pictogram()),
                context.phrases().of(item.name()),
                withCategory ? context.phrases().of(item.category()) : null,
                chip(item.channel(), context),
                () -> context.tell().accept(new JourneyEvent.ServiceChosen(item.id())));
    }

    static Chip chip(Channel channel, ScreenContext context) {
        return switch (channel) {
            case FINISHES_HERE -> new Chip(Chip.Kind.SUCCESS, context.say("service.here"));
            case AT_ONE_WINDOW -> new Chip(Chip.Kind.INFORMATION, context.say("service.window"));
            case ANOTHER_OFFICE_FIRST -> new Chip(Chip.Kind.WARNING, context.say("service.elsewhere"));
        };
    }
}
