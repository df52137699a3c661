package org.hallkiosk.voice;

import java.util.Locale;

/** Why nothing is heard. */
public enum VoiceTrouble {
    /** The synthesizer is not installed. */
    SPEECH_MISSING,
    /** The synthesizer ended with an error. */
    SPEECH_FAILED,
    /** A recording could not be read. */
    RECORDING_FAILED,
    /** The program that plays sound is not installed. */
    PLAYER_MISSING,
    /** The program that plays sound ended with an error: no sound card, or it is taken. */
    PLAYER_FAILED;

    /** As the status and the doctor spell it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
