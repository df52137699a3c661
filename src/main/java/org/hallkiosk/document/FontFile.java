package org.hallkiosk.document;

import java.nio.file.Path;

/** A TrueType font file, and for which characters it is asked. */
public record FontFile(Path path, Characters characters) {
    /** The end of the block Latin Extended-B. */
    private static final int LAST_LATIN = 0x24F;

    /** What a font is asked for. */
    public enum Characters {
        ALL,
        /** Latin letters, digits and the marks of ASCII: Chinese fonts often have these in another manner than books do. */
        LATIN
    }

    boolean isAskedFor(int codePoint) {
        return switch (characters) {
            case ALL -> true;
            // The middle dot of names such as 买买提·艾合买提 and the marks around it are as wide as an ideograph in Chinese.
            case LATIN -> codePoint < 0x80 || (Character.isLetter(codePoint) && codePoint <= LAST_LATIN);
        };
    }
}
