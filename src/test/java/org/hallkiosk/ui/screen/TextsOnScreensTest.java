package org.hallkiosk.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.api.Test;

/** Every text that the program names exists, in both languages. */
class TextsOnScreensTest {
    private static final Path PROGRAM = Path.of("src/main/java/org/hallkiosk");
    private static final Path TEXTS = Path.of("kiosk-config/text");

    private static final Pattern FILE = Pattern.compile(".*\\.(html|css|md|yaml|json)");

    private static final Pattern NOTICE = Pattern.compile("Notice\\.(?:info|warning|danger)\\(\\s*\"([a-z0-9.-]+)\"");

    @Test
    void everyTextThatIsNamedExistsInBothLanguages() throws IOException {
        Texts texts = Texts.load(TEXTS);
        Set<String> missing = new TreeSet<>();
        Set<String> named = named(keysOf(texts));
        // A file's name looks like a key.
        named.removeIf(key -> FILE.matcher(key).matches());
        assertThat(named).hasSizeGreaterThan(400);
        for (Language language : Language.values()) {
            for (String key : named) {
                boolean there = texts.keys(language).stream()
                        .anyMatch(known -> known.equals(key) || known.startsWith(key + ".") || isBeginning(key, known));
                if (!there) {
                    missing.add(language + " " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyNoticeSaysWhatHappenedAndWhatToDo() throws IOException {
        Texts texts = Texts.load(TEXTS);
        Set<String> missing = new TreeSet<>();
        Set<String> notices = named(NOTICE);
        notices.addAll(named(Pattern.compile("\"(identify\\.(?!headline|why|type|waiting|card-line|code-line|card-where"
                + "|code-where|missing-\")[a-z-]+)\"")));
        notices.addAll(named(Pattern.compile("\"(trouble\\.(?!headline|retry)[a-z-]+)\"")));
        assertThat(notices).hasSizeGreaterThan(20);
        for (Language language : Language.values()) {
            for (String notice : notices) {
                boolean aboutAField = texts.has(language, notice);
                if (!aboutAField && !(texts.has(language, notice + ".title") && texts.has(language, notice + ".do"))) {
                    missing.add(language + " " + notice);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextHasAValueToFillInThatNobodyFillsIn() throws IOException {
        Texts texts = Texts.load(TEXTS);
        for (Language language : Language.values()) {
            assertThat(Texts.placeholders(texts.get(language, "timeout.line"))).isEmpty();
        }
    }

    /** A dotted name in quotes that begins like a text. */
    private static Pattern keysOf(Texts texts) {
        String first = texts.keys(Language.EN).stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("\"((?:" + first + ")(?:\\.[a-z0-9-]+)+)\"");
    }

    /** The program also names what several keys begin with. */
    private static boolean isBeginning(String key, String known) {
        return key.endsWith("-") && known.startsWith(key);
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String room : new String[] {"journey", "ui", "app", "service"}) {
            try (Stream<Path> files = Files.walk(PROGRAM.resolve(room))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        return keys;
    }
}
