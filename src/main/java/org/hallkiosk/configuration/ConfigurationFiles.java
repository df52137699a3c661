package org.hallkiosk.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hallkiosk.configuration.YamlValue.Entry;
import org.hallkiosk.device.DriverFolder;
import org.hallkiosk.text.Language;

/**
 * The files of one configuration, each read from disk once: what is checked, what is digested and what is loaded are the
 * same bytes.
 */
final class ConfigurationFiles {
    static final String KIOSK = "kiosk.yaml";
    static final String FACTS = "facts.yaml";
    /** What is done elsewhere; a hall may have none. */
    static final String ELSEWHERE = "elsewhere.yaml";
    /** From which addresses are chosen; a hall may have none. */
    static final String DIVISIONS = "divisions.yaml";
    /** Where jars with drivers are, beside the devices' folder, unless {@code kiosk.yaml} says otherwise. */
    static final String DRIVERS = "drivers";

    /** In a folder with more files than this, all cores read. */
    private static final int MANY = 100;

    private final Path folder;
    private final Path devicesFolder;
    private final Map<String, byte[]> bytes = Collections.synchronizedMap(new TreeMap<>());
    private final Map<String, YamlDocument> documents = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private final CheckedSnapshot snapshot;
    private boolean changed;

    /** @param document empty when the file could not be read */
    private record FileRead(String name, Optional<YamlDocument> document, List<Mistake> mistakes, boolean changed) {
        static FileRead of(YamlDocument document, boolean changed) {
            return new FileRead(document.file(), Optional.of(document), document.mistakes(), changed);
        }
    }

    /** @param snapshot files found good before, which need no parsing while they are the same */
    ConfigurationFiles(Path folder, Path devicesFolder, CheckedSnapshot snapshot) {
        this.folder = folder;
        this.devicesFolder = devicesFolder;
        this.snapshot = snapshot;
        if (Files.isDirectory(folder)) {
            readAll();
        }
    }

    private void readAll() {
        readRequired(KIOSK);
        readRequired(FACTS);
        for (String optional : List.of(ELSEWHERE, DIVISIONS)) {
            if (exists(optional)) {
                read(optional, folder.resolve(optional));
            }
        }
        List<String> folders = new ArrayList<>(List.of("services", "documents", "tickets"));
        for (Language language : Language.values()) {
            folders.add(textFolder(language));
        }
        folders.forEach(this::readFolder);
        YamlValue.Mapping kiosk = document(KIOSK).mapping();
        for (Entry source : kiosk.mapping("records").entries().values()) {
            if (source.value() instanceof YamlValue.Scalar file && exists(file.text())) {
                read(file.text(), folder.resolve(file.text()));
            }
        }
        for (Entry device : kiosk.mapping("devices").entries().values()) {
            profileOf(device.value()).ifPresent(profile -> {
                Path file = devicesFolder.resolve(profile.substring("devices/".length()));
                if (Files.isRegularFile(file)) {
                    read(profile, file);
                }
            });
        }
        keepInMind(driversFolder().jars());
        platformFiles().forEach(this::keepInMind);
    }

    /** Keys and certificates, as far as they exist. */
    private List<String> platformFiles() {
        YamlValue.Mapping kiosk = document(KIOSK).mapping();
        List<String> named = new ArrayList<>();
        kiosk.mapping("platform").optionalText("certificates").ifPresent(named::add);
        for (String id : kiosk.mapping("codeKeys").entries().keySet()) {
            kiosk.mapping("codeKeys").optionalText(id).ifPresent(named::add);
        }
        return named.stream().filter(this::exists).distinct().toList();
    }

    private void keepInMind(String name) {
        try {
            byte[] content = Files.readAllBytes(folder.resolve(name));
            bytes.put(name, content);
            changed |= snapshot.unchanged(name, content).isEmpty();
        } catch (IOException e) {
            mistakes.add(Mistake.of(
                    name, 0, "file-unreadable", Map.of("problem", e.getClass().getSimpleName())));
        }
    }

    /** The content of a file that is no YAML: a key, a certificate. */
    Optional<byte[]> content(String name) {
        return Optional.ofNullable(bytes.get(name));
    }

    /** A jar that comes, goes or changes is a change of the configuration. */
    private void keepInMind(List<Path> jars) {
        if (jars.isEmpty()) {
            return;
        }
        StringBuilder stamps = new StringBuilder();
        for (Path jar : jars) {
            try {
                stamps.append(jar + " " + Files.size(jar) + " "
                        + Files.getLastModifiedTime(jar).toMillis() + "\n");
            } catch (IOException e) {
                stamps.append(jar + " ?\n");
            }
        }
        byte[] content = stamps.toString().getBytes(StandardCharsets.UTF_8);
        bytes.put(DRIVERS, content);
        changed |= snapshot.unchanged(DRIVERS, content).isEmpty();
    }

    /** The folder of other makers' drivers, whether there is one or not. */
    DriverFolder driversFolder() {
        return new DriverFolder(document(KIOSK)
                .mapping()
                .mapping("drivers")
                .optionalText("folder")
                .map(folder::resolve)
                .orElseGet(() -> devicesFolder.resolveSibling(DRIVERS)));
    }

    static String textFolder(Language language) {
        return "text/" + language.tag();
    }

    /** The name of the profile that a device under {@code devices:} asks for. */
    static Optional<String> profileOf(YamlValue device) {
        if (device instanceof YamlValue.Mapping mapping) {
            return mapping.optionalText("kind")
                    .flatMap(kind ->
                            mapping.optionalText("model").map(model -> "devices/" + kind + "/" + model + ".yaml"))
                    .filter(name -> !name.contains(".."));
        }
        return Optional.empty();
    }

    private void readRequired(String name) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
            read(name, file);
        } else {
            mistakes.add(Mistake.of(name, 0, "file-missing", Map.of("file", name)));
        }
    }

    private void readFolder(String name) {
        Path inside = folder.resolve(name);
        if (!Files.isDirectory(inside)) {
            mistakes.add(Mistake.of(name, 0, "folder-missing", Map.of("folder", name)));
            return;
        }
        List<String> found = yamlFilesIn(inside);
        if (found.isEmpty() && name.startsWith("text/")) {
            mistakes.add(Mistake.of(name, 0, "folder-missing", Map.of("folder", name)));
        }
        if (found.size() <= MANY) {
            found.forEach(file -> read(name + "/" + file + ".yaml", inside.resolve(file + ".yaml")));
        } else {
            found.parallelStream()
                    .map(file -> readApart(name + "/" + file + ".yaml", inside.resolve(file + ".yaml")))
                    .forEachOrdered(this::take);
        }
    }

    private void read(String name, Path file) {
        take(readApart(name, file));
    }

    /** Changes nothing of this object but the bytes, so that many files can be read at once. */
    private FileRead readApart(String name, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            bytes.put(name, content);
            return snapshot.unchanged(name, content)
                    .map(document -> FileRead.of(document, false))
                    .orElseGet(() -> FileRead.of(YamlReader.read(name, content), true));
        } catch (IOException e) {
            Mistake mistake = Mistake.of(
                    name, 0, "file-unreadable", Map.of("problem", e.getClass().getSimpleName()));
            return new FileRead(name, Optional.empty(), List.of(mistake), false);
        }
    }

    private void take(FileRead read) {
        read.document().ifPresent(document -> documents.put(read.name(), document));
        changed |= read.changed();
        mistakes.addAll(read.mistakes());
    }

    /** Whether the configuration has a file of this relative name; never one outside its folder. */
    boolean exists(String name) {
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder.normalize()) && Files.isRegularFile(file);
    }

    /** Whether a file of this name was read. */
    boolean has(String name) {
        return documents.containsKey(name);
    }

    /** The models that have a profile, for a kind's folder under {@code devices/}. */
    List<String> modelsOf(String kind) {
        return yamlFilesIn(devicesFolder.resolve(kind)).stream()
                .filter(model -> isProfile(devicesFolder.resolve(kind).resolve(model + ".yaml")))
                .toList();
    }

    /** Data for the simulator may stand beside the profiles; only a profile names a protocol. */
    private static boolean isProfile(Path file) {
        try {
            return YamlReader.read(file.toString(), Files.readAllBytes(file))
                    .mapping()
                    .get("protocol")
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> yamlFilesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What went wrong while reading and parsing. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    /** A file's content; an empty document when there is no such file. */
    YamlDocument document(String name) {
        return documents.getOrDefault(name, new YamlDocument(name, Optional.empty(), List.of()));
    }

    /** The files of a folder, by name. */
    List<YamlDocument> documentsIn(String inside) {
        return documents.values().stream()
                .filter(document -> document.file().startsWith(inside + "/"))
                .toList();
    }

    /** The data sources' files, as far as they exist. */
    List<YamlDocument> recordsFiles() {
        return document(KIOSK).mapping().mapping("records").entries().values().stream()
                .filter(source -> source.value() instanceof YamlValue.Scalar file && has(file.text()))
                .map(source -> document(((YamlValue.Scalar) source.value()).text()))
                .toList();
    }

    Path folder() {
        return folder;
    }

    /** Whether these are exactly the files of the snapshot. */
    boolean unchanged() {
        return !changed && bytes.size() == snapshot.size() && snapshot.size() > 0;
    }

    void keep(Path snapshotFile, String programIdentity) throws IOException {
        CheckedSnapshot.write(snapshotFile, programIdentity, bytes, documents);
    }
}
