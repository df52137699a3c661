package org.hallkiosk.text.pinyin;

import java.util.ArrayList;
import java.util.List;

/**
 * All sensible ways to read typed letters as syllables. From each place lead steps over one syllable; only steps remain
 * that lie on a reading with the fewest abbreviated letters, so that "xian" is xian or xi an, but never xia n.
 */
final class SyllableLattice {
    private static final int SENSELESS = 100;

    /**
     * One syllable.
     *
     * @param to the place behind it, and behind a separator that follows
     * @param low first number of the syllables it may be
     * @param high the number behind the last; {@code low == high} is a letter that no syllable begins with
     * @param abbreviated how many letters stand for a whole syllable
     */
    record Step(int from, int to, int low, int high, int abbreviated) {
        boolean isSyllable() {
            return low < high;
        }
    }

    private final List<List<Step>> steps = new ArrayList<>();

    SyllableLattice(Syllables syllables, String letters) {
        int[] fewest = new int[letters.length() + 1];
        for (int i = 0; i < letters.length(); i++) {
            steps.add(from(i, letters, syllables));
        }
        for (int i = letters.length() - 1; i >= 0; i--) {
            List<Step> here = steps.get(i);
            fewest[i] = here.stream()
                    .mapToInt(step -> step.abbreviated + fewest[step.to])
                    .min()
                    .orElse(0);
            int best = fewest[i];
            here.removeIf(step -> step.abbreviated + fewest[step.to] > best);
        }
    }

    /** Never empty. */
    List<Step> from(int place) {
        return steps.get(place);
    }

    private static List<Step> from(int start, String letters, Syllables syllables) {
        int separator = letters.indexOf(PinyinInput.SEPARATOR, start);
        int end = separator < 0 ? letters.length() : separator;
        List<Step> found = new ArrayList<>();
        for (int to = Math.min(end, start + Syllables.LONGEST); to > start; to--) {
            String part = letters.substring(start, to);
            int next = to == end && separator >= 0 ? to + 1 : to;
            int exact = syllables.number(part);
            if (Syllables.INITIALS.contains(part)) {
                addRange(found, start, next, part, syllables, part.length());
            } else if (exact >= 0) {
                // 嗯 and 噷 have no vowel; hm is far more often the beginning of 号码.
                int abbreviated = Syllables.hasVowel(part) ? 0 : part.length();
                found.add(new Step(start, next, exact, exact + 1, abbreviated));
            } else if (to == end) {
                addRange(found, start, next, part, syllables, 0);
            }
        }
        if (found.isEmpty()) {
            int to = start + 1;
            found.add(new Step(start, to == end && separator >= 0 ? to + 1 : to, 0, 0, SENSELESS));
        }
        return found;
    }

    private static void addRange(
            List<Step> found, int start, int next, String part, Syllables syllables, int abbreviated) {
        int low = syllables.firstBeginning(part);
        int high = syllables.afterLastBeginning(part);
        if (low < high) {
            found.add(new Step(start, next, low, high, abbreviated));
        }
    }
}
