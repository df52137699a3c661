package org.hallkiosk.ui.frame;

import org.hallkiosk.configuration.Colour;

/**
 * The stylesheet's tokens made anew from a city's one colour, as style of the scene's root. Words in the colour can be read
 * as well as those in the stylesheet's own: 4.5 to 1, for elder eyes 7 to 1. High contrast has no city's colours.
 *
 * @param usual what is set in the usual look
 * @param elder what is set in elder mode
 */
public record Livery(String usual, String elder) {
    /** The stylesheet's own colours. */
    public static final Livery OWN = new Livery("", "");

    private static final Colour BLACK = new Colour(0);
    private static final Colour PAPER = new Colour(0xf4f7fb);
    private static final double TINT = 0.9;

    public static Livery of(Colour city) {
        return new Livery(tokens(city, 4.5), tokens(city, 7));
    }

    private static String tokens(Colour city, double contrast) {
        Colour tint = city.mixedWith(Colour.WHITE, TINT);
        Colour primary = city.darkenedFor(tint, contrast).darkenedFor(PAPER, contrast);
        return token("primary", primary)
                + token("primary-pressed", primary.mixedWith(BLACK, 0.2))
                + token("primary-tint", tint)
                + token("from-card", primary)
                + token("welcome", primary)
                + token("welcome-far", primary.mixedWith(Colour.WHITE, 0.06))
                + token("welcome-near", primary.mixedWith(BLACK, 0.08));
    }

    private static String token(String name, Colour colour) {
        return "-" + name + ": " + colour.hex() + ";";
    }
}
