package org.hallkiosk.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.text.pinyin.PinyinReadings;

/** Reads what is written of services, and what people type, into their parts. Without I/O. */
final class QuestionReader {
    /** Longer than any sensible question; it bounds the work for one. */
    private static final int MOST_CHARACTERS = 60;

    /** What stands in brackets belongs to the paper, not to the name: （示例）. */
    private static final Pattern BRACKETS = Pattern.compile("[（(][^）)]*[）)]");

    private static final Pattern PARTS = Pattern.compile("\\p{IsHan}|[0-9]+|[a-z']+");
    private static final double HEARD = 0.85;
    private static final double BEGUN = 0.8;
    private static final double INITIAL = 0.4;

    private final PinyinReadings readings;
    private final WordLists lists;

    QuestionReader(PinyinReadings readings, WordLists lists) {
        this.readings = readings;
        this.lists = lists;
    }

    Phrase phrase(String text, double worth) {
        List<String> parts = parts(BRACKETS.matcher(text).replaceAll(" "));
        List<String> chinese = parts.stream()
                .filter(part -> !isLetters(part))
                .map(String::intern)
                .toList();
        List<List<String>> sounds = readings.read(String.join("", chinese)).stream()
                .filter(reading -> !reading.isEmpty())
                .toList();
        List<String> words = parts.stream()
                .filter(QuestionReader::isLetters)
                .filter(word -> !lists.isAsking(word))
                .map(this::plain)
                .toList();
        return new Phrase(chinese.isEmpty() ? List.of() : lists.essence(chinese), sounds, words, worth);
    }

    Question question(String text, Vocabulary vocabulary) {
        int end = text.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, text.codePointCount(0, text.length())));
        List<String> parts = parts(text.substring(0, end));
        List<String> chinese = parts.stream().filter(part -> !isLetters(part)).toList();
        List<String> typed = parts.stream().filter(QuestionReader::isLetters).toList();
        List<String> essence = chinese.isEmpty() ? List.of() : lists.essence(chinese);
        String letters =
                chinese.isEmpty() ? withoutAsking(String.join("", typed).replace("'", "")) : "";
        return new Question(
                essence.stream().map(Token::exactly).toList(),
                letters.isEmpty() ? sounds(parts, essence, typed.isEmpty()) : sounds(letters),
                letters,
                words(typed, vocabulary),
                writing(chinese, typed));
    }

    private static Question.Writing writing(List<String> chinese, List<String> typed) {
        if (chinese.isEmpty()) {
            return Question.Writing.LETTERS;
        }
        return typed.isEmpty() ? Question.Writing.CHARACTERS : Question.Writing.BOTH;
    }

    private static List<String> parts(String text) {
        Matcher matcher =
                PARTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        List<String> parts = new ArrayList<>();
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private static boolean isLetters(String part) {
        char first = part.charAt(0);
        return first == '\'' || (first >= 'a' && first <= 'z');
    }

    /** In one word for all that mean the same, and in the singular. */
    private String plain(String word) {
        String meaning = lists.meaning(word);
        boolean plural = meaning.equals(word) && word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return (plural ? lists.meaning(word.substring(0, word.length() - 1)) : meaning).intern();
    }

    private List<Token> words(List<String> typed, Vocabulary vocabulary) {
        List<String> telling =
                typed.stream().filter(word -> !lists.isAsking(word)).toList();
        List<Token> words = new ArrayList<>();
        int place = 0;
        while (place < telling.size()) {
            String word = telling.get(place);
            place++;
            // "new born" is newborn.
            if (place < telling.size() && vocabulary.has(word + telling.get(place))) {
                word += telling.get(place);
                place++;
            }
            words.add(vocabulary.understood(word, plain(word), place == telling.size()));
        }
        return words;
    }

    private List<Token> sounds(List<String> parts, List<String> essence, boolean allChinese) {
        List<Token> sounds = new ArrayList<>();
        for (String part : allChinese ? essence : parts) {
            if (isLetters(part)) {
                sounds.addAll(sounds(part));
            } else {
                readings.read(part).stream()
                        .filter(read -> !read.isEmpty())
                        .map(read -> Token.exactly(read.getFirst()))
                        .forEach(sounds::add);
            }
        }
        return sounds;
    }

    private List<Token> sounds(String letters) {
        List<String> syllables = readings.syllables(letters);
        List<Token> sounds = new ArrayList<>();
        for (int i = 0; i < syllables.size(); i++) {
            sounds.add(sound(syllables.get(i), i == syllables.size() - 1));
        }
        return sounds;
    }

    private Token sound(String typed, boolean last) {
        Map<String, Double> meanings = new HashMap<>();
        boolean whole = readings.isSyllable(typed);
        if (last || !whole) {
            readings.beginningWith(typed).forEach(syllable -> meanings.put(syllable, whole ? BEGUN : INITIAL));
        }
        if (whole) {
            String heard = Slips.asHeard(typed);
            readings.beginningWith(heard.substring(0, 1)).stream()
                    .filter(syllable -> Slips.asHeard(syllable).equals(heard))
                    .forEach(syllable -> meanings.merge(syllable, HEARD, Math::max));
            if (typed.startsWith("n")) {
                meanings.put(heard, HEARD);
            }
        }
        meanings.put(typed, 1.0);
        return new Token(meanings);
    }

    /** Letters without the words of asking at their beginning; as they are where too little would be left. */
    private String withoutAsking(String letters) {
        for (int length = Math.min(8, letters.length() - 2); length >= 4; length--) {
            if (lists.isAsking(letters.substring(0, length)) && readings.isSyllable("wo")) {
                return withoutAsking(letters.substring(length));
            }
        }
        return letters;
    }
}
