package org.hallkiosk.ui.keyboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.hallkiosk.text.strokes.StrokeDictionary;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary of strokes at the first stroke, on a thread of its own, and keeps it until the field is left. */
public final class StrokesThread implements StrokeFinder {
    /** More would be pages that nobody turns to. */
    private static final int MOST = 60;

    private final Path file;
    private @Nullable ExecutorService thread;
    /** Used by that thread only. */
    private StrokeDictionary dictionary = StrokeDictionary.empty();
    /** Counts what is asked: an answer to an older question is dropped. */
    private final AtomicInteger asked = new AtomicInteger();

    public StrokesThread(Path file) {
        this.file = file;
    }

    @Override
    public boolean isInstalled() {
        return Files.isReadable(file);
    }

    @Override
    public void find(String strokes, Consumer<List<String>> found) {
        int question = asked.incrementAndGet();
        if (strokes.isEmpty()) {
            return;
        }
        ExecutorService running = thread;
        if (running == null) {
            running = Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("strokes").factory());
            thread = running;
            running.execute(() -> dictionary = StrokeDictionary.load(file));
        }
        running.execute(() -> {
            if (asked.get() == question) {
                List<String> characters = dictionary.find(strokes, MOST);
                Platform.runLater(() -> {
                    if (asked.get() == question) {
                        found.accept(characters);
                    }
                });
            }
        });
    }

    @Override
    public void close() {
        asked.incrementAndGet();
        ExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.execute(() -> dictionary = StrokeDictionary.empty());
            running.shutdown();
        }
    }
}
