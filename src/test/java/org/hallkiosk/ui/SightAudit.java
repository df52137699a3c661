package org.hallkiosk.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.component.AttractPanel;
import org.hallkiosk.ui.keyboard.OnScreenKeyboard;

/**
 * Looks over a laid out screen for what {@link ScreenAudit} does not: colours that cannot be told apart, words in the other
 * language, targets that lie too close, and an order of focus that jumps.
 */
final class SightAudit {
    private static final double LEAST_ELDER_TEXT = 32;
    private static final double LEAST_APART = 8;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** One word may be a name (Wi-Fi, PDF, English on its button); a sentence is not. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}[ ,.]+[A-Za-z]{2,}[ ,.]+[A-Za-z]{2,}");
    /** In their own language wherever they stand. */
    private static final Set<String> OWN_LANGUAGE = Set.of("中文", "English");

    private final Parent root;
    private final JourneyState state;
    private final List<String> faults = new ArrayList<>();

    private SightAudit(Parent root, JourneyState state) {
        this.root = root;
        this.state = state;
    }

    static List<String> faults(Parent root, JourneyState state) {
        SightAudit audit = new SightAudit(root, state);
        audit.look(root, Color.WHITE);
        List<ButtonBase> targets = new ArrayList<>();
        collect(topmost(root), targets);
        audit.distances(targets);
        audit.focus();
        targets.forEach(audit::covered);
        return audit.faults;
    }

    private void look(Node node, Color ground) {
        if (!node.isVisible()) {
            return;
        }
        Color below = node instanceof Region region ? painted(region, ground) : ground;
        if (node instanceof Labeled labeled
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            words(labeled, below);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, below));
        }
    }

    /** What lies uppermost of a background, over what lies below it. */
    private static Color painted(Region region, Color ground) {
        Background background = region.getBackground();
        if (background == null || background.getFills().isEmpty()) {
            return ground;
        }
        return background.getFills().getLast().getFill() instanceof Color color
                ? ground.interpolate(Color.color(color.getRed(), color.getGreen(), color.getBlue()), color.getOpacity())
                : ground;
    }

    private void words(Labeled labeled, Color ground) {
        DisplayMode mode = state.mode();
        if (labeled.getTextFill() instanceof Color ink) {
            double ratio = contrast(ink, ground);
            if (ratio < (mode.elder() || mode.contrast() ? 7 : 4.5)) {
                faults.add("contrast %.1f of %s on %s: %s".formatted(ratio, ink, ground, labeled.getText()));
            }
        }
        if (mode.elder()
                && labeled.getFont().getSize() < LEAST_ELDER_TEXT
                && !labeled.getStyleClass().contains("button-caption")
                && !labeled.getStyleClass().contains("clock")
                && !labeled.getStyleClass().contains("hall-name")) {
            faults.add("%.0f px for elder eyes: %s".formatted(labeled.getFont().getSize(), labeled.getText()));
        }
        language(labeled.getText());
    }

    private void language(String shown) {
        if (state.step() instanceof Step.ChooseLanguage) {
            return;
        }
        String words = shown;
        for (String known : known()) {
            words = words.replace(known, "");
        }
        boolean foreign = state.language() == Language.ZH_CN
                ? ENGLISH.matcher(words).find()
                : HAN.matcher(words).find();
        if (foreign) {
            faults.add("in the other language: " + shown);
        }
    }

    /** The applicant's own words: names, addresses, what is typed. */
    private Collection<String> known() {
        List<String> known = new ArrayList<>(OWN_LANGUAGE);
        Applicant.shipped()
                .catalogue()
                .facts()
                .keySet()
                .forEach(name -> state.facts().all(name).forEach(fact -> known.add(fact.value())));
        known.addAll(state.drafts().values());
        known.add(state.finding().question());
        known.removeIf(String::isEmpty);
        known.sort((one, other) -> other.length() - one.length());
        return known;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** What lies over everything, else everything. */
    private static Node topmost(Parent root) {
        Node scrim = root.lookup(".scrim");
        return scrim == null ? root : scrim;
    }

    private static void collect(Node node, List<ButtonBase> targets) {
        if (!node.isVisible() || node instanceof OnScreenKeyboard) {
            return;
        }
        if (node instanceof AttractPanel) {
            // All of it is one target; what else there is lies on it or beside it.
            return;
        }
        if (node instanceof ButtonBase button) {
            targets.add(button);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, targets));
        }
    }

    private void distances(List<ButtonBase> targets) {
        List<Bounds> places = targets.stream().map(SightAudit::place).toList();
        for (int i = 0; i < targets.size(); i++) {
            for (int j = i + 1; j < targets.size(); j++) {
                double apart = apart(places.get(i), places.get(j));
                if (apart < LEAST_APART - 0.5
                        && !places.get(i).isEmpty()
                        && !places.get(j).isEmpty()) {
                    faults.add("%.0f apart: %s and %s"
                            .formatted(
                                    apart,
                                    targets.get(i).getText(),
                                    targets.get(j).getText()));
                }
            }
        }
    }

    private static double apart(Bounds one, Bounds other) {
        double aside = Math.max(one.getMinX() - other.getMaxX(), other.getMinX() - one.getMaxX());
        double above = Math.max(one.getMinY() - other.getMaxY(), other.getMinY() - one.getMaxY());
        return Math.max(aside, above);
    }

    /** Where it can be touched: what is scrolled out of sight cannot. */
    private static Bounds place(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane) {
                place = common(place, pane.localToScene(pane.getLayoutBounds()));
            }
        }
        return place;
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                x, y, Math.min(one.getMaxX(), other.getMaxX()) - x, Math.min(one.getMaxY(), other.getMaxY()) - y);
    }

    /** Another zone of the frame that is painted over a target hides it, wherever it stands in the order of keys. */
    private void covered(ButtonBase target) {
        Bounds place = place(target);
        Node zone = target;
        while (zone.getParent() != null && zone.getParent().getParent() != root) {
            zone = zone.getParent();
        }
        if (zone.getParent() == null || place.isEmpty()) {
            return;
        }
        List<Node> zones = zone.getParent().getChildrenUnmodifiable();
        for (Node other : zones) {
            boolean above = other.getViewOrder() < zone.getViewOrder()
                    || other.getViewOrder() == zone.getViewOrder() && zones.indexOf(other) > zones.indexOf(zone);
            if (above
                    && other != zone
                    && other.isVisible()
                    // What is covered on the first screen comes back with the first touch.
                    && !other.getStyleClass().contains("cover")
                    && other instanceof Region region
                    && region.getBackground() != null
                    && region.localToScene(region.getLayoutBounds()).contains(place.getCenterX(), place.getCenterY())) {
                faults.add("hidden under " + other.getStyleClass() + ": " + target.getText());
            }
        }
    }

    /** By keys one comes from the work to the actions, and from there to the foot. */
    private void focus() {
        List<ButtonBase> all = new ArrayList<>();
        collect(root, all);
        int foot = all.indexOf(first(all, "pictogram-button", true));
        int main = all.indexOf(root.lookup(".primary-button"));
        if (main >= 0 && foot >= 0 && root.lookup(".scrim") == null && main > foot) {
            faults.add("focus comes to the foot before the main action");
        }
    }

    private static ButtonBase first(List<ButtonBase> all, String styleClass, boolean inFoot) {
        return all.stream()
                .filter(button -> button.getStyleClass().contains(styleClass)
                        && inFoot
                                == (button.getParent() != null
                                        && button.getParent().getStyleClass().contains("foot-bar")))
                .findFirst()
                .orElse(null);
    }
}
