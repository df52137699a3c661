package org.hallkiosk.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.hallkiosk.text.Texts;

/** The texts that the program was built with: the measure of a hall's own, and what speaks when those are broken. */
public final class ShippedTexts {
    private ShippedTexts() {}

    public static Texts load() {
        URL anchor = Texts.class.getResource("en/technician.yaml");
        if (anchor == null) {
            throw new IllegalStateException("the program was built without its texts");
        }
        try {
            URI uri = anchor.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return Texts.load(textFolder(Path.of(uri)));
            }
            try (FileSystem jar = FileSystems.newFileSystem(jarFile(uri), Map.of())) {
                return Texts.load(textFolder(jar.getPath(entry(uri))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource without an address", e);
        }
    }

    private static Path textFolder(Path technicianYaml) {
        Path language = technicianYaml.getParent();
        Path folder = language == null ? null : language.getParent();
        if (folder == null) {
            throw new IllegalStateException("texts stand in a folder");
        }
        return folder;
    }

    private static Path jarFile(URI inJar) {
        String address = inJar.getRawSchemeSpecificPart();
        return Path.of(URI.create(address.substring(0, address.indexOf("!/"))));
    }

    private static String entry(URI inJar) {
        String address = inJar.getSchemeSpecificPart();
        return address.substring(address.indexOf("!/") + 1);
    }
}
