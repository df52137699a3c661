package org.hallkiosk.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hallkiosk.text.Language;

/** Prompts that a person has spoken, one file a text and language. Asks the disk each time: a hall may add some at noon. */
final class Recordings {
    private static final List<String> ENDINGS = List.of(".wav", ".ogg");
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*");

    private final Optional<Path> folder;

    Recordings(Optional<Path> folder) {
        this.folder = folder;
    }

    Optional<Path> find(Language language, String key) {
        if (folder.isEmpty() || !KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        Path spoken = folder.get().resolve(language.tag());
        return ENDINGS.stream()
                .map(ending -> spoken.resolve(key + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
