package org.hallkiosk.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallkiosk.configuration.Loading.Loaded;
import org.hallkiosk.configuration.Loading.Rejected;
import org.hallkiosk.text.Texts;

/** Reads a hall's configuration and checks it as a whole. Blocking; keeps nothing between calls. */
public final class ConfigurationLoader {
    private static final Map<String, String> FOLDER_SCHEMAS = Map.of(
            "services", "service", "text", "text", "devices", "profile", "documents", "document", "tickets", "ticket");

    private final Path stateFolder;

    /** @param stateFolder what relative paths under {@code store} are relative to; see {@link StateFolder} */
    public ConfigurationLoader(Path stateFolder) {
        this.stateFolder = stateFolder;
    }

    /** Checks everything. */
    public Loading load(Path configurationFolder, Path devicesFolder) {
        return load(new ConfigurationFiles(configurationFolder, devicesFolder), true);
    }

    /**
     * The same for starting up: leaves out the slow checks (by JSON Schema, and of the texts against the program's own)
     * when the marker says that exactly these files were found good by exactly this program; writes the marker when they
     * are. A marker that cannot be written costs time at the next start and nothing else.
     */
    public Loading loadChecked(Path configurationFolder, Path devicesFolder, Path checkedMarker) {
        ConfigurationFiles files = new ConfigurationFiles(configurationFolder, devicesFolder);
        String digest = files.digest(ProgramIdentity.current());
        if (holds(checkedMarker, digest)) {
            return load(files, false);
        }
        Loading loading = load(files, true);
        if (loading instanceof Loaded) {
            write(checkedMarker, digest);
        }
        return loading;
    }

    private Loading load(ConfigurationFiles files, boolean everything) {
        List<Mistake> mistakes = new ArrayList<>(files.mistakes());
        if (everything) {
            mistakes.addAll(bySchema(files));
        }
        mistakes.addAll(new KioskCheck(files).mistakes());
        mistakes.addAll(new FactsCheck(files).mistakes());
        mistakes.addAll(new ServicesCheck(files).mistakes());
        TextsCheck texts = new TextsCheck(files);
        mistakes.addAll(texts.mistakes());
        if (everything) {
            mistakes.addAll(texts.missingFrom(ShippedTexts.load()));
        }
        if (mistakes.isEmpty()) {
            return new Loaded(new ConfigurationReader(files, stateFolder).read(texts.texts()));
        }
        Texts words = everything ? texts.texts().orElse(ShippedTexts.load()) : texts.texts();
        return new Rejected(mistakes.stream().distinct().sorted().toList(), words);
    }

    private static List<Mistake> bySchema(ConfigurationFiles files) {
        SchemaCheck schemas = new SchemaCheck();
        List<Mistake> mistakes = new ArrayList<>();
        mistakes.addAll(schemas.check("kiosk", files.document(ConfigurationFiles.KIOSK)));
        mistakes.addAll(schemas.check("facts", files.document(ConfigurationFiles.FACTS)));
        files.recordsFiles().forEach(file -> mistakes.addAll(schemas.check("records", file)));
        FOLDER_SCHEMAS.forEach((folder, schema) ->
                files.documentsIn(folder).forEach(document -> mistakes.addAll(schemas.check(schema, document))));
        return mistakes;
    }

    private static boolean holds(Path marker, String digest) {
        try {
            return Files.isRegularFile(marker) && Files.readString(marker).equals(digest);
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path marker, String digest) {
        try {
            if (marker.getParent() != null) {
                Files.createDirectories(marker.getParent());
            }
            Files.writeString(marker, digest);
        } catch (IOException e) {
            // The next start checks everything again.
        }
    }
}
