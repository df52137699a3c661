package org.hallkiosk.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.configuration.YamlValue.Kind;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.configuration.YamlValue.Sequence;

/** Nested values as a flat map: {@code connection: {baud: 9600}} is {@code connection.baud}. */
final class DottedValues {
    private DottedValues() {}

    /** Strings, numbers, booleans and lists of these, by dotted path; a list of mappings has mappings as its items. */
    static Map<String, Object> of(Mapping mapping) {
        Map<String, Object> flat = new LinkedHashMap<>();
        collect("", mapping, flat);
        return flat;
    }

    /** The line of each value. */
    static Map<String, Integer> lines(Mapping mapping) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        collectLines("", mapping, lines);
        return lines;
    }

    private static void collect(String prefix, Mapping mapping, Map<String, Object> flat) {
        mapping.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Mapping inner) {
                collect(prefix + key + ".", inner, flat);
            } else if (!isNothing(entry.value())) {
                flat.put(prefix + key, plain(entry.value()));
            }
        });
    }

    private static void collectLines(String prefix, Mapping mapping, Map<String, Integer> lines) {
        mapping.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Mapping inner) {
                collectLines(prefix + key + ".", inner, lines);
            } else {
                lines.put(prefix + key, entry.keyLine());
            }
        });
    }

    private static boolean isNothing(YamlValue value) {
        return value instanceof Scalar scalar && scalar.kind() == Kind.NOTHING;
    }

    private static Object plain(YamlValue value) {
        return switch (value) {
            case Scalar scalar -> scalar.value();
            case Sequence sequence ->
                List.copyOf(sequence.items().stream().map(DottedValues::plain).toList());
            case Mapping mapping -> Map.copyOf(of(mapping));
        };
    }
}
