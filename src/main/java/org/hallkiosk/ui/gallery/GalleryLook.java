package org.hallkiosk.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallkiosk.text.Language;

/** One way in which every component is seen. */
public record GalleryLook(Size size, Mode mode, Language language) {

    /** The shapes of screen, with the width that a component has there, in design units. */
    public enum Size {
        PORTRAIT(952),
        LANDSCAPE(1120),
        COMPACT(1152);

        private final double width;

        Size(double width) {
            this.width = width;
        }

        double width() {
            return width;
        }

        /** As the stylesheet knows it. */
        String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The modes that change how a component is drawn; low mode only moves it. */
    public enum Mode {
        USUAL,
        ELDER,
        CONTRAST,
        ELDER_CONTRAST;

        List<String> styleClasses() {
            return switch (this) {
                case USUAL -> List.of();
                case ELDER -> List.of("elder");
                case CONTRAST -> List.of("contrast");
                case ELDER_CONTRAST -> List.of("elder", "contrast");
            };
        }
    }

    /** Every look there is. */
    public static List<GalleryLook> all() {
        List<GalleryLook> all = new ArrayList<>();
        for (Size size : Size.values()) {
            for (Mode mode : Mode.values()) {
                for (Language language : Language.values()) {
                    all.add(new GalleryLook(size, mode, language));
                }
            }
        }
        return List.copyOf(all);
    }

    /** As part of a file's name. */
    public String fileName() {
        return (size + "-" + mode + "-" + language).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
