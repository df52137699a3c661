package org.hallkiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import org.hallkiosk.ui.signature.SignaturePad;

/** Looks over a laid out screen as a reader would: words cut off, words too small, targets too small, things over the edge. */
final class ScreenAudit {
    private static final double LEAST_TEXT = 28;
    private static final double LEAST_TARGET = 60;
    private static final double REACH = 1000;
    /** Of what can be touched all over, as the first screen: so much in reach is enough. */
    private static final double AMPLE = 500;

    private static final Pattern LONE = Pattern.compile("\\p{IsHan}\\p{P}*");

    private ScreenAudit() {}

    static List<String> faults(Parent root) {
        List<String> faults = new ArrayList<>();
        look(root, root.getLayoutBounds(), faults);
        lookUnderHeadline(root, faults);
        Bounds all = root.getLayoutBounds();
        if (root.getStyleClass().contains("low") && all.getWidth() < all.getHeight()) {
            lookForWhatIsOutOfReach(root, all.getMaxY() - REACH, faults);
        }
        return faults;
    }

    /** A headline that grows must not run into a button. */
    private static void lookUnderHeadline(Parent root, List<String> faults) {
        Node headline = root.lookup(".headline-zone");
        if (headline == null || !headline.isVisible()) {
            return;
        }
        Bounds words = inset(headline.localToScene(headline.getLayoutBounds()));
        for (Node button : root.lookupAll(".primary-button")) {
            if (words.intersects(inset(button.localToScene(button.getLayoutBounds())))) {
                faults.add("headline runs into a button: " + ((ButtonBase) button).getText());
            }
        }
    }

    /** From a wheelchair. */
    private static void lookForWhatIsOutOfReach(Node node, double highest, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        Bounds place = node.localToScene(node.getLayoutBounds());
        double inReach = place.getMaxY() - Math.max(place.getMinY(), highest);
        if ((node instanceof ButtonBase || node instanceof SignaturePad)
                && inReach < Math.min(place.getHeight(), AMPLE) - 1) {
            faults.add("%.0f too high: %s".formatted(highest - place.getMinY(), node));
        } else if (node instanceof Parent parent && !(node instanceof ScrollPane)) {
            parent.getChildrenUnmodifiable().forEach(child -> lookForWhatIsOutOfReach(child, highest, faults));
        } else if (node instanceof ScrollPane pane && place.getMinY() < highest - 1 && hasButton(pane)) {
            faults.add("%.0f too high: what is scrolled".formatted(highest - place.getMinY()));
        }
    }

    private static boolean hasButton(Node node) {
        return node.isVisible()
                && (node instanceof ButtonBase
                        || node instanceof Parent parent
                                && parent.getChildrenUnmodifiable().stream().anyMatch(ScreenAudit::hasButton));
    }

    private static void look(Node node, Bounds room, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY) {
            lookAtWords(labeled, faults);
        }
        if (node instanceof ButtonBase button
                && (button.getWidth() < LEAST_TARGET || button.getHeight() < LEAST_TARGET)) {
            faults.add("target %.0f×%.0f: %s".formatted(button.getWidth(), button.getHeight(), button.getText()));
        }
        if (node instanceof Labeled || hasBackground(node)) {
            Bounds place = node.localToScene(node.getLayoutBounds());
            if (!room.contains(inset(place))) {
                faults.add("over the edge: %s at %s in %s"
                        .formatted(node instanceof Labeled words ? words.getText() : node.toString(), place, room));
            }
        }
        if (node instanceof Parent parent) {
            Bounds inner = room;
            if (node instanceof ScrollPane) {
                inner = new javafx.geometry.BoundingBox(room.getMinX(), -1e6, room.getWidth(), 2e6);
            } else if (isZone(node) && room.getHeight() < 1e6) {
                inner = node.localToScene(node.getLayoutBounds());
            }
            for (Node child : parent.getChildrenUnmodifiable()) {
                look(child, inner, faults);
            }
        }
    }

    /** Whatever has a background of its own should hold what is in it, and so should the zones of the frame. */
    private static boolean isZone(Node node) {
        return !(node instanceof Labeled)
                && (hasBackground(node) || node.getClass() == javafx.scene.layout.StackPane.class);
    }

    private static boolean hasBackground(Node node) {
        return node instanceof javafx.scene.layout.Region region
                && region.getBackground() != null
                && !region.getBackground().isEmpty();
    }

    private static void lookAtWords(Labeled labeled, List<String> faults) {
        String words = labeled.getText();
        if (words == null || words.isEmpty()) {
            return;
        }
        if (labeled.getFont().getSize() < LEAST_TEXT) {
            faults.add("%.0f px: %s".formatted(labeled.getFont().getSize(), words));
        }
        double needed = labeled.prefHeight(labeled.isWrapText() ? labeled.getWidth() : -1);
        if (labeled.getHeight() < needed - 1
                || (!labeled.isWrapText() && labeled.getWidth() < labeled.prefWidth(-1) - 1)) {
            faults.add("needs %.0f high, has %.0f×%.0f: %s"
                    .formatted(needed, labeled.getWidth(), labeled.getHeight(), words));
        }
        lookForBrokenWords(labeled, faults);
        if (labeled.lookup(".text") instanceof Text shown && !shown.getText().equals(words)) {
            faults.add("cut to '%s': %s".formatted(shown.getText(), words));
        }
        lookForALoneCharacter(labeled, faults);
    }

    /** Chinese breaks between any two characters: one alone on the last line looks like a mistake. */
    private static void lookForALoneCharacter(Labeled labeled, List<String> faults) {
        if (!(labeled.lookup(".text") instanceof Text shown)) {
            return;
        }
        LayoutInfo layout = shown.getLayoutInfo();
        int lines = layout.getTextLineCount();
        String last = lines < 2
                ? ""
                : shown.getText().substring(layout.getTextLine(lines - 1, false).start());
        if (LONE.matcher(last).matches()) {
            faults.add("'%s' alone on the last line: %s".formatted(last, shown.getText()));
        }
    }

    /** A word that is wider than its label is broken within the word. */
    private static void lookForBrokenWords(Labeled labeled, List<String> faults) {
        for (String word : labeled.getText().split("[\\s\\P{ASCII}]+")) {
            Text alone = new Text(word);
            alone.setFont(labeled.getFont());
            if (labeled.isWrapText() && alone.getLayoutBounds().getWidth() > labeled.getWidth() + 1) {
                faults.add("broken word '%s': %s".formatted(word, labeled.getText()));
            }
        }
    }

    private static Bounds inset(Bounds bounds) {
        Rectangle smaller = new Rectangle(
                bounds.getMinX() + 1,
                bounds.getMinY() + 1,
                Math.max(0, bounds.getWidth() - 2),
                Math.max(0, bounds.getHeight() - 2));
        return smaller.getLayoutBounds();
    }
}
