package org.hallkiosk.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return load(new ConfigurationFiles(configurationFolder, devicesFolder, CheckedSnapshot.none()), true);
    }

    /**
     * The same for starting up: when the snapshot holds exactly these files, found good by exactly this program, they are
     * not parsed again, and only what also depends on this machine (two names of one port) is checked. Writes the snapshot when it was not up to date. One that cannot be written costs time at the next start and nothing else.
     */
    public Loading loadChecked(Path configurationFolder, Path devicesFolder, Path snapshotFile) {
        String program = ProgramIdentity.current();
        CheckedSnapshot snapshot = CheckedSnapshot.read(snapshotFile, program);
        ConfigurationFiles files = new ConfigurationFiles(configurationFolder, devicesFolder, snapshot);
        if (files.unchanged()) {
            return load(files, false);
        }
        Loading loading = load(files, true);
        if (loading instanceof Loaded) {
            try {
                files.keep(snapshotFile, program);
            } catch (IOException e) {
                // The next start checks everything again.
            }
        }
        return loading;
    }

    /**
     * The same, with the services left for later: half of the reading, and the first screen shows none of them. Empty when
     * the snapshot does not hold exactly these files or this machine has something against them: then all is to be
     * checked, and told.
     */
    public Optional<Beginning> begin(Path configurationFolder, Path devicesFolder, Path snapshotFile) {
        CheckedSnapshot snapshot = CheckedSnapshot.read(snapshotFile, ProgramIdentity.current());
        ConfigurationFiles files = new ConfigurationFiles(configurationFolder, devicesFolder, snapshot);
        if (!files.unchanged()
                || !files.mistakes().isEmpty()
                || !new KioskCheck(files).mistakes().isEmpty()) {
            return Optional.empty();
        }
        Texts texts = new TextsCheck(files).texts();
        ConfigurationReader reader = new ConfigurationReader(files, stateFolder);
        return Optional.of(new Beginning(reader.face(texts), () -> reader.read(texts)));
    }

    private Loading load(ConfigurationFiles files, boolean everything) {
        if (!Files.isDirectory(files.folder())) {
            String folder = files.folder().toString();
            return new Rejected(
                    List.of(Mistake.of(folder, 0, "no-folder", Map.of("folder", folder))), ShippedTexts.load());
        }
        List<Mistake> mistakes = new ArrayList<>(files.mistakes());
        mistakes.addAll(new KioskCheck(files).mistakes());
        TextsCheck texts = new TextsCheck(files);
        if (everything) {
            mistakes.addAll(bySchema(files));
            mistakes.addAll(new DriversCheck(files).mistakes());
            mistakes.addAll(new PlatformCheck(files).mistakes());
            mistakes.addAll(new FactsCheck(files).mistakes());
            mistakes.addAll(new ServicesCheck(files).mistakes());
            mistakes.addAll(ScenariosCheck.mistakes(files));
            mistakes.addAll(ElsewhereCheck.mistakes(files));
            mistakes.addAll(UnknownAnswersCheck.mistakes(files));
            mistakes.addAll(DivisionsCheck.mistakes(files));
            mistakes.addAll(new DocumentsCheck(files).mistakes());
            mistakes.addAll(TicketsCheck.mistakes(files));
            mistakes.addAll(texts.mistakes());
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
        if (files.has(ConfigurationFiles.ELSEWHERE)) {
            mistakes.addAll(schemas.check("elsewhere", files.document(ConfigurationFiles.ELSEWHERE)));
        }
        if (files.has(ConfigurationFiles.DIVISIONS)) {
            mistakes.addAll(schemas.check("divisions", files.document(ConfigurationFiles.DIVISIONS)));
        }
        files.recordsFiles().forEach(file -> mistakes.addAll(schemas.check("records", file)));
        files.documentsIn("devices").forEach(profile -> mistakes.addAll(SourcesCheck.mistakes(profile)));
        FOLDER_SCHEMAS.forEach((folder, schema) -> mistakes.addAll(files.documentsIn(folder).parallelStream()
                .flatMap(document -> schemas.check(schema, document).stream())
                .toList()));
        return mistakes;
    }
}
