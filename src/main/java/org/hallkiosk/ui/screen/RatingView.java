package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.service.RatingReason;
import org.hallkiosk.ui.component.ChoiceCard;
import org.hallkiosk.ui.component.PictogramButton;
import org.hallkiosk.ui.component.RatingRow;
import org.hallkiosk.ui.component.RatingTile;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.TileGrid;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/** How it was, in five levels; and why, for who was not satisfied. Either may be passed over. */
final class RatingView implements StepView {
    private static final double NARROWEST = 200;
    private static final double NARROWEST_OF_LARGE_LETTERS = 272;

    private final Screen screen;

    private RatingView(Screen screen) {
        this.screen = screen;
    }

    static RatingView levels(ScreenContext context, DisplayMode mode) {
        List<RatingTile> tiles = new ArrayList<>();
        for (RatingLevel level : RatingLevel.values()) {
            tiles.add(new RatingTile(
                    face(level), word(context, level), () -> context.tell().accept(new JourneyEvent.Rated(level))));
        }
        return passable(
                context, "rate.headline", new TileGrid(mode.elder() ? NARROWEST_OF_LARGE_LETTERS : NARROWEST, tiles));
    }

    static RatingView reasons(ScreenContext context) {
        VBox cards = new VBox();
        cards.getStyleClass().add("card-column");
        for (RatingReason reason : RatingReason.values()) {
            cards.getChildren()
                    .add(new ChoiceCard(
                            context.say("rate.reason." + reason.keyword()),
                            null,
                            () -> context.tell().accept(new JourneyEvent.RatingExplained(reason))));
        }
        return passable(context, "rate.reason.headline", cards);
    }

    private static RatingView passable(ScreenContext context, String headline, Region choices) {
        return new RatingView(Screen.of(
                        context.say(headline),
                        new ScrollColumn(choices, context.say("scroll.up"), context.say("scroll.down")))
                .withSecondAction(new SecondaryButton(
                        context.say("rate.skip"), () -> context.tell().accept(new JourneyEvent.Proceed()))));
    }

    /** The levels in one line, where there is room for it on another screen. */
    static RatingRow row(ScreenContext context) {
        List<PictogramButton> faces = new ArrayList<>();
        for (RatingLevel level : RatingLevel.values()) {
            faces.add(new PictogramButton(
                    face(level), word(context, level), () -> context.tell().accept(new JourneyEvent.Rated(level))));
        }
        return new RatingRow(faces);
    }

    private static String word(ScreenContext context, RatingLevel level) {
        return context.say("rate.level." + level.keyword());
    }

    private static Pictogram face(RatingLevel level) {
        return switch (level) {
            case VERY_SATISFIED -> Pictogram.FACE_VERY_GLAD;
            case SATISFIED -> Pictogram.FACE_GLAD;
            case FAIR -> Pictogram.FACE_EVEN;
            case DISSATISFIED -> Pictogram.FACE_SORRY;
            case VERY_DISSATISFIED -> Pictogram.FACE_VERY_SORRY;
        };
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
