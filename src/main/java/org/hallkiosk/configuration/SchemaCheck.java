package org.hallkiosk.configuration;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Sequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks files against the JSON Schemas that the program was built with (the ones in {@code kiosk-config/schema} are for
 * editors); by several threads at once if need be. Costs some hundred milliseconds the first time, so start-up skips it for a folder that was found good before.
 */
final class SchemaCheck {
    /** With the keyword that lists, beside a pattern, the names it lets stand in braces. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword(SchemaMistake.PLACEHOLDERS))
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDialect(DIALECT);
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Checker> checkers = new ConcurrentHashMap<>();

    private record Checker(Schema schema, SchemaGuide guide) {}

    /** All that is wrong with the file by the schema of this name; nothing when the program has no such schema. */
    List<Mistake> check(String schemaName, YamlDocument document) {
        URL schema = SchemaCheck.class.getResource("schema/" + schemaName + ".json");
        return document.root().isEmpty() || schema == null
                ? List.of()
                : check(schema, document.file(), document.mapping());
    }

    /** All that is wrong with a mapping of this file by the schema at this place. */
    List<Mistake> check(URL schema, String file, Mapping root) {
        Checker checker = checkers.computeIfAbsent(schema.toString(), _ -> load(schema));
        List<Mistake> mistakes = new ArrayList<>();
        for (Error error : checker.schema().validate(JsonTree.of(root))) {
            List<Object> path = steps(error.getInstanceLocation());
            mistakes.add(new SchemaMistake(file, root, checker.guide(), path).of(error));
        }
        return withoutEchoes(mistakes);
    }

    /** A misspelt key is one mistake, not also the lack of the key that was meant. */
    private static List<Mistake> withoutEchoes(List<Mistake> mistakes) {
        return mistakes.stream()
                .filter(missing -> !missing.kind().equals("missing-key")
                        || mistakes.stream()
                                .noneMatch(misspelt -> misspelt.kind().equals("unknown-key")
                                        && Objects.equals(
                                                misspelt.values().get("where"),
                                                missing.values().get("where"))
                                        && Objects.equals(
                                                misspelt.values().get("guess"),
                                                missing.values().get("key"))))
                .toList();
    }

    private Checker load(URL place) {
        try (InputStream in = place.openStream()) {
            JsonNode schema = json.readTree(in);
            return new Checker(registry.getSchema(schema), new SchemaGuide(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> steps(NodePath location) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i));
        }
        return steps;
    }

    /** The value at this place; the nearest one above it when there is none. */
    static YamlValue valueAt(Mapping root, List<Object> path) {
        YamlValue value = root;
        for (Object step : path) {
            YamlValue next = switch (value) {
                case Mapping mapping -> mapping.get(step.toString()).orElse(mapping);
                case Sequence sequence
                when step instanceof Integer index -> sequence.items().get(index);
                case Sequence sequence -> sequence;
                case YamlValue.Scalar scalar -> scalar;
            };
            value = next;
        }
        return value;
    }
}
