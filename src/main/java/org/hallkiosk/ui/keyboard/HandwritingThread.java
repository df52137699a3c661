package org.hallkiosk.ui.keyboard;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.hallkiosk.text.handwriting.Handwriting;
import org.hallkiosk.text.handwriting.Writing;
import org.jspecify.annotations.Nullable;

/** Reads handwriting on one thread of its own, which exists from the first stroke until the field is left. */
public final class HandwritingThread implements HandwritingReader {
    /** More would be pages that nobody turns to. */
    private static final int MOST = 20;

    private final Handwriting handwriting;
    private @Nullable ExecutorService thread;
    /** Counts what is asked: an answer to an older question is dropped. */
    private final AtomicInteger asked = new AtomicInteger();

    public HandwritingThread(Handwriting handwriting) {
        this.handwriting = handwriting;
    }

    @Override
    public boolean isInstalled() {
        return handwriting.isInstalled();
    }

    @Override
    public void read(Writing writing, Consumer<List<String>> found) {
        int question = asked.incrementAndGet();
        if (writing.isEmpty()) {
            return;
        }
        ExecutorService running = thread;
        if (running == null) {
            running = Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("handwriting").factory());
            thread = running;
        }
        running.execute(() -> {
            if (asked.get() == question) {
                List<String> characters = handwriting.read(writing, MOST);
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
            running.execute(handwriting::close);
            running.shutdown();
        }
    }
}
