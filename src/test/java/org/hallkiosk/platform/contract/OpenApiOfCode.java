package org.hallkiosk.platform.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hallkiosk.platform.SignedRequest;
import org.hallkiosk.text.LocalizedText;

/** What the code says of the contract, as an OpenAPI document without words: paths, operations, fields, problems. */
final class OpenApiOfCode {
    private static final Pattern ID_IN_PATH = Pattern.compile("\\{([A-Za-z]+)}");

    private final Map<String, Object> schemas = new TreeMap<>();

    Map<String, Object> document() {
        Map<String, Object> paths = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            paths.merge(
                    operation.path(),
                    new TreeMap<>(Map.of(operation.method().toLowerCase(Locale.ROOT), operation(operation))),
                    OpenApiOfCode::both);
        }
        schema(Problem.class);
        Map<String, Object> security = new TreeMap<>();
        for (String header :
                List.of(SignedRequest.TERMINAL, SignedRequest.TIME, SignedRequest.NONCE, SignedRequest.SIGNATURE)) {
            security.put(header, Map.of("type", "apiKey", "in", "header", "name", header));
        }
        return Map.of("paths", paths, "components", Map.of("schemas", schemas, "securitySchemes", security));
    }

    private static Object both(Object one, Object other) {
        Map<Object, Object> merged = new TreeMap<>((Map<?, ?>) one);
        merged.putAll((Map<?, ?>) other);
        return merged;
    }

    private Map<String, Object> operation(Operation operation) {
        Map<String, Object> described = new TreeMap<>();
        described.put("operationId", camel(operation.name()));
        List<Object> parameters = new ArrayList<>();
        ID_IN_PATH
                .matcher(operation.path())
                .results()
                .forEach(id -> parameters.add(Map.of(
                        "name", id.group(1), "in", "path", "required", true, "schema", Map.of("type", "string"))));
        if (!parameters.isEmpty()) {
            described.put("parameters", parameters);
        }
        operation
                .request()
                .ifPresent(type -> described.put("requestBody", Map.of("required", true, "content", json(type))));
        Map<String, Object> responses = new TreeMap<>();
        responses.put("200", Map.of("content", json(operation.response())));
        if (operation == Operation.SUBMIT) {
            responses.put("201", Map.of("content", json(operation.response())));
        }
        Map<Integer, Set<String>> problems = new TreeMap<>();
        EnumSet<ProblemCode> codes = EnumSet.copyOf(Operation.ANY);
        codes.addAll(operation.problems());
        codes.forEach(code -> problems.computeIfAbsent(code.status(), first -> new TreeSet<>())
                .add(code.name()));
        problems.forEach((status, names) -> responses.put(
                status.toString(), Map.of("x-problem-codes", List.copyOf(names), "content", json(Problem.class))));
        described.put("responses", responses);
        return described;
    }

    private Map<String, Object> json(Class<?> type) {
        return Map.of("application/json", Map.of("schema", schema(type)));
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType().equals(List.class)) {
            return Map.of("type", "array", "items", schema(generic.getActualTypeArguments()[0]));
        }
        if (type.equals(String.class)) {
            return Map.of("type", "string");
        }
        if (type.equals(Instant.class)) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type.equals(LocalDate.class)) {
            return Map.of("type", "string", "format", "date");
        }
        if (type.equals(byte[].class)) {
            return Map.of("type", "string", "contentEncoding", "base64");
        }
        if (type.equals(boolean.class)) {
            return Map.of("type", "boolean");
        }
        if (type.equals(int.class) || type.equals(long.class)) {
            return Map.of("type", "integer", "format", type.equals(int.class) ? "int32" : "int64");
        }
        Class<?> named = (Class<?>) type;
        if (!schemas.containsKey(named.getSimpleName())) {
            // Before its fields, for one of them may be of the same type.
            schemas.put(named.getSimpleName(), Map.of());
            schemas.put(named.getSimpleName(), named.isEnum() ? constants(named) : fields(named));
        }
        return Map.of("$ref", "#/components/schemas/" + named.getSimpleName());
    }

    private static Map<String, Object> constants(Class<?> named) {
        return Map.of(
                "type",
                "string",
                "enum",
                Arrays.stream(named.getEnumConstants()).map(Object::toString).toList());
    }

    private Map<String, Object> fields(Class<?> named) {
        if (!named.isRecord()) {
            throw new IllegalStateException("the contract has no word for " + named);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : named.getRecordComponents()) {
            String name = named.equals(LocalizedText.class)
                    ? component.getName().equals("chinese") ? "zh-CN" : "en"
                    : component.getName();
            if (component.getGenericType() instanceof ParameterizedType generic
                    && generic.getRawType().equals(Optional.class)) {
                properties.put(name, orNothing(schema(generic.getActualTypeArguments()[0])));
            } else {
                properties.put(name, schema(component.getGenericType()));
                required.add(name);
            }
        }
        Map<String, Object> object = new TreeMap<>(Map.of("type", "object", "properties", properties));
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    private static Map<String, Object> orNothing(Map<String, Object> schema) {
        if (schema.containsKey("$ref")) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }
        Map<String, Object> nullable = new TreeMap<>(schema);
        nullable.put("type", List.of(schema.get("type"), "null"));
        return nullable;
    }

    private static String camel(String constant) {
        String[] words = constant.toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }
}
