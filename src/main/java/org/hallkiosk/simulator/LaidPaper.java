package org.hallkiosk.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How people lay a paper under a document camera, well or badly. */
public enum LaidPaper {
    /** Flat, whole, in good light, and nearly straight. */
    GOOD,
    /** As good, far from straight. */
    TURNED,
    /** It moves, or bends towards the lens. */
    BLURRED,
    /** A hand or a fold is in the way. */
    CORNER_HIDDEN,
    /** Whoever laid it there stands in the light. */
    DARK;

    public PaperScene scene() {
        PaperScene good = PaperScene.good();
        return switch (this) {
            case GOOD -> good.turned(0.07);
            case TURNED -> good.turned(0.5).scaledTo(0.65);
            case BLURRED -> good.turned(0.05).blurred(5);
            case CORNER_HIDDEN -> good.turned(0.1).withCornerCut(0.2);
            case DARK -> good.turned(0.05).litBy(0.25);
        };
    }

    /** As it is written in scripts and orders. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LaidPaper> of(String word) {
        return Arrays.stream(values())
                .filter(paper -> paper.word().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(LaidPaper::word).toList();
    }
}
