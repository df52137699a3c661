package org.hallkiosk.ui.frame;

import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.hallkiosk.ui.component.CountdownRing;
import org.hallkiosk.ui.component.Paged;
import org.hallkiosk.ui.component.ProgressSteps;
import org.hallkiosk.ui.component.Taps;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.picture.Arriving;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every screen: identity, progress, headline, work, action and foot. It is drawn in design units (1080 by
 * 1920 upright, 1920 by 1080 or 1280 by 1024 lying) and scaled to the size that it gets, so it looks the same in a small
 * window. Make it the root of the scene. JavaFX thread only.
 */
public final class KioskFrame extends Region {
    private static final String ELDER = "elder";
    private static final String CONTRAST = "contrast";
    private static final String LOW = "low";

    private final Pane design = new Pane();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final IdentityBar identity;
    private final ModeBar modes;
    private final ProgressSteps progress = new ProgressSteps();
    private final Label headlineWords = Words.wrapped("", "type-headline");
    private final Label hint = Words.wrapped("", "type-body", "muted");
    private final VBox headline = new VBox(headlineWords, hint);
    private final StackPane work = new StackPane();
    private final StackPane action = new StackPane();
    private final StackPane second = new StackPane();
    private final StackPane keyboard = new StackPane();
    private final FootBar foot;
    private final CountdownRing countdown = new CountdownRing(104, "countdown-seconds");
    private final StackPane cover = new StackPane();
    private final StackPane overlay = new StackPane();
    private final Taps taps;
    /** Made when it is first needed: the first screen does without. */
    private @Nullable Veil veil;

    private @Nullable Button spoken;
    private Livery livery = Livery.OWN;
    private boolean lookedAt;
    private boolean moving = true;
    private boolean seen;
    private boolean complete = true;

    public KioskFrame(FrameTexts texts, FrameActions actions) {
        this(texts, actions, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime}, for telling double taps */
    KioskFrame(FrameTexts texts, FrameActions actions, LongSupplier nanoTime) {
        taps = new Taps(nanoTime);
        identity = new IdentityBar(texts);
        modes = new ModeBar(texts, actions);
        identity.take(modes);
        foot = new FootBar(texts, actions);
        headline.getStyleClass().add("headline-zone");
        work.setAlignment(Pos.TOP_CENTER);
        second.setAlignment(Pos.TOP_CENTER);
        keyboard.getStyleClass().add("keyboard-zone");
        cover.getStyleClass().add("cover");
        List<Region> zones =
                List.of(progress, headline, work, keyboard, action, second, identity, foot, countdown, cover, overlay);
        // In the order in which keys go from one to the next. Unmanaged, so that a change inside a zone lays out that
        // zone only.
        zones.forEach(zone -> zone.setManaged(false));
        // On a low screen the actions stand within the foot: by keys before it, to the eye over it.
        foot.setViewOrder(1);
        design.getChildren().addAll(zones);
        design.getTransforms().add(scale);
        design.setManaged(false);
        getChildren().add(design);
        getStyleClass().add("kiosk-frame");
        for (Region hidden : List.of(progress, countdown, keyboard, cover, overlay)) {
            hidden.setVisible(false);
        }
        taps.guard(this);
    }

    /**
     * Tells before the first screen how large it will be: what depends on the shape is then styled once, not for no shape
     * and again for the right one. Where the first screen covers the foot, all that is covered is left out until {@link
     * #complete} or the second screen.
     */
    public void expect(double width, double height) {
        Format format = Format.of(width, height);
        wearFormat(format);
        if (format != Format.PORTRAIT) {
            complete = false;
            design.getChildren().removeAll(progress, headline, foot, countdown);
        }
    }

    /** Puts in what the first screen could do without. */
    public void complete() {
        if (!complete) {
            complete = true;
            List<Node> drawn = design.getChildren();
            drawn.addAll(0, List.of(progress, headline));
            drawn.addAll(drawn.indexOf(identity) + 1, List.of(foot, countdown));
            requestLayout();
        }
    }

    /** Puts up a screen. What lay over the last one, its keyboard too, goes. */
    public void show(Screen screen) {
        if (seen) {
            complete();
        }
        headlineWords.setText(screen.headline());
        setHint(screen.hint());
        lookedAt = screen.lookedAt();
        fill(work, screen.work());
        fill(action, screen.mainAction());
        fill(second, screen.secondAction());
        fill(keyboard, null);
        fill(cover, null);
        fill(overlay, null);
        if (seen) {
            taps.changed();
        }
        arrive(screen.work());
        requestLayout();
    }

    /** Changes the headline of the screen that is up. */
    public void setHeadline(String text) {
        headlineWords.setText(text);
        requestLayout();
    }

    /** Changes the line under the headline; null takes it away. */
    public void setHint(@Nullable String text) {
        hint.setText(Objects.requireNonNullElse(text, ""));
        hint.setManaged(text != null);
        hint.setVisible(text != null);
        requestLayout();
    }

    /** Covers everything but the identity, for instance with the attract panel; null uncovers it. */
    public void setCover(@Nullable Region node) {
        fill(cover, node);
        if (node == null) {
            complete();
        } else {
            fill(overlay, null);
            arrive(node);
        }
        requestLayout();
    }

    /** Lays something over everything, for instance the time-out sheet; null takes it away. */
    public void setOverlay(@Nullable Region node) {
        if (seen && (node != null || overlay.isVisible())) {
            taps.changed();
        }
        fill(overlay, node);
        requestLayout();
    }

    /** Puts a keyboard into the lower part of the work zone, which shrinks above it; null takes it away. */
    public void setKeyboard(@Nullable Region node) {
        fill(keyboard, node);
        if (node != null) {
            Taps.allowRapid(node);
        }
        requestLayout();
    }

    /** @param present index of the present step */
    public void setProgress(List<String> steps, int present) {
        progress.setSteps(steps, present);
        progress.setVisible(true);
    }

    public void hideProgress() {
        progress.setVisible(false);
    }

    public void setTexts(FrameTexts texts) {
        identity.setTexts(texts);
        modes.setTexts(texts);
        foot.setTexts(texts);
    }

    public void setClock(String time) {
        identity.setClock(time);
    }

    /** Puts one more button beside those that say how the screen looks and speaks. */
    public void addIdentityButton(Button button) {
        identity.add(button);
        spoken = button;
        setSpokenVisible();
    }

    /** Covers everything with this, which is seen and not touched; null shows everything again. */
    public void darken(@Nullable Region with) {
        if (with == null) {
            getChildren().setAll(design);
        } else {
            with.setManaged(false);
            with.resize(getWidth(), getHeight());
            getChildren().setAll(design, with);
        }
    }

    public boolean isDarkened() {
        return getChildren().size() > 1;
    }

    /** In low mode it is out of reach; what it does is offered with help then. */
    private void setSpokenVisible() {
        if (spoken != null) {
            spoken.setVisible(!getStyleClass().contains(LOW));
        }
    }

    /** What can be read and touched now. */
    public FrameContents contents() {
        if (overlay.isVisible()) {
            return new FrameContents("", null, List.of(overlay), true);
        }
        if (cover.isVisible()) {
            return new FrameContents("", null, List.of(cover, identity), false);
        }
        return new FrameContents(
                headlineWords.getText(),
                hint.isVisible() ? hint.getText() : null,
                List.of(work, keyboard, action, second, foot, identity),
                false);
    }

    /** @param svgPath the emblem's drawing on 48 by 48 units, filled */
    public void setEmblem(String svgPath) {
        identity.setEmblem(svgPath);
    }

    public void setEmblem(Image picture) {
        identity.setEmblem(picture);
    }

    /** A city's own colours, in every mode but high contrast. */
    public void setLivery(Livery worn) {
        livery = worn;
        wear();
    }

    private void wear() {
        boolean contrast = getStyleClass().contains(CONTRAST);
        setStyle(contrast ? "" : getStyleClass().contains(ELDER) ? livery.elder() : livery.usual());
    }

    /**
     * @param seconds as they are shown, or null when nothing counts
     * @param fraction what is left, between 0 and 1
     */
    public void setCountdown(@Nullable String seconds, double fraction) {
        countdown.setVisible(seconds != null);
        countdown.set(Objects.requireNonNullElse(seconds, ""), fraction);
    }

    public void setBackVisible(boolean visible) {
        foot.setBackVisible(visible);
    }

    public void setHomeVisible(boolean visible) {
        foot.setHomeVisible(visible);
    }

    /** Everything larger, for eyes that want it. */
    public void setElder(boolean on) {
        setStyleClass(ELDER, on);
        modes.setLargeText(on);
    }

    /** Black, white and yellow only, and nothing moves. */
    public void setContrast(boolean on) {
        setStyleClass(CONTRAST, on);
        modes.setContrast(on);
    }

    /** Everything that is touched in the lower half of an upright screen, for who sits in a wheelchair. */
    public void setLow(boolean on) {
        if (getStyleClass().contains(LOW) == on) {
            return;
        }
        setStyleClass(LOW, on);
        foot.setLow(on);
        if (on) {
            foot.take(modes);
        } else {
            identity.take(modes);
        }
        setSpokenVisible();
    }

    /** How far down the work is scrolled, or its pages are turned, between 0 and 1; 0 where it does neither. */
    public double scrolled() {
        if (work.lookup("." + Paged.STYLE) instanceof Paged pages) {
            return pages.place();
        }
        return work.lookup(".scroll-pane") instanceof ScrollPane pane ? pane.getVvalue() : 0;
    }

    /** Scrolls the work as far down, or turns its pages as far, if it does either. */
    public void scrollTo(double fraction) {
        if (work.lookup("." + Paged.STYLE) instanceof Paged pages) {
            pages.goTo(fraction);
        }
        if (work.lookup(".scroll-pane") instanceof ScrollPane pane) {
            pane.setVvalue(fraction);
        }
    }

    /** Whether screens and pictures may move as they arrive. */
    public void setMotion(boolean on) {
        moving = on;
    }

    /** The guard of this frame's buttons against double taps. */
    public Taps taps() {
        return taps;
    }

    private void setStyleClass(String name, boolean on) {
        getStyleClass().remove(name);
        if (on) {
            getStyleClass().add(name);
        }
        wear();
        requestLayout();
    }

    private void fill(StackPane zone, @Nullable Node node) {
        if (node == null) {
            zone.getChildren().clear();
        } else {
            zone.getChildren().setAll(node);
        }
        zone.setVisible(node != null);
    }

    private void arrive(Region content) {
        // The first screen has nothing to come after: a terminal that starts stands there at once.
        if (!moving || !seen || getStyleClass().contains(CONTRAST)) {
            return;
        }
        taps.hold();
        veil().lift(taps::release);
        if (content instanceof Arriving picture) {
            picture.arrive();
        }
    }

    private Veil veil() {
        Veil there = veil;
        if (there == null) {
            there = new Veil();
            veil = there;
            design.getChildren().add(design.getChildren().indexOf(overlay), there);
        }
        return there;
    }

    @Override
    protected void layoutChildren() {
        double actualWidth = getWidth();
        double actualHeight = getHeight();
        if (actualWidth <= 0 || actualHeight <= 0) {
            return;
        }
        seen = true;
        Format format = Format.of(actualWidth, actualHeight);
        setFormat(format);
        double factor = format.scale(actualWidth, actualHeight);
        double width = actualWidth / factor;
        double height = actualHeight / factor;
        scale.setX(factor);
        scale.setY(factor);
        design.resizeRelocate(0, 0, width, height);
        Zones zones = isLow(format) ? Zones.low(width, height, needs()) : Zones.arrange(format, width, height, needs());
        place(identity, zones.identity());
        place(progress, zones.progress());
        place(headline, zones.headline());
        place(action, zones.action());
        place(second, zones.second());
        second.resize(second.getWidth(), secondHeight(format, zones.second()));
        place(foot, zones.foot());
        place(countdown, zones.countdown());
        layoutWork(format, width, zones);
        double below = zones.identity().getMaxY();
        // Who cannot reach the identity's buttons must find the one that brings them down on the first screen too.
        double end = format == Format.PORTRAIT ? zones.foot().getMinY() : height;
        place(cover, new Rectangle2D(0, below, width, end - below));
        place(overlay, new Rectangle2D(0, 0, width, height));
        if (veil != null) {
            veil.cover(cover.isVisible() ? cover : work);
        }
    }

    /** The stylesheet knows the format too. */
    private void setFormat(Format format) {
        if (!design.getStyleClass().contains(format.styleClass())) {
            complete();
            wearFormat(format);
            design.applyCss();
        }
    }

    private void wearFormat(Format format) {
        design.getStyleClass().setAll(format.styleClass());
        foot.setLowOffered(format == Format.PORTRAIT);
    }

    /** Lower than the main action where it stands under it, as high where it stands beside it. */
    private double secondHeight(Format format, Rectangle2D zone) {
        return format == Format.COMPACT || isLow(format) ? zone.getHeight() : lowerThan(zone, second);
    }

    static double lowerThan(Rectangle2D zone, Region button) {
        return Math.min(zone.getHeight(), button.prefHeight(zone.getWidth()));
    }

    private Zones.Needs needs() {
        return new Zones.Needs(has(action), has(second), lookedAt, headline::prefHeight);
    }

    static boolean has(StackPane zone) {
        return zone.getChildren().stream().anyMatch(Button.class::isInstance);
    }

    private void layoutWork(Format format, double width, Zones zones) {
        progress.setOpacity(keyboard.isVisible() && format == Format.COMPACT ? 0 : 1);
        headline.setVisible(true);
        if (keyboard.isVisible()) {
            new KeyboardRoom(headline, progress, work, second, keyboard).arrange(format, isLow(format), width, zones);
        } else {
            place(work, zones.work());
        }
    }

    private boolean isLow(Format format) {
        return format == Format.PORTRAIT && getStyleClass().contains(LOW);
    }

    static void place(Region region, Rectangle2D zone) {
        region.resizeRelocate(zone.getMinX(), zone.getMinY(), zone.getWidth(), zone.getHeight());
    }
}
