package org.hallkiosk.ui.component;

import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Leaves no single Chinese character alone on the last line: wraps a little earlier then, on as many lines. Chinese breaks
 * between any two characters, and one that stands alone is read as a mistake.
 */
final class WrappedSkin extends LabelSkin {
    private static final Pattern LONE = Pattern.compile("\\p{IsHan}\\p{P}*\\s*");
    /** Of half a character each: by then every line has given some to the last. */
    private static final int MOST_STEPS = 8;

    /** As it was set here; whatever else is set is new, and looked at again. */
    private double narrowed;

    WrappedSkin(Label label) {
        super(label);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        Text shown = shown();
        if (shown == null || shown.getWrappingWidth() <= 0) {
            return;
        }
        if (shown.getWrappingWidth() != narrowed) {
            narrow(shown);
        }
        if (shown.getWrappingWidth() == narrowed && getSkinnable().getTextAlignment() == TextAlignment.CENTER) {
            shown.setLayoutX(x + (width - narrowed) / 2);
        }
    }

    private void narrow(Text shown) {
        double whole = shown.getWrappingWidth();
        int lines = shown.getLayoutInfo().getTextLineCount();
        double step = shown.getFont().getSize() / 2;
        narrowed = 0;
        for (int i = 1; i <= MOST_STEPS && lines > 1 && endsAlone(shown); i++) {
            narrowed = whole - i * step;
            shown.setWrappingWidth(narrowed);
            if (i == MOST_STEPS || shown.getLayoutInfo().getTextLineCount() != lines) {
                narrowed = whole;
                shown.setWrappingWidth(whole);
                return;
            }
        }
    }

    private static boolean endsAlone(Text shown) {
        LayoutInfo layout = shown.getLayoutInfo();
        int begin = layout.getTextLine(layout.getTextLineCount() - 1, false).start();
        return LONE.matcher(shown.getText().substring(begin)).matches();
    }

    private @Nullable Text shown() {
        return getChildren().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .findFirst()
                .orElse(null);
    }
}
