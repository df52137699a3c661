package org.hallkiosk.configuration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML value that remembers its line (from 1), so that a mistake can point at it. */
sealed interface YamlValue {

    int line();

    /** What stands alone: a text, a number, true or false, or nothing at all. */
    record Scalar(String text, Kind kind, int line) implements YamlValue {

        Object value() {
            return switch (kind) {
                case TEXT, NOTHING -> text;
                case TRUTH -> Boolean.valueOf(text);
                case WHOLE_NUMBER -> wholeNumber();
                case DECIMAL_NUMBER -> Double.valueOf(text);
            };
        }

        private Object wholeNumber() {
            if (text.length() <= 9) {
                return Integer.valueOf(text);
            }
            BigDecimal number = new BigDecimal(text);
            if (number.precision() <= 9) {
                return number.intValue();
            }
            return number.precision() <= 18 ? (Object) number.longValue() : number.toBigInteger();
        }
    }

    /** How a scalar without quotes is understood, by YAML 1.2's JSON schema. */
    enum Kind {
        TEXT,
        WHOLE_NUMBER,
        DECIMAL_NUMBER,
        TRUTH,
        NOTHING
    }

    /** A list. */
    record Sequence(List<YamlValue> items, int line) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys and values, in the file's order. */
    record Mapping(Map<String, Entry> entries, int line) implements YamlValue {
        public Mapping {
            entries = entries instanceof Entries ? entries : new Entries(entries);
        }

        Optional<YamlValue> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** A required text; only asked after the schema has been checked. */
        String text(String key) {
            return optionalText(key).orElseThrow(() -> new IllegalStateException("no text " + key + ", line " + line));
        }

        Optional<String> optionalText(String key) {
            return get(key).filter(Scalar.class::isInstance).map(value -> ((Scalar) value).text());
        }

        int integer(String key, int otherwise) {
            return get(key).filter(value -> value instanceof Scalar scalar && scalar.kind() == Kind.WHOLE_NUMBER)
                    .map(value -> Integer.parseInt(((Scalar) value).text()))
                    .orElse(otherwise);
        }

        boolean flag(String key, boolean otherwise) {
            return get(key).filter(value -> value instanceof Scalar scalar && scalar.kind() == Kind.TRUTH)
                    .map(value -> Boolean.parseBoolean(((Scalar) value).text()))
                    .orElse(otherwise);
        }

        /** The mapping under this key; an empty one when it is absent. */
        Mapping mapping(String key) {
            return optionalMapping(key).orElse(new Mapping(Map.of(), line));
        }

        Optional<Mapping> optionalMapping(String key) {
            return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        /** The items of the list under this key; none when it is absent. */
        List<YamlValue> list(String key) {
            return get(key).filter(Sequence.class::isInstance)
                    .map(value -> ((Sequence) value).items())
                    .orElse(List.of());
        }

        /** The mappings in the list under this key. */
        List<Mapping> mappings(String key) {
            List<Mapping> mappings = new ArrayList<>();
            for (YamlValue item : list(key)) {
                if (item instanceof Mapping mapping) {
                    mappings.add(mapping);
                }
            }
            return mappings;
        }

        /** The texts in the list under this key. */
        List<String> texts(String key) {
            return list(key).stream()
                    .filter(Scalar.class::isInstance)
                    .map(value -> ((Scalar) value).text())
                    .toList();
        }

        /** The whole numbers in the list under this key. */
        List<Integer> integers(String key) {
            return texts(key).stream().map(Integer::valueOf).toList();
        }

        int lineOf(String key) {
            Entry entry = entries.get(key);
            return entry == null ? line : entry.keyLine();
        }
    }

    /** One key's place and value. */
    record Entry(int keyLine, YamlValue value) {}
}
