package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IntOrIntRange;
import com.hp.jipp.encoding.KeyValues;
import com.hp.jipp.encoding.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kotlin.ranges.IntRange;

/** Reads attributes by name, whatever syntax the printer gave them: some send a name where a keyword belongs. */
final class IppValues {
    private IppValues() {}

    static List<String> strings(AttributeGroup group, String name) {
        Attribute<?> attribute = group.get(name);
        if (attribute == null) {
            return List.of();
        }
        return List.copyOf(attribute.strings());
    }

    static List<Integer> integers(AttributeGroup group, String name) {
        return values(group, name, Integer.class);
    }

    static List<Resolution> resolutions(AttributeGroup group, String name) {
        return values(group, name, Resolution.class);
    }

    /** The upper end of a range, or the value of a printer that gives one integer instead; empty when it says neither. */
    static OptionalInt most(AttributeGroup group, String name) {
        Attribute<?> attribute = group.get(name);
        Object value = attribute == null || attribute.isEmpty() ? "" : attribute.getFirst();
        return switch (value) {
            case Integer integer -> OptionalInt.of(integer);
            case IntRange range -> OptionalInt.of(range.getLast());
            case IntOrIntRange range -> OptionalInt.of(range.getEndInclusive());
            default -> OptionalInt.empty();
        };
    }

    /** Values of the form {@code level=125;maxcapacity=250} (RFC 8011 calls them octet strings, PWG 5100.13 gives the form). */
    static List<Map<String, String>> keyValues(AttributeGroup group, String name) {
        Attribute<?> attribute = group.get(name);
        if (attribute == null) {
            return List.of();
        }
        List<Map<String, String>> all = new ArrayList<>();
        for (Object value : attribute) {
            switch (value) {
                case KeyValues pairs -> all.add(Map.copyOf(pairs.getPairs()));
                case byte[] bytes -> all.add(pairs(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
                default -> all.add(pairs(value.toString()));
            }
        }
        return all;
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return pairs;
    }

    private static <T> List<T> values(AttributeGroup group, String name, Class<T> type) {
        Attribute<?> attribute = group.get(name);
        if (attribute == null) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (Object value : attribute) {
            if (type.isInstance(value)) {
                values.add(type.cast(value));
            }
        }
        return List.copyOf(values);
    }
}
