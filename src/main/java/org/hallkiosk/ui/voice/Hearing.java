package org.hallkiosk.ui.voice;

/**
 * How this applicant hears the screens; the next one begins anew.
 *
 * @param on whether anything is said
 * @param volume between 0 and 100
 * @param alone whether only the applicant hears it, by headphones
 * @param digits whether typed digits are said to who hears them alone
 */
record Hearing(boolean on, int volume, boolean alone, boolean digits) {
    private static final int STEP = 15;
    private static final int LEAST = 10;
    private static final int MOST = 100;

    Hearing withOn(boolean now) {
        return new Hearing(now, volume, alone, digits);
    }

    Hearing withDigits(boolean said) {
        return new Hearing(on, volume, alone, said);
    }

    /** Never so quiet that it seems to be off. */
    Hearing louder(int steps) {
        return new Hearing(on, Math.clamp((long) volume + (long) steps * STEP, LEAST, MOST), alone, digits);
    }
}
