package org.hallkiosk.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallkiosk.configuration.YamlValue.Mapping;

/** Whether white can be read on a city's colour, and its emblem is a picture or a drawing. */
final class CityLookCheck {
    /** Of WCAG 2, for text of any size. */
    static final double LEAST_CONTRAST = 4.5;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Path folder;
    private final Mapping display;
    private final List<Mistake> mistakes = new ArrayList<>();

    CityLookCheck(Path folder, Mapping display) {
        this.folder = folder;
        this.display = display;
    }

    List<Mistake> mistakes() {
        display.optionalText("colour").ifPresent(this::colour);
        display.optionalText("emblem").filter(CityLookCheck::isFile).ifPresent(this::picture);
        return mistakes;
    }

    static boolean isFile(String emblem) {
        return emblem.endsWith(".png");
    }

    private void colour(String written) {
        Colour colour = Colour.of(written);
        double contrast = colour.contrastWith(Colour.WHITE);
        if (contrast < LEAST_CONTRAST) {
            add(
                    "colour",
                    "pale-colour",
                    Map.of(
                            "colour",
                            written,
                            "contrast",
                            // Never rounded up to what is asked for.
                            String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10),
                            "darker",
                            colour.darkenedFor(Colour.WHITE, LEAST_CONTRAST).hex()));
        }
    }

    private void picture(String file) {
        Path picture = folder.resolve(file);
        if (!Files.isRegularFile(picture)) {
            add("emblem", "emblem-missing", Map.of("file", file));
            return;
        }
        try (InputStream stream = Files.newInputStream(picture)) {
            if (!Arrays.equals(stream.readNBytes(PNG.length), PNG)) {
                add("emblem", "emblem-no-png", Map.of("file", file));
            }
        } catch (IOException e) {
            add("emblem", "emblem-missing", Map.of("file", file));
        }
    }

    private void add(String key, String kind, Map<String, Object> values) {
        mistakes.add(Mistake.of(ConfigurationFiles.KIOSK, display.lineOf(key), kind, values));
    }
}
