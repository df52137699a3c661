package org.hallkiosk.configuration;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hallkiosk.configuration.Mistake.Word;
import org.hallkiosk.configuration.YamlValue.Kind;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.configuration.YamlValue.Sequence;
import tools.jackson.databind.JsonNode;

/** Turns the validator's complaint about one place into a mistake with a line and an advice. */
final class SchemaMistake {
    static final String PLACEHOLDERS = "placeholders";

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}");

    private final String file;
    private final Mapping root;
    private final SchemaGuide guide;
    private final List<Object> path;
    private final YamlValue value;

    SchemaMistake(String file, Mapping root, SchemaGuide guide, List<Object> path) {
        this.file = file;
        this.root = root;
        this.guide = guide;
        this.path = path;
        this.value = SchemaCheck.valueAt(root, path);
    }

    Mistake of(Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(error.getProperty());
            case "required" -> missingKey(error.getProperty());
            case "type" -> wrongType();
            case "enum", "const" -> notOneOf();
            case "pattern" -> inPropertyNames(error) ? badKey(error) : badFormat();
            case "propertyNames" -> badKey(error);
            case "minimum", "maximum" -> outOfRange();
            case "minLength" -> place("empty-text", Map.of());
            case "maxProperties" -> oneOfAKind();
            case "dependentRequired" -> goesWith(error.getProperty());
            case "minItems", "minProperties" -> place("empty-list", Map.of());
            case "uniqueItems" -> place("twice-in-list", Map.of("found", found()));
            default -> place("other", Map.of("problem", error.getMessage()));
        };
    }

    private Mistake unknownKey(String key) {
        List<String> known = guide.keysAt(path);
        int line = value instanceof Mapping mapping ? mapping.lineOf(key) : value.line();
        Map<String, Object> values = new HashMap<>(Map.of("key", key, "where", where(), "known", known));
        Optional<String> meant = Suggestion.nearest(key, known);
        meant.ifPresent(guess -> values.put("guess", guess));
        Mistake mistake = Mistake.of(file, line, "unknown-key", values);
        return meant.isPresent() ? mistake.withAdvice("guess") : mistake;
    }

    private Mistake missingKey(String key) {
        List<Object> missing = new ArrayList<>(path);
        missing.add(key);
        JsonNode schema = guide.at(missing);
        String example = guide.example(schema);
        return Mistake.of(
                file,
                lineOfKey(),
                "missing-key",
                Map.of(
                        "key",
                        key,
                        "where",
                        where(),
                        "example",
                        key + ": " + (example.isEmpty() ? "…" : example),
                        "description",
                        guide.description(schema)));
    }

    private Mistake wrongType() {
        JsonNode types = keyword("type");
        List<Object> expected = new ArrayList<>();
        if (types.isArray()) {
            types.forEach(type -> expected.add(new Word("check.type." + type.asString())));
        } else {
            expected.add(new Word("check.type." + (types.isMissingNode() ? "object" : types.asString())));
        }
        Mistake mistake =
                place("wrong-type", Map.of("expected", expected, "found", found(), "foundType", new Word(foundType())));
        if (value instanceof Scalar scalar) {
            boolean textWanted = types.asString("").equals("string") || (types.isArray() && holds(types, "string"));
            if (textWanted && scalar.kind() != Kind.NOTHING) {
                return mistake.withAdvice("needs-quotes");
            }
            if (types.asString("").equals("boolean") && scalar.text().matches("(?i)yes|no|on|off|true|false|是|否")) {
                return mistake.withAdvice("true-or-false");
            }
        }
        return mistake;
    }

    private Mistake notOneOf() {
        List<String> names = new ArrayList<>();
        if (keyword("const").isMissingNode()) {
            keyword("enum").forEach(one -> names.add(one.asString()));
        } else {
            names.add(keyword("const").asString());
        }
        Map<String, Object> values = new HashMap<>(Map.of("found", found(), "known", names));
        Optional<String> meant = Suggestion.nearest(found(), names);
        meant.ifPresent(guess -> values.put("guess", guess));
        Mistake mistake = place("not-one-of", values);
        return meant.isPresent() ? mistake.withAdvice("guess") : mistake;
    }

    private static boolean holds(JsonNode list, String wanted) {
        for (JsonNode one : list) {
            if (one.asString("").equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private Mistake outOfRange() {
        Mistake mistake = place(
                "out-of-range",
                Map.of(
                        "found", found(),
                        "minimum", keyword("minimum").asString(),
                        "maximum", keyword("maximum").asString()));
        return keyword("type").asString("").equals("number") ? mistake.withAdvice("number-range") : mistake;
    }

    /** Our own keyword says which names may stand in braces, so that a misspelt one can be named. */
    private Mistake badFormat() {
        List<String> known = new ArrayList<>();
        keyword(PLACEHOLDERS).forEach(name -> known.add("{" + name.asString() + "}"));
        if (!known.isEmpty()) {
            Optional<String> unknown = BRACES.matcher(found())
                    .results()
                    .map((MatchResult braces) -> braces.group())
                    .filter(name -> !known.contains(name))
                    .findFirst();
            if (unknown.isPresent()) {
                return UnknownName.mistake(
                        file,
                        lineOfKey(),
                        "unknown-placeholder",
                        unknown.get(),
                        known,
                        Map.of("key", where(), "placeholder", unknown.get()));
            }
        }
        return place("bad-format", Map.of("found", found()));
    }

    private Mistake oneOfAKind() {
        return Mistake.of(file, value.line(), "one-of-a-kind", Map.of("key", where(), "found", keys()));
    }

    private Mistake goesWith(String key) {
        String needed = keyword("dependentRequired").path(key).path(0).asString("");
        int line = value instanceof Mapping mapping ? mapping.lineOf(key) : value.line();
        return Mistake.of(file, line, "goes-with", Map.of("key", key, "where", where(), "needed", needed));
    }

    private List<String> keys() {
        return value instanceof Mapping mapping ? List.copyOf(mapping.entries().keySet()) : List.of();
    }

    private static boolean inPropertyNames(Error error) {
        return error.getEvaluationPath().toString().contains("propertyNames");
    }

    private Mistake badKey(Error error) {
        String key = error.getProperty() == null
                ? String.valueOf(
                        error.getInstanceNode() == null
                                ? found()
                                : error.getInstanceNode().asString())
                : error.getProperty();
        int line = value instanceof Mapping mapping ? mapping.lineOf(key) : value.line();
        return Mistake.of(
                file, line, "bad-key", Map.of("key", key, "where", where(), "example", guide.example(schema())));
    }

    private Mistake place(String kind, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("key", where());
        values.put("example", guide.example(schema()));
        values.put("description", guide.description(schema()));
        return Mistake.of(file, lineOfKey(), kind, values);
    }

    private JsonNode keyword(String name) {
        return guide.keyword(schema(), name);
    }

    private JsonNode schema() {
        return guide.at(path);
    }

    /** The line of the key that leads here: where the eye looks for it, also when its value is a long list. */
    private int lineOfKey() {
        if (path.isEmpty()) {
            return value.line();
        }
        YamlValue parent = SchemaCheck.valueAt(root, path.subList(0, path.size() - 1));
        return parent instanceof Mapping mapping ? mapping.lineOf(path.getLast().toString()) : value.line();
    }

    private String where() {
        StringBuilder where = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer index) {
                where.append('[').append(index + 1).append(']');
            } else {
                where.append(where.isEmpty() ? "" : ".").append(step);
            }
        }
        return where.isEmpty() ? file : where.toString();
    }

    private String found() {
        return switch (value) {
            case Scalar scalar -> scalar.text();
            case Sequence ignored -> "[…]";
            case Mapping ignored -> "{…}";
        };
    }

    private String foundType() {
        return "check.type."
                + switch (value) {
                    case Mapping ignored -> "object";
                    case Sequence ignored -> "array";
                    case Scalar scalar ->
                        switch (scalar.kind()) {
                            case TEXT -> "string";
                            case WHOLE_NUMBER -> "integer";
                            case DECIMAL_NUMBER -> "number";
                            case TRUTH -> "boolean";
                            case NOTHING -> "null";
                        };
                };
    }
}
