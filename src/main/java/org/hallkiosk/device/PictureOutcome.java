package org.hallkiosk.device;

/** What became of taking a picture of a paper. */
public sealed interface PictureOutcome {

    /** The paper is whole and sharp on it. */
    record Taken(PaperPicture picture) implements PictureOutcome {}

    /** There was no picture worth keeping; whoever laid the paper down can do something about it. */
    record PaperTrouble(Problem problem) implements PictureOutcome {}

    /** The camera itself failed. */
    record CameraTrouble(Reason reason, String detail) implements PictureOutcome {}

    /** What was the matter with the paper, or how it lay. */
    enum Problem {
        NO_PAPER,
        /** An edge or a corner is out of the picture, folded, or covered by a hand. */
        NOT_WHOLE,
        BLURRED,
        TOO_DARK
    }
}
