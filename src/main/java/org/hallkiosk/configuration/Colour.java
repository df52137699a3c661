package org.hallkiosk.configuration;

import java.util.Locale;

/**
 * A colour of the screen, opaque, in sRGB.
 *
 * @param rgb red, green and blue, 8 bits each
 */
public record Colour(int rgb) {
    public static final Colour WHITE = new Colour(0xffffff);

    /** @param hex as {@code #1557b0} */
    public static Colour of(String hex) {
        return new Colour(Integer.parseInt(hex.substring(1), 16));
    }

    /** As {@code #1557b0}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** How well one can be read on the other, from 1 to 21: the contrast ratio of WCAG 2. */
    public double contrastWith(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** @param share of the other, between 0 and 1 */
    public Colour mixedWith(Colour other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (rgb >> shift & 255) * (1 - share) + (other.rgb >> shift & 255) * share;
            mixed |= (int) Math.round(channel) << shift;
        }
        return new Colour(mixed);
    }

    /** The lightest of its shades towards black that has this contrast with a lighter colour; the same where it has it. */
    public Colour darkenedFor(Colour ground, double contrast) {
        Colour darker = this;
        for (int percent = 1; percent <= 100 && darker.contrastWith(ground) < contrast; percent++) {
            darker = mixedWith(new Colour(0), percent / 100.0);
        }
        return darker;
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
