package org.hallkiosk.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The templates of a folder by name, and every mistake found in it. A file with a mistake gives no template. */
public final class DocumentTemplates {
    private static final String ENDING = ".yaml";

    private final Map<String, DocumentTemplate> templates;
    private final List<TemplateMistake> mistakes;

    private DocumentTemplates(Map<String, DocumentTemplate> templates, List<TemplateMistake> mistakes) {
        this.templates = Map.copyOf(templates);
        this.mistakes = List.copyOf(mistakes);
    }

    /** Reads {@code <folder>/*.yaml}. Fails when the folder or a file cannot be read at all. */
    public static DocumentTemplates load(Path folder) throws IOException {
        Map<String, DocumentTemplate> templates = new TreeMap<>();
        List<TemplateMistake> mistakes = new ArrayList<>();
        for (Path file : yamlFilesIn(folder)) {
            String fileName = file.getFileName().toString();
            String name = fileName.substring(0, fileName.length() - ENDING.length());
            try {
                TemplateReader reader = new TemplateReader(fileName);
                reader.read(name, Files.readString(file)).ifPresent(template -> templates.put(name, template));
                mistakes.addAll(reader.mistakes());
            } catch (CharacterCodingException e) {
                mistakes.add(new TemplateMistake(fileName, 1, "is not UTF-8; save it as UTF-8"));
            }
        }
        return new DocumentTemplates(templates, mistakes);
    }

    private static List<Path> yamlFilesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    public Optional<DocumentTemplate> get(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    public Map<String, DocumentTemplate> all() {
        return templates;
    }

    /** By file and line; empty when all is well. */
    public List<TemplateMistake> mistakes() {
        return mistakes;
    }
}
