package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hallkiosk.text.Language;

/**
 * A copy of the shipped configuration, and of the device profiles that it uses, that a test edits as a technician would.
 */
final class EditedFolder {
    private static final Path SHIPPED = Path.of("kiosk-config");
    private static final List<String> PROFILES = List.of(
            "id-card-reader/generic-sdt.yaml",
            "code-scanner/generic-serial.yaml",
            "ticket-printer/generic-80mm-chinese.yaml",
            "document-printer/generic-ipp.yaml");

    private final Path folder;
    private final Path devices;
    private final ConfigurationLoader loader;

    EditedFolder(Path temporary) {
        folder = temporary.resolve("kiosk-config");
        devices = temporary.resolve("devices");
        loader = new ConfigurationLoader(temporary.resolve("state"));
        for (String part : List.of("kiosk.yaml", "facts.yaml", "services", "samples", "text", "documents", "tickets")) {
            copy(part);
        }
        for (String profile : PROFILES) {
            writeProfile(profile, shippedProfile(profile));
        }
        writeProfile("id-card-reader/specimen-cards.yaml", "cards: []\n");
    }

    private void copy(String part) {
        try (Stream<Path> files = Files.walk(SHIPPED.resolve(part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a profile as it is shipped. */
    static String shippedProfile(String profile) {
        try {
            return Files.readString(Path.of("devices").resolve(profile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path devices() {
        return devices;
    }

    EditedFolder write(String file, String content) {
        return writeBytes(folder.resolve(file), content.getBytes(StandardCharsets.UTF_8));
    }

    EditedFolder write(String file, byte[] content) {
        return writeBytes(folder.resolve(file), content);
    }

    EditedFolder writeProfile(String file, String content) {
        return writeBytes(devices.resolve(file), content.getBytes(StandardCharsets.UTF_8));
    }

    private EditedFolder writeBytes(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence of what must be there. */
    EditedFolder replace(String file, String what, String with) {
        String content = read(file);
        assertThat(content).contains(what);
        int at = content.indexOf(what);
        return write(file, content.substring(0, at) + with + content.substring(at + what.length()));
    }

    EditedFolder append(String file, String lines) {
        return write(file, read(file) + lines);
    }

    EditedFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number, from 1, of the first line that contains this. */
    int lineOf(String file, String what) {
        List<String> lines = read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(what)) {
                return i + 1;
            }
        }
        throw new AssertionError(file + " has no line with " + what);
    }

    Loading load() {
        return loader.load(folder, devices);
    }

    Loading loadChecked(Path marker) {
        return loader.loadChecked(folder, devices, marker);
    }

    Configuration loaded() {
        Loading loading = load();
        assertThat(said(loading)).isEmpty();
        return ((Loading.Loaded) loading).configuration();
    }

    /** Every mistake as an English-speaking technician reads it: {@code file:line what | write}. */
    List<String> mistakes() {
        return said(load());
    }

    static List<String> said(Loading loading) {
        return said(loading, Language.EN);
    }

    static List<String> said(Loading loading, Language language) {
        return switch (loading) {
            case Loading.Loaded loaded -> List.of();
            case Loading.Rejected rejected ->
                rejected.mistakes().stream()
                        .map(mistake -> mistake.file() + ":" + mistake.line() + " "
                                + mistake.what(rejected.texts(), language) + " | "
                                + mistake.write(rejected.texts(), language))
                        .toList();
        };
    }
}
