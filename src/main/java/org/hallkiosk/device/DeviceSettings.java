package org.hallkiosk.device;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a driver needs to know of one configured device: its profile merged with the hall's configuration.
 *
 * @param id the name in {@code kiosk.yaml}, for instance {@code ID_CARD_READER}
 * @param model the profile's name
 * @param port a serial device's path, {@code tcp://host:port}, {@code ipp://host:port/path}, …
 * @param values the rest, by dotted path in the profile: {@code connection.baud}, {@code capabilities.cut}; already
 *     checked against the schema
 */
public record DeviceSettings(String id, DeviceKind kind, String model, String port, Map<String, Object> values) {

    public DeviceSettings {
        values = Map.copyOf(values);
    }

    /** The same at another port. */
    public DeviceSettings at(String otherPort) {
        return new DeviceSettings(id, kind, model, otherPort, values);
    }

    /** The same with some values replaced or added. */
    public DeviceSettings with(Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(others);
        return new DeviceSettings(id, kind, model, port, all);
    }

    /** A list of texts in the profile; empty when there is none. */
    public List<String> texts(String path) {
        return values.get(path) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    public int integer(String path, int otherwise) {
        return values.get(path) instanceof Number number ? number.intValue() : otherwise;
    }

    public boolean flag(String path, boolean otherwise) {
        return values.get(path) instanceof Boolean flag ? flag : otherwise;
    }

    public String text(String path, String otherwise) {
        return values.get(path) instanceof String text ? text : otherwise;
    }

    /** A list of texts in the profile; a single text is a list of one. */
    public List<String> texts(String path, List<String> otherwise) {
        return switch (values.get(path)) {
            case String text -> List.of(text);
            case List<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> otherwise;
        };
    }

    /** A number of milliseconds in the profile, as a duration. */
    public Duration milliseconds(String path, Duration otherwise) {
        return values.get(path) instanceof Number number ? Duration.ofMillis(number.longValue()) : otherwise;
    }
}
