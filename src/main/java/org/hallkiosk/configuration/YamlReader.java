package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hallkiosk.configuration.FileEncoding.Decoded;
import org.hallkiosk.configuration.FileEncoding.Undecodable;
import org.hallkiosk.configuration.YamlValue.Entry;
import org.hallkiosk.configuration.YamlValue.Kind;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.configuration.YamlValue.Sequence;
import org.hallkiosk.text.YamlSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML file into values that know their lines. Stricter than YAML: one document, a mapping at the top, no aliases
 * (they let a small file grow without bound), no key twice.
 */
final class YamlReader {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final int DEEPEST = 30;

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();

    private YamlReader(String file) {
        this.file = file;
    }

    static YamlDocument read(String file, byte[] bytes) {
        return new YamlReader(file).read(bytes);
    }

    private YamlDocument read(byte[] bytes) {
        return switch (FileEncoding.decode(bytes)) {
            case Undecodable undecodable ->
                failed(undecodable.line(), "encoding", Map.of("encoding", undecodable.likely()));
            case Decoded decoded -> parse(decoded.text());
        };
    }

    private YamlDocument parse(String text) {
        LoadSettings settings =
                YamlSettings.forText(text).setLabel(file).setUseMarks(true).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return document(events);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> mark.getLine() + 1)
                    .orElse(1);
            return failed(SyntaxTrouble.of(file, line, text, e));
        } catch (ReaderException e) {
            return failed(SyntaxTrouble.of(file, text, e));
        } catch (YamlEngineException e) {
            return failed(0, "syntax", Map.of("problem", String.valueOf(e.getMessage())));
        } catch (Unusable e) {
            return failed(e.mistake);
        }
    }

    private YamlDocument document(Iterator<Event> events) throws Unusable {
        Event event = events.next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = events.next();
        }
        if (event.getEventId() == Event.ID.StreamEnd) {
            return failed(1, "empty-file", Map.of());
        }
        YamlValue root = value(event, events, 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() == Event.ID.DocumentStart) {
            mistakes.add(Mistake.of(file, line(after), "second-document", Map.of()));
        }
        if (root instanceof Mapping mapping) {
            return new YamlDocument(file, Optional.of(mapping), mistakes);
        }
        return failed(root.line(), "no-mapping", Map.of());
    }

    private YamlValue value(Event event, Iterator<Event> events, int depth) throws Unusable {
        if (depth > DEEPEST) {
            throw new Unusable(Mistake.of(file, line(event), "too-deep", Map.of("depth", DEEPEST)));
        }
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> sequence(event, events, depth);
            case MappingStart -> mapping(event, events, depth);
            case Alias ->
                throw new Unusable(Mistake.of(
                        file,
                        line(event),
                        "alias",
                        Map.of("alias", "*" + ((AliasEvent) event).getAlias().getValue())));
            default -> throw new IllegalStateException("not a value: " + event.getEventId());
        };
    }

    private static Scalar scalar(ScalarEvent event) {
        String text = event.getValue();
        return new Scalar(text, event.isPlain() && event.getTag().isEmpty() ? kind(text) : Kind.TEXT, line(event));
    }

    private static Kind kind(String text) {
        if (text.isEmpty() || text.equals("null") || text.equals("~")) {
            return Kind.NOTHING;
        }
        if (text.equals("true") || text.equals("false")) {
            return Kind.TRUTH;
        }
        char first = text.charAt(0);
        if (first == '-' || (first >= '0' && first <= '9')) {
            if (WHOLE_NUMBER.matcher(text).matches()) {
                return Kind.WHOLE_NUMBER;
            }
            if (DECIMAL_NUMBER.matcher(text).matches()) {
                return Kind.DECIMAL_NUMBER;
            }
        }
        return Kind.TEXT;
    }

    private Sequence sequence(Event start, Iterator<Event> events, int depth) throws Unusable {
        List<YamlValue> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(value(event, events, depth + 1));
            event = events.next();
        }
        return new Sequence(items, line(start));
    }

    private Mapping mapping(Event start, Iterator<Event> events, int depth) throws Unusable {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            int keyLine = line(event);
            if (!(value(event, events, depth + 1) instanceof Scalar key)) {
                throw new Unusable(Mistake.of(file, keyLine, "key-is-no-text", Map.of()));
            }
            YamlValue value = value(events.next(), events, depth + 1);
            // The same few names stand in each file of a large catalogue: each is kept once.
            Entry first = entries.putIfAbsent(key.text().intern(), new Entry(keyLine, value));
            if (first != null) {
                mistakes.add(Mistake.of(
                        file, keyLine, "duplicate-key", Map.of("key", key.text(), "firstLine", first.keyLine())));
            }
            event = events.next();
        }
        return new Mapping(entries, line(start));
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private YamlDocument failed(int line, String kind, Map<String, Object> values) {
        return failed(Mistake.of(file, line, kind, values));
    }

    private YamlDocument failed(Mistake mistake) {
        mistakes.add(mistake);
        return new YamlDocument(file, Optional.empty(), mistakes);
    }

    /** Ends the reading of a file from deep inside it. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Mistake mistake;

        Unusable(Mistake mistake) {
            super(mistake.kind(), null, false, false);
            this.mistake = mistake;
        }
    }
}
