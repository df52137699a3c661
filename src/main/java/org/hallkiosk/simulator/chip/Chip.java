package org.hallkiosk.simulator.chip;

/** One chip in one card: answers APDUs as long as it has power. Used by one thread. */
public interface Chip {

    byte[] answerToReset();

    /** Power came, or came again: everything that was selected or opened is forgotten. */
    void reset();

    /** The answer with its status word. */
    byte[] answer(byte[] command);
}
