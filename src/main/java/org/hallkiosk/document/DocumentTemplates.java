package org.hallkiosk.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All document templates of a hall, by the names of their files. */
public final class DocumentTemplates {
    private static final String ENDING = ".yaml";

    private final Map<String, DocumentTemplate> templates;
    private final List<Problem> problems;

    private DocumentTemplates(Map<String, DocumentTemplate> templates, List<Problem> problems) {
        this.templates = Map.copyOf(templates);
        this.problems = List.copyOf(problems);
    }

    /** What must be put right before a template can be used. {@code line} is 0 when the whole file is meant. */
    public record Problem(Path file, int line, String message) {}

    /** Reads every {@code .yaml} file of the folder. Never fails as a whole: what is wrong is in {@link #problems()}. */
    public static DocumentTemplates load(Path folder) {
        Map<String, DocumentTemplate> templates = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                String fileName = String.valueOf(file.getFileName());
                TemplateReader reader = new TemplateReader(file);
                try {
                    reader.read(Files.readString(file))
                            .ifPresent(template -> templates.put(
                                    fileName.substring(0, fileName.length() - ENDING.length()), template));
                    problems.addAll(reader.problems());
                } catch (CharacterCodingException e) {
                    problems.add(new Problem(file, 0, "is not UTF-8; save it as UTF-8"));
                } catch (IOException e) {
                    problems.add(new Problem(file, 0, "cannot be read: " + e.getMessage()));
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(folder, 0, "cannot be read: " + e.getMessage()));
        }
        return new DocumentTemplates(templates, problems);
    }

    public Optional<DocumentTemplate> find(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    public Set<String> names() {
        return templates.keySet();
    }

    public List<Problem> problems() {
        return problems;
    }
}
