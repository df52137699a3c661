package org.hallkiosk.app;

import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of the keyboard, loaded in the background when a field first wants it: a terminal on which nobody types
 * Chinese has neither its memory nor its time taken. Safe to share between threads; never blocks.
 */
final class PinyinShelf implements Supplier<PinyinDictionary> {
    private final Path file;
    private final Supplier<? extends Collection<String>> ownWords;
    private volatile @Nullable PinyinDictionary present;

    /** @param ownWords asked once, on the thread that loads */
    PinyinShelf(Path file, Supplier<? extends Collection<String>> ownWords) {
        this.file = file;
        this.ownWords = ownWords;
    }

    /** The dictionary, or one without words that is still {@link PinyinDictionary#isLoading() loading}. */
    @Override
    public PinyinDictionary get() {
        PinyinDictionary known = present;
        return known == null ? begin() : known;
    }

    private synchronized PinyinDictionary begin() {
        PinyinDictionary known = present;
        if (known == null) {
            known = PinyinDictionary.loading();
            present = known;
            Thread.ofVirtual()
                    .name("pinyin")
                    .start(() -> present = PinyinDictionary.loadForTyping(file, ownWords.get()));
        }
        return known;
    }
}
