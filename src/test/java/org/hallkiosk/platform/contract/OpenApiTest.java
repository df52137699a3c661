package org.hallkiosk.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.platform.Json;
import org.hallkiosk.platform.WireAnswer;
import org.hallkiosk.platform.WireRequest;
import org.hallkiosk.platform.kit.ContractKit;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code docs/platform-openapi.yaml} and the code say the same, both ways: what one has and the other has not fails, field by
 * field; and what really goes over the wire is what the document says.
 */
class OpenApiTest {
    private static final Path DOCUMENT = Path.of("docs", "platform-openapi.yaml");
    private static final Set<String> WORDS =
            Set.of("description", "summary", "info", "servers", "tags", "openapi", "security");

    private final JsonMapper json = new JsonMapper();

    @Test
    void everythingInTheDocumentIsInTheCodeAndTheOtherWayRound() throws IOException {
        Map<String, String> written = new TreeMap<>();
        flatten("", withoutWords(document()), written);
        Map<String, String> coded = new TreeMap<>();
        flatten("", json.valueToTree(new OpenApiOfCode().document()), coded);
        assertThat(differences(written, coded)).isEmpty();
    }

    @Test
    void aFieldThatOnlyOneOfThemHasIsFound() throws IOException {
        Map<String, String> coded = new TreeMap<>();
        flatten("", json.valueToTree(new OpenApiOfCode().document()), coded);
        Map<String, String> fewer = new TreeMap<>(coded);
        fewer.keySet().removeIf(place -> place.contains("/Acceptance/properties/caseNumber"));
        assertThat(differences(fewer, coded)).anyMatch(said -> said.contains("only in the code"));
        assertThat(differences(coded, fewer)).anyMatch(said -> said.contains("only in the document"));
    }

    @Test
    void theDocumentIsOpenApi31AndNamesTheContractsVersion() throws IOException {
        JsonNode document = document();
        assertThat(document.get("openapi").asString()).startsWith("3.1.");
        assertThat(document.at("/info/version").asString()).isEqualTo(ReferencePlatform.CONTRACT);
    }

    @Test
    void everyOperationFieldAndProblemIsExplained() throws IOException {
        List<String> unexplained = new ArrayList<>();
        JsonNode document = document();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getValue().has("summary")) {
                        unexplained.add(operation.getKey() + " " + path.getKey());
                    }
                    operation.getValue().get("responses").properties().forEach(response -> {
                        if (!response.getValue().has("description")) {
                            unexplained.add(operation.getKey() + " " + path.getKey() + " " + response.getKey());
                        }
                    });
                }));
        document.at("/components/schemas").properties().forEach(schema -> {
            if (!schema.getValue().has("description")) {
                unexplained.add(schema.getKey());
            }
        });
        assertThat(unexplained).isEmpty();
    }

    @Test
    void whatGoesOverTheWireIsWhatTheDocumentSays() throws Exception {
        ReferencePlatform platform = new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC());
        Set<Operation> seen = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        new ContractKit(
                        (request, deadline) -> {
                            Reply reply = platform.handle(request);
                            WireAnswer.Arrived answer =
                                    new WireAnswer.Arrived(reply.status(), Json.write(reply.body()));
                            operation(request).ifPresent(operation -> {
                                if (reply.status() < 300) {
                                    synchronized (seen) {
                                        seen.add(operation);
                                        operation
                                                .request()
                                                .ifPresent(type -> wrong.addAll(
                                                        validate(schemaOf(type), knownFields(request.body(), type))));
                                    }
                                }
                                Class<?> type = reply.status() < 300 ? operation.response() : Problem.class;
                                synchronized (seen) {
                                    wrong.addAll(validate(schemaOf(type), answer.body()));
                                }
                            });
                            return answer;
                        },
                        Optional.empty(),
                        Clock.systemUTC())
                .run();
        assertThat(wrong).isEmpty();
        assertThat(seen)
                .contains(
                        Operation.HEALTH,
                        Operation.SUBMIT,
                        Operation.CASES,
                        Operation.PAYMENT,
                        Operation.SHARED_FACTS,
                        Operation.RATE);
    }

    /** The kit also sends what no document knows, on purpose. */
    private static byte[] knownFields(byte[] body, Class<?> type) {
        return Json.write(Json.read(body, type).orElseThrow());
    }

    private static Optional<Operation> operation(WireRequest request) {
        return Stream.of(Operation.values())
                .filter(operation -> operation.method().equals(request.method())
                        && request.path().matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst();
    }

    private List<String> validate(Schema schema, byte[] body) {
        return schema.validate(json.readTree(body)).stream()
                .map(Object::toString)
                .toList();
    }

    /** One of the document's schemas, by itself and strict: a field that it does not know is wrong. */
    private Schema schemaOf(Class<?> type) {
        try {
            ObjectNode schema = json.createObjectNode();
            schema.put("$ref", "#/components/schemas/" + type.getSimpleName());
            JsonNode components = document().get("components").deepCopy();
            components.get("schemas").forEach(one -> {
                if (one.has("properties")) {
                    ((ObjectNode) one).put("additionalProperties", false);
                }
            });
            schema.set("components", components);
            return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode document() throws IOException {
        return YAMLMapper.builder().build().readTree(Files.readString(DOCUMENT));
    }

    private static JsonNode withoutWords(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(entry -> {
                    if (!WORDS.contains(entry.getKey())
                            || entry.getValue().isObject() && entry.getKey().equals("description")) {
                        copy.set(entry.getKey(), withoutWords(entry.getValue()));
                    }
                });
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(item -> copy.add(withoutWords(item)));
                yield copy;
            }
            default -> node;
        };
    }

    private static void flatten(String place, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().forEach(entry -> flatten(place + "/" + entry.getKey(), entry.getValue(), into));
        } else if (node.isArray() && place.endsWith("/required") || place.endsWith("/x-problem-codes")) {
            Set<String> names = new LinkedHashSet<>();
            node.forEach(item -> names.add(item.asString()));
            into.put(place, names.stream().sorted().collect(Collectors.joining(",")));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(place + "/" + i, node.get(i), into);
            }
        } else {
            into.put(place, node.asString().toLowerCase(Locale.ROOT).equals("null") ? "null" : node.asString());
        }
    }

    private static List<String> differences(Map<String, String> written, Map<String, String> coded) {
        Map<String, String> all = new LinkedHashMap<>(written);
        all.putAll(coded);
        List<String> differences = new ArrayList<>();
        for (String place : all.keySet()) {
            String document = written.get(place);
            String code = coded.get(place);
            if (document == null) {
                differences.add(place + ": only in the code");
            } else if (code == null) {
                differences.add(place + ": only in the document");
            } else if (!document.equals(code)) {
                differences.add(place + ": " + document + " in the document, " + code + " in the code");
            }
        }
        return differences;
    }
}
