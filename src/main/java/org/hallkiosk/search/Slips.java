package org.hallkiosk.search;

/** Slips of finger and ear. */
final class Slips {
    private Slips() {}

    /**
     * The fewest letters left out, put in, changed or swapped with a neighbour between the two; with {@code within} only
     * a stretch of {@code text} need be alike.
     */
    static int between(String typed, String text, boolean within) {
        int[][] rows = new int[typed.length() + 1][text.length() + 1];
        for (int j = 0; j <= text.length(); j++) {
            rows[0][j] = within ? 0 : j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            rows[i][0] = i;
            for (int j = 1; j <= text.length(); j++) {
                boolean same = typed.charAt(i - 1) == text.charAt(j - 1);
                int least = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == text.charAt(j - 2)
                        && typed.charAt(i - 2) == text.charAt(j - 1)) {
                    least = Math.min(least, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = least;
            }
        }
        int fewest = rows[typed.length()][text.length()];
        if (within) {
            for (int ending : rows[typed.length()]) {
                fewest = Math.min(fewest, ending);
            }
        }
        return fewest;
    }

    /** A syllable as it sounds where zh is said as z, ing as in, and n as l. */
    static String asHeard(String syllable) {
        String heard = syllable.replace("zh", "z").replace("ch", "c").replace("sh", "s");
        if (heard.endsWith("ng") && !heard.endsWith("ong")) {
            heard = heard.substring(0, heard.length() - 1);
        }
        return heard.startsWith("n") ? "l" + heard.substring(1) : heard;
    }
}
