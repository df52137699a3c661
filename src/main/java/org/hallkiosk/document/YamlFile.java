package org.hallkiosk.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hallkiosk.document.DocumentTemplates.Problem;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.YamlSettings;
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
    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    YamlFile(Path file) {
        this.file = file;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The tree; empty, with a problem noted, when the text is no YAML. */
    Optional<Node> parse(String yaml) {
        LoadSettings settings =
                YamlSettings.forText(yaml).setLabel(file.toString()).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) {
                problems.add(new Problem(file, 1, "is empty"));
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new Problem(file, line, "is not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(new Problem(file, 1, "is not YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    void problem(Node at, String message) {
        int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        problems.add(new Problem(file, line, message));
    }

    /** The entries of a mapping; keys that nobody knows are problems. */
    Map<String, Node> entries(Node node, Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(node, "write a mapping here, with the keys " + new TreeSet<>(known));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                problem(tuple.getKeyNode(), "unknown key '" + key + "'; known here are " + new TreeSet<>(known));
            } else if (entries.put(key, tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode(), "'" + key + "' stands here twice");
            }
        }
        return entries;
    }

    /** The value of a key that must be there. */
    Optional<Node> required(Node at, Map<String, Node> entries, String key) {
        Node value = entries.get(key);
        if (value == null) {
            problem(at, "'" + key + "' is missing");
        }
        return Optional.ofNullable(value);
    }

    List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(node, "write a list here");
        return List.of();
    }

    String string(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(node, "write one text here");
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
                problem(node, "the text in " + language.tag() + " is missing");
            }
        }
        return checked(node, new LocalizedText(in(Language.ZH_CN, languages), in(Language.EN, languages)));
    }

    private String in(Language language, Map<String, Node> languages) {
        Node node = languages.get(language.tag());
        return node == null ? "" : string(node);
    }

    private LocalizedText checked(Node node, LocalizedText text) {
        if (hasStrayBrace(text.chinese()) || hasStrayBrace(text.english())) {
            problem(node, "a brace that encloses no fact's name; write a placeholder as {person.name}");
        }
        return text;
    }

    private static boolean hasStrayBrace(String text) {
        String rest = DocumentTemplate.PLACEHOLDER.matcher(text).replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
    }

    double number(Map<String, Node> entries, String key, double usual, double least, double most) {
        Node node = entries.get(key);
        return node == null ? usual : number(node, usual, least, most);
    }

    double number(Node node, double usual, double least, double most) {
        try {
            double number = Float.parseFloat(string(node));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is out of range
        }
        problem(node, "write a number from " + plain(least) + " to " + plain(most));
        return usual;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Integer.toString((int) number) : Double.toString(number);
    }

    boolean flag(Map<String, Node> entries, String key, boolean usual) {
        Node node = entries.get(key);
        if (node == null) {
            return usual;
        }
        String word = string(node);
        if (!word.equals("true") && !word.equals("false")) {
            problem(node, "write true or false");
        }
        return word.equals("true");
    }
}
