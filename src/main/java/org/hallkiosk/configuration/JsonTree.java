package org.hallkiosk.configuration;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.configuration.YamlValue.Sequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same values as JSON, for the schema validator. */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    static JsonNode of(YamlValue value) {
        return switch (value) {
            case Mapping mapping -> {
                ObjectNode node = NODES.objectNode();
                mapping.entries().forEach((key, entry) -> node.set(key, of(entry.value())));
                yield node;
            }
            case Sequence sequence -> {
                ArrayNode node = NODES.arrayNode();
                sequence.items().forEach(item -> node.add(of(item)));
                yield node;
            }
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> NODES.stringNode(scalar.text());
                    case TRUTH -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
                    case WHOLE_NUMBER -> NODES.numberNode(new BigInteger(scalar.text()));
                    case DECIMAL_NUMBER -> NODES.numberNode(new BigDecimal(scalar.text()));
                    case NOTHING -> NODES.nullNode();
                };
        };
    }
}
