package org.hallkiosk.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Takes values out of a YAML tree and notes, by line, everything that is not as expected. */
final class YamlFile {
    private final String name;
    private final List<TemplateMistake> mistakes = new ArrayList<>();

    YamlFile(String name) {
        this.name = name;
    }

    List<TemplateMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The tree; empty, with a mistake noted, when the text is no YAML. */
    Optional<Node> parse(String yaml) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) {
                mistakes.add(new TemplateMistake(name, 1, "is empty"));
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            mistakes.add(new TemplateMistake(name, line, "is not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            mistakes.add(new TemplateMistake(name, 1, "is not YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    void mistake(Node at, String message) {
        int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        mistakes.add(new TemplateMistake(name, line, message));
    }

    /** The entries of a mapping; keys that nobody knows are mistakes. */
    Map<String, Node> entries(Node node, Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            mistake(node, "write a mapping here, with the keys " + new TreeSet<>(known));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                mistake(tuple.getKeyNode(), "unknown key '" + key + "'; known here are " + new TreeSet<>(known));
            } else if (entries.put(key, tuple.getValueNode()) != null) {
                mistake(tuple.getKeyNode(), "'" + key + "' stands here twice");
            }
        }
        return entries;
    }

    List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistake(node, "write a list here");
        return List.of();
    }

    String string(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        mistake(node, "write one text here");
        return "";
    }

    /** One string for every language, or one for each. */
    LocalizedText text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return checked(node, new LocalizedText(scalar.getValue(), scalar.getValue()));
        }
        Map<String, Node> languages = entries(node, Set.of(Language.ZH_CN.tag(), Language.EN.tag()));
        for (Language language : Language.values()) {
            if (!languages.containsKey(language.tag())) {
                mistake(node, "the text in " + language.tag() + " is missing");
            }
        }
        return checked(node, new LocalizedText(in(Language.ZH_CN, languages), in(Language.EN, languages)));
    }

    private String in(Language language, Map<String, Node> languages) {
        Node node = languages.get(language.tag());
        return node == null ? "" : string(node);
    }

    private LocalizedText checked(Node node, LocalizedText text) {
        if (Placeholders.hasStrayBrace(text.chinese()) || Placeholders.hasStrayBrace(text.english())) {
            mistake(node, "a brace that encloses no fact's name; write a placeholder as {person.name}");
        }
        return text;
    }

    float number(Map<String, Node> entries, String key, float usual, float least, float most) {
        Node node = entries.get(key);
        return node == null ? usual : number(node, usual, least, most);
    }

    float number(Node node, float usual, float least, float most) {
        try {
            float number = Float.parseFloat(string(node));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is out of range
        }
        mistake(node, "write a number from " + plain(least) + " to " + plain(most));
        return usual;
    }

    private static String plain(float number) {
        return number == Math.rint(number) ? Integer.toString((int) number) : Float.toString(number);
    }

    boolean flag(Map<String, Node> entries, String key, boolean usual) {
        Node node = entries.get(key);
        if (node == null) {
            return usual;
        }
        String word = string(node);
        if (!word.equals("true") && !word.equals("false")) {
            mistake(node, "write true or false");
        }
        return word.equals("true");
    }
}
