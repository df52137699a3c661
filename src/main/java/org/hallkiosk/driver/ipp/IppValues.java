package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import java.util.ArrayList;
import java.util.List;

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
        Attribute<?> attribute = group.get(name);
        if (attribute == null) {
            return List.of();
        }
        List<Integer> integers = new ArrayList<>();
        for (Object value : attribute) {
            if (value instanceof Integer integer) {
                integers.add(integer);
            }
        }
        return List.copyOf(integers);
    }
}
