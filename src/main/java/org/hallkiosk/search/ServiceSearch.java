package org.hallkiosk.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hallkiosk.text.pinyin.PinyinReadings;

/**
 * Finds the service that people mean. What has anything in common with a question is fetched from an index, then each is
 * weighed by how much of the question it covers; what covers too little is not offered. Immutable and safe to share
 * between threads; a question takes milliseconds.
 */
public final class ServiceSearch {
    /** More would not help anyone choose. */
    public static final int MOST_FOUND = 8;

    private static final int MOST_CANDIDATES = 120;
    private static final double LEAST = 0.5;
    /** What is so much worse than the best was hardly meant. */
    private static final double LEAST_OF_BEST = 0.62;

    private static final double WORTH_OF_WORDS = 0.99;
    private static final double WORTH_OF_TOPICS = 0.8;
    private static final double WORTH_OF_SOUND = 0.95;
    private static final double WORTH_OF_SOUND_OF_CHARACTERS = 0.8;
    /** Where letters say the rest. */
    private static final double WORTH_OF_CHARACTERS_ALONE = 0.6;

    private static final double PAIRS = 0.33;
    /** One syllable is many characters, two are hardly ever another word. */
    private static final double PAIRS_OF_SOUNDS = 0.75;

    private final List<FindableService> services;
    private final List<List<Phrase>> phrases;
    private final QuestionReader reader;
    private final Vocabulary vocabulary;
    private final ServiceIndex index;

    private ServiceSearch(
            List<FindableService> services,
            List<List<Phrase>> phrases,
            QuestionReader reader,
            Vocabulary vocabulary,
            ServiceIndex index) {
        this.services = services;
        this.phrases = phrases;
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.index = index;
    }

    /**
     * Blocks while the index is built: some tenths of a second for a hall's services, some seconds for ten thousand. Not
     * for the screen's thread.
     *
     * @param readings of an empty dictionary: then pinyin finds nothing, all else as ever
     */
    public static ServiceSearch over(List<FindableService> services, PinyinReadings readings) {
        WordLists lists = WordLists.shipped();
        QuestionReader reader = new QuestionReader(readings, lists);
        List<List<Phrase>> phrases =
                services.stream().map(service -> phrases(service, reader)).toList();
        Set<String> words = new HashSet<>();
        phrases.forEach(ways -> ways.forEach(way -> words.addAll(way.words())));
        Vocabulary vocabulary = new Vocabulary(lists.forms(words));
        return new ServiceSearch(List.copyOf(services), phrases, reader, vocabulary, ServiceIndex.of(phrases));
    }

    private static List<Phrase> phrases(FindableService service, QuestionReader reader) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(reader.phrase(service.name().chinese(), 1));
        phrases.add(reader.phrase(service.name().english(), 1));
        service.words().forEach(word -> phrases.add(reader.phrase(word, WORTH_OF_WORDS)));
        service.topics().forEach(topic -> phrases.add(reader.phrase(topic, WORTH_OF_TOPICS)));
        return List.copyOf(phrases);
    }

    /** Never throws, whatever the text is. */
    public Answer ask(String text) {
        Question question = reader.question(text, vocabulary);
        if (question.isEmpty()) {
            return new Answer.NothingAsked();
        }
        Weighing weighing = new Weighing(question);
        List<Weighed> weighed = index.candidates(question, MOST_CANDIDATES).stream()
                .map(number -> new Weighed(number, weighing.of(phrases.get(number))))
                .filter(candidate -> candidate.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Weighed::score).reversed().thenComparingInt(Weighed::number))
                .toList();
        if (weighed.isEmpty()) {
            return new Answer.NotHere();
        }
        double least = weighed.getFirst().score() * LEAST_OF_BEST;
        return new Answer.Found(weighed.stream()
                .filter(candidate -> candidate.score() >= least)
                .limit(MOST_FOUND)
                .map(candidate -> services.get(candidate.number()).id())
                .toList());
    }

    private record Weighed(int number, double score) {}

    /** One question against one service after the other. */
    private final class Weighing {
        private final Question question;
        private final Coverage characters;
        private final Coverage sounds;
        private final Coverage words;
        private final Abbreviation abbreviation;

        Weighing(Question question) {
            this.question = question;
            this.characters = coverage(ServiceIndex.CHARACTERS, question.characters(), PAIRS);
            this.sounds = coverage(ServiceIndex.SOUNDS, question.sounds(), PAIRS_OF_SOUNDS);
            this.words = coverage(ServiceIndex.WORDS, question.words(), PAIRS);
            this.abbreviation = new Abbreviation(question.letters());
        }

        private Coverage coverage(String field, List<Token> tokens, double pairs) {
            return new Coverage(tokens, token -> index.rarity(field, token), pairs);
        }

        double of(List<Phrase> ways) {
            characters.forget();
            sounds.forget();
            words.forget();
            double byCharacters = 0;
            double bySound = 0;
            double byWords = 0;
            double byLetters = 0;
            for (Phrase way : ways) {
                byCharacters = Math.max(byCharacters, way.worth() * characters.of(way.characters()));
                bySound = Math.max(bySound, way.worth() * sounds.of(way.firstSounds()));
                byWords = Math.max(byWords, way.worth() * words.of(way.words()));
                byLetters = Math.max(byLetters, way.worth() * letters(way));
            }
            boolean onlyCharacters = question.writing() == Question.Writing.CHARACTERS;
            boolean both = question.writing() == Question.Writing.BOTH;
            double sound = together(bySound, sounds) * (onlyCharacters ? WORTH_OF_SOUND_OF_CHARACTERS : WORTH_OF_SOUND);
            double written = together(byCharacters, characters) * (both ? WORTH_OF_CHARACTERS_ALONE : 1);
            double english = together(byWords, words) * (both ? WORTH_OF_CHARACTERS_ALONE : 1);
            return Math.max(Math.max(written, english), Math.max(sound, byLetters));
        }

        private static double together(double best, Coverage coverage) {
            return 0.8 * best + 0.2 * coverage.together();
        }

        private double letters(Phrase way) {
            String typed = question.letters();
            if (typed.isEmpty() || way.sounds().isEmpty()) {
                return 0;
            }
            return Math.max(abbreviation.of(way.sounds()), withSlips(typed, way.letters()));
        }

        private static double withSlips(String typed, String letters) {
            if (typed.length() < 5 || letters.length() < 4) {
                return 0;
            }
            int slips = Slips.between(typed, letters, true);
            return slips * 4 > typed.length() ? 0 : 0.93 - 1.5 * slips / typed.length();
        }
    }
}
