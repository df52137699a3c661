package org.hallkiosk.configuration;

import java.util.List;
import java.util.Map;
import org.hallkiosk.text.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a schema says of one place in a file: its description and example, for the advice that goes with a mistake. */
final class SchemaGuide {
    private final JsonNode root;

    SchemaGuide(JsonNode root) {
        this.root = root;
    }

    /** The subschema that stands for this place; missing where the schema says nothing. */
    JsonNode at(List<Object> path) {
        JsonNode schema = root;
        for (Object step : path) {
            JsonNode resolved = resolve(schema);
            if (step instanceof Integer) {
                schema = resolved.path("items");
            } else {
                JsonNode named = resolved.path("properties").path(step.toString());
                schema = named.isMissingNode() ? resolved.path("additionalProperties") : named;
            }
        }
        return schema;
    }

    /** What the subschema, or the one it refers to, says under this keyword. */
    JsonNode keyword(JsonNode schema, String name) {
        return schema.has(name) ? schema.path(name) : resolve(schema).path(name);
    }

    /** The keys that may stand in the mapping at this place. */
    List<String> keysAt(List<Object> path) {
        return List.copyOf(resolve(at(path)).path("properties").propertyNames());
    }

    /** Our schemas say it in Chinese in {@code title} and in English in {@code description}: an editor shows both. */
    LocalizedText description(JsonNode schema) {
        String english = keyword(schema, "description").asString("");
        return new LocalizedText(keyword(schema, "title").asString(english), english);
    }

    /** An example as it would stand in the file; empty when the schema has none. */
    String example(JsonNode schema) {
        JsonNode examples = schema.has("examples")
                ? schema.path("examples")
                : resolve(schema).path("examples");
        return examples.isEmpty() ? "" : yaml(examples.get(0));
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode resolved = schema;
        while (resolved.has("$ref")) {
            String pointer = resolved.path("$ref").asString("").substring(1);
            resolved = root.at(pointer);
        }
        return resolved.isObject() ? resolved : MissingNode.getInstance();
    }

    private static String yaml(JsonNode value) {
        if (value.isObject()) {
            StringBuilder flow = new StringBuilder("{");
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                flow.append(flow.length() > 1 ? ", " : "")
                        .append(entry.getKey())
                        .append(": ")
                        .append(yaml(entry.getValue()));
            }
            return flow.append('}').toString();
        }
        if (value.isArray()) {
            StringBuilder flow = new StringBuilder("[");
            for (JsonNode item : value) {
                flow.append(flow.length() > 1 ? ", " : "").append(yaml(item));
            }
            return flow.append(']').toString();
        }
        String text = value.asString();
        boolean needsQuotes = value.isString()
                && (text.matches("-?[0-9.]+|true|false|null|") || text.matches("[{\\[].*|.*[,:#{}\\[\\]] .*"));
        return needsQuotes ? "'" + text + "'" : text;
    }
}
