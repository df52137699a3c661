package org.hallkiosk.app;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code run} was told.
 *
 * @param watch whether changed files of the configuration are noticed while it runs
 */
record RunArguments(Path folder, boolean windowed, boolean watch) {
    static final String USUAL_FOLDER = "kiosk-config";

    /**
     * A command line that is {@code run} with nothing but its own options, well written, so that a terminal starts without
     * the command line library; that one explains everything else.
     */
    static Optional<RunArguments> plain(List<String> words) {
        if (words.isEmpty() || !words.getFirst().equals("run")) {
            return Optional.empty();
        }
        Path folder = Path.of(USUAL_FOLDER);
        boolean windowed = false;
        boolean watch = false;
        Iterator<String> rest = words.listIterator(1);
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--windowed")) {
                windowed = true;
            } else if (word.equals("--watch")) {
                watch = true;
            } else if (word.equals("--config") && rest.hasNext()) {
                String value = rest.next();
                if (value.startsWith("-")) {
                    return Optional.empty();
                }
                folder = Path.of(value);
            } else if (word.startsWith("--config=")) {
                folder = Path.of(word.substring("--config=".length()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new RunArguments(folder, windowed, watch));
    }
}
