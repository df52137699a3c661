package org.hallkiosk.ui.voice;

/**
 * How this applicant hears the screens; the next one begins anew.
 *
 * @param on whether anything is said
 * @param volume between 0 and 100
 */
record Hearing(boolean on, int volume) {
    private static final int STEP = 15;
    private static final int LEAST = 10;
    private static final int MOST = 100;

    Hearing withOn(boolean now) {
        return new Hearing(now, volume);
    }

    /** Never so quiet that it seems to be off. */
    Hearing louder(int steps) {
        return new Hearing(on, Math.clamp((long) volume + (long) steps * STEP, LEAST, MOST));
    }
}
