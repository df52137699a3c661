package org.hallkiosk.text.pinyin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.text.pinyin.SyllableLattice.Step;

/**
 * What typed letters may mean: the likeliest row of words for all of them, and every word that they can begin with. The
 * likeliest row is found from the end by dynamic programming, a word's score being its own frequency only.
 */
final class Composition {
    /** Keeps a row of words short: a long word is rarely a coincidence. */
    private static final double COST_OF_A_WORD = 2.0;

    /** Lifts 西安 near 先: who separates no syllables still often means two. */
    private static final double WORTH_OF_A_SYLLABLE = 1.5;

    private static final double SCORE_OF_LETTERS = -60;

    private record Word(String text, int end, double score) {}

    /** The first word of the likeliest row from a place to the end, and what the whole row scores. */
    private record Best(String text, List<Step> syllables, double score) {
        int end() {
            return syllables.getLast().to();
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void word(int word, List<Step> syllables);
    }

    private final PinyinDictionary dictionary;
    private final String letters;
    private final SyllableLattice lattice;
    private final Best[] best;

    Composition(PinyinDictionary dictionary, String letters) {
        this.dictionary = dictionary;
        this.letters = letters;
        this.lattice = new SyllableLattice(dictionary.syllables(), letters);
        this.best = new Best[letters.length()];
        for (int place = letters.length() - 1; place >= 0; place--) {
            best[place] = bestFrom(place);
        }
    }

    /** The likeliest whole first, then words, those that use up the most letters first, and at last the letters. */
    Candidates candidates() {
        List<Word> words = new ArrayList<>();
        visitWords(
                0,
                (word, syllables) -> words.add(
                        new Word(dictionary.text(word), syllables.getLast().to(), score(word, syllables))));
        words.sort(Comparator.comparingInt(Word::end)
                .thenComparingDouble(Word::score)
                .reversed());
        Map<String, Candidate> byText = new LinkedHashMap<>();
        String sentence = sentence();
        byText.put(sentence, new Candidate(sentence, letters.length()));
        for (Word word : words) {
            byText.putIfAbsent(word.text(), new Candidate(word.text(), word.end()));
        }
        byText.putIfAbsent(letters, new Candidate(letters, letters.length()));
        return new Candidates(List.copyOf(byText.values()));
    }

    /** The letters as they are understood: bei jing, and xi'an where a separator was typed. */
    String spelled() {
        StringBuilder spelled = new StringBuilder();
        for (int place = 0; place < letters.length(); place = best[place].end()) {
            for (Step step : best[place].syllables()) {
                boolean apart = !spelled.isEmpty() && spelled.charAt(spelled.length() - 1) != PinyinInput.SEPARATOR;
                spelled.append(apart ? " " : "").append(letters, step.from(), step.to());
            }
        }
        return spelled.toString();
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        for (int place = 0; place < letters.length(); place = best[place].end()) {
            sentence.append(best[place].text());
        }
        return sentence.toString();
    }

    private Best bestFrom(int place) {
        Step first = lattice.from(place).getFirst();
        String asTyped = letters.substring(first.from(), first.to()).replace(String.valueOf(PinyinInput.SEPARATOR), "");
        Best[] found = {new Best(asTyped, List.of(first), SCORE_OF_LETTERS + scoreFrom(first.to()))};
        visitWords(place, (word, syllables) -> {
            double score =
                    score(word, syllables) + scoreFrom(syllables.getLast().to());
            if (score > found[0].score()) {
                found[0] = new Best(dictionary.text(word), List.copyOf(syllables), score);
            }
        });
        return found[0];
    }

    private double scoreFrom(int place) {
        return place < best.length ? best[place].score() : 0;
    }

    private double score(int word, List<Step> syllables) {
        return dictionary.logProbability(word) - COST_OF_A_WORD + WORTH_OF_A_SYLLABLE * (syllables.size() - 1);
    }

    private void visitWords(int place, Visitor visitor) {
        visitWords(
                place,
                new ArrayList<>(),
                new int[PinyinDictionary.MOST_SYLLABLES],
                new int[PinyinDictionary.MOST_SYLLABLES],
                visitor);
    }

    private void visitWords(int place, List<Step> path, int[] low, int[] high, Visitor visitor) {
        if (place == letters.length() || path.size() == PinyinDictionary.MOST_SYLLABLES) {
            return;
        }
        for (Step step : lattice.from(place)) {
            if (step.isSyllable()) {
                low[path.size()] = step.low();
                high[path.size()] = step.high();
                path.addLast(step);
                dictionary.forEachWord(path.size(), low, high, word -> visitor.word(word, path));
                visitWords(step.to(), path, low, high, visitor);
                path.removeLast();
            }
        }
    }
}
