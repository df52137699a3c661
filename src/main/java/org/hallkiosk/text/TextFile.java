package org.hallkiosk.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One YAML file of texts, flattened to dotted keys. Reads the parser's events and builds no tree: texts are read at every
 * start, before the first screen.
 */
public final class TextFile {
    private TextFile() {}

    /** Fails when the file is no YAML, or holds anything but texts in nested mappings. */
    public static Map<String, String> parse(String name, String yaml) throws IOException {
        LoadSettings settings =
                YamlSettings.forText(yaml).setLabel(name).setUseMarks(false).build();
        Map<String, String> flat = new LinkedHashMap<>();
        Deque<String> path = new ArrayDeque<>();
        String key = "";
        boolean keyIsNext = false;
        try {
            for (Event event : new Parse(settings).parseString(yaml)) {
                switch (event.getEventId()) {
                    case MappingStart -> {
                        path.addLast(key);
                        keyIsNext = true;
                    }
                    case MappingEnd -> {
                        path.removeLast();
                        keyIsNext = true;
                    }
                    case Scalar -> {
                        String value = ((ScalarEvent) event).getValue();
                        if (path.isEmpty()) {
                            throw new IOException(name + ": texts stand in a mapping of keys");
                        }
                        if (keyIsNext) {
                            String parent = path.getLast();
                            key = parent.isEmpty() ? value : parent + "." + value;
                            keyIsNext = false;
                        } else {
                            flat.put(key, value);
                            keyIsNext = true;
                        }
                    }
                    case SequenceStart, SequenceEnd, Alias ->
                        throw new IOException(name + ": a text is one string, not a list or an alias, at " + key);
                    case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {
                        // nothing to read here
                    }
                }
            }
        } catch (YamlEngineException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
        return flat;
    }
}
