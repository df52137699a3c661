package org.hallkiosk.document;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The characters that one document takes from each font: noted while it is laid out, embedded before it is drawn. */
final class UsedCharacters {
    private final Map<FontFace, SortedSet<Integer>> characters = new HashMap<>();

    void add(FontFace face, int codePoint) {
        characters.computeIfAbsent(face, _ -> new TreeSet<>()).add(codePoint);
    }

    SortedSet<Integer> of(FontFace face) {
        return characters.getOrDefault(face, new TreeSet<>());
    }
}
