package org.hallkiosk.configuration;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a mapping with what stands under them, in the file's order, never changed. A quarter of a linked hash map's
 * size: a city's catalogue has a million mappings of two or three keys.
 */
final class Entries extends AbstractMap<String, YamlValue.Entry> {
    /** Up to here looking at each key is as quick as hashing. */
    private static final int FEW = 12;

    private final List<String> keys;
    private final List<YamlValue.Entry> values;
    private final @Nullable Map<String, Integer> places;

    Entries(Map<String, YamlValue.Entry> entries) {
        keys = List.copyOf(entries.keySet());
        values = List.copyOf(entries.values());
        places = keys.size() <= FEW ? null : places(keys);
    }

    private static Map<String, Integer> places(List<String> keys) {
        Map<String, Integer> places = HashMap.newHashMap(keys.size());
        for (int place = 0; place < keys.size(); place++) {
            places.put(keys.get(place), place);
        }
        return places;
    }

    private int place(Object key) {
        return places == null ? keys.indexOf(key) : key instanceof String name ? places.getOrDefault(name, -1) : -1;
    }

    @Override
    public YamlValue.@Nullable Entry get(@Nullable Object key) {
        int place = key == null ? -1 : place(key);
        return place < 0 ? null : values.get(place);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && place(key) >= 0;
    }

    @Override
    public Set<Map.Entry<String, YamlValue.Entry>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.size();
            }

            @Override
            public Iterator<Map.Entry<String, YamlValue.Entry>> iterator() {
                return IntStream.range(0, keys.size())
                        .mapToObj(place -> Map.entry(keys.get(place), values.get(place)))
                        .iterator();
            }
        };
    }
}
