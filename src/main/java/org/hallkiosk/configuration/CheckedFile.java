package org.hallkiosk.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file that stands alone (a device's profile, a transcript), held against its schema. With mistakes in it, its
 * content is only what could be read.
 *
 * @param settings the same content by dotted path, as drivers take it
 */
public record CheckedFile(List<Mistake> mistakes, JsonNode content, Map<String, Object> settings) {

    public CheckedFile {
        mistakes = List.copyOf(mistakes);
        settings = Map.copyOf(settings);
    }

    /** @param schema the schema's name, for instance {@code profile} */
    public static CheckedFile read(Path file, String schema) throws IOException {
        return of(file.toString(), Files.readAllBytes(file), schema);
    }

    /** @param name what mistakes call the file */
    public static CheckedFile of(String name, byte[] bytes, String schema) {
        YamlDocument document = YamlReader.read(name, bytes);
        List<Mistake> mistakes = new ArrayList<>(document.mistakes());
        mistakes.addAll(new SchemaCheck().check(schema, document));
        return new CheckedFile(mistakes, JsonTree.of(document.mapping()), DottedValues.of(document.mapping()));
    }
}
