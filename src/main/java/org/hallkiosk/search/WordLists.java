package org.hallkiosk.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Words of asking, which say nothing of what is asked for, and words that mean the same. The lists lie beside this class:
 * words separated by spaces, in {@code same-words.txt} those of one line mean the same and the first stands for all.
 */
final class WordLists {
    private static final int LONGEST = 8;

    private final Set<String> asking;
    private final Map<String, String> same = new HashMap<>();

    private WordLists(Set<String> asking) {
        this.asking = asking;
    }

    static WordLists shipped() {
        Set<String> asking = new HashSet<>();
        lines("asking-words.txt").forEach(asking::addAll);
        WordLists lists = new WordLists(asking);
        for (List<String> line : lines("same-words.txt")) {
            line.forEach(word -> lists.same.put(word, line.getFirst()));
        }
        return lists;
    }

    private static List<List<String>> lines(String file) {
        try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split(" +", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAsking(String word) {
        return asking.contains(word);
    }

    /** The word that stands for this one. */
    String meaning(String word) {
        return same.getOrDefault(word, word);
    }

    /** The word that stands for it by every written form of the words that are used. */
    Map<String, String> forms(Set<String> used) {
        Map<String, String> forms = new HashMap<>();
        used.forEach(word -> forms.put(word, word));
        same.forEach((form, word) -> {
            if (used.contains(word)) {
                forms.put(form, word);
            }
        });
        return forms;
    }

    /**
     * Characters without the words of asking and with one word for all that mean the same; as they are where nothing
     * else would be left.
     */
    List<String> essence(List<String> characters) {
        List<String> rest = new ArrayList<>();
        int place = 0;
        while (place < characters.size()) {
            int from = place;
            int length = IntStream.iterate(
                            Math.min(LONGEST, characters.size() - from), longest -> longest > 0, longest -> longest - 1)
                    .filter(count -> known(String.join("", characters.subList(from, from + count))))
                    .findFirst()
                    .orElse(0);
            String word = String.join("", characters.subList(place, place + Math.max(1, length)));
            if (!asking.contains(word)) {
                meaning(word).codePoints().mapToObj(Character::toString).forEach(rest::add);
            }
            place += Math.max(1, length);
        }
        return rest.isEmpty() ? characters : rest;
    }

    private boolean known(String word) {
        return asking.contains(word) || same.containsKey(word);
    }
}
