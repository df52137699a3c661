package org.hallkiosk.app.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.YamlSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A scripted applicant, as a technician writes it in YAML.
 *
 * @param patience how long each step may take unless it says otherwise
 */
public record JourneyScript(String name, Duration patience, List<Line> lines) {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);

    /** A step and where it stands in the file. */
    public record Line(int number, String source, ScriptStep step) {}

    /** A script that cannot be walked. */
    public static final class ScriptMistake extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Path file;
        private final int line;
        private final transient Remark remark;

        ScriptMistake(Path file, int line, Remark remark) {
            super(file + ":" + line + ": " + remark.key());
            this.file = file;
            this.line = line;
            this.remark = remark;
        }

        public Path file() {
            return file;
        }

        public int line() {
            return line;
        }

        /** What is wrong there, and what to write. */
        public Remark remark() {
            return remark;
        }
    }

    public JourneyScript {
        lines = List.copyOf(lines);
    }

    /** Whether it wants a document camera. */
    public boolean laysPapers() {
        return lines.stream().anyMatch(line -> line.step() instanceof ScriptStep.LayPaper);
    }

    public static JourneyScript read(Path file) throws ScriptMistake {
        try {
            String yaml = Files.readString(file);
            Node root = new Compose(YamlSettings.forText(yaml).build())
                    .composeString(yaml)
                    .orElseThrow(() -> new ScriptMistake(file, 1, Remark.of("journey.mistake.empty")));
            return new Reader(file).script(root);
        } catch (IOException e) {
            throw new ScriptMistake(file, 1, Remark.of("journey.mistake.unreadable"));
        } catch (MarkedYamlEngineException e) {
            throw new ScriptMistake(
                    file,
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    Remark.of("journey.mistake.no-yaml", "problem", String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new ScriptMistake(
                    file, 1, Remark.of("journey.mistake.no-yaml", "problem", String.valueOf(e.getMessage())));
        }
    }

    private record Reader(Path file) {

        JourneyScript script(Node root) throws ScriptMistake {
            String name = file.getFileName().toString();
            Duration patience = USUAL_PATIENCE;
            List<Line> lines = new ArrayList<>();
            for (NodeTuple entry : mapping(root)) {
                String key = scalar(entry.getKeyNode());
                switch (key) {
                    case "name" -> name = scalar(entry.getValueNode());
                    case "patienceSeconds" -> patience = Duration.ofSeconds(number(entry.getValueNode()));
                    case "steps" -> {
                        if (!(entry.getValueNode() instanceof SequenceNode steps)) {
                            throw mistake(entry.getValueNode(), Remark.of("journey.mistake.no-list"));
                        }
                        for (Node step : steps.getValue()) {
                            lines.add(line(step));
                        }
                    }
                    default ->
                        throw mistake(entry.getKeyNode(), Remark.of("journey.mistake.unknown-key", "given", key));
                }
            }
            return new JourneyScript(name, patience, lines);
        }

        private Line line(Node node) throws ScriptMistake {
            int number = lineOf(node);
            if (node instanceof ScalarNode word) {
                return new Line(number, word.getValue(), alone(word));
            }
            List<NodeTuple> tuples = mapping(node);
            if (tuples.size() != 1) {
                throw mistake(node, Remark.of("journey.mistake.one-key"));
            }
            String key = scalar(tuples.getFirst().getKeyNode());
            Node value = tuples.getFirst().getValueNode();
            String shown = value instanceof ScalarNode text ? text.getValue() : "…";
            return new Line(number, key + ": " + shown, step(key, value));
        }

        private ScriptStep alone(ScalarNode word) throws ScriptMistake {
            return switch (word.getValue()) {
                case "lift card" -> new ScriptStep.LiftCard();
                case "take paper" -> new ScriptStep.TakePaper();
                case "sign" -> new ScriptStep.Sign();
                default -> throw unknownStep(word, word.getValue());
            };
        }

        private static final String KNOWN =
                "tap, wait for, fill, open, type, place card, lift card, lay paper, take paper, show code, remember, expect field,"
                        + " expect text, expect spoken, key, hold key, keys to, sign, break, mend, picture";

        private ScriptStep step(String key, Node value) throws ScriptMistake {
            return switch (key) {
                case "tap" -> new ScriptStep.Tap(scalar(value));
                case "wait for" -> new ScriptStep.WaitFor(scalar(value));
                case "fill" -> new ScriptStep.Fill(onlyKey(value), onlyValue(value));
                case "open" -> new ScriptStep.Open(scalar(value));
                case "type" -> new ScriptStep.Type(scalar(value));
                case "place card" -> new ScriptStep.PlaceCard(number(value));
                case "lay paper" -> new ScriptStep.LayPaper(scalar(value));
                case "remember" -> new ScriptStep.Remember(scalar(value));
                case "show code" -> new ScriptStep.ShowCode(scalar(value));
                case "expect field" -> new ScriptStep.ExpectField(onlyKey(value), onlyValue(value));
                case "expect text" -> new ScriptStep.ExpectText(scalar(value));
                case "expect spoken" -> new ScriptStep.ExpectSpoken(scalar(value));
                case "key" -> new ScriptStep.Key(scalar(value));
                case "hold key" -> new ScriptStep.HoldKey(scalar(value));
                case "keys to" -> new ScriptStep.KeysTo(scalar(value));
                case "break" -> new ScriptStep.Break(onlyKey(value), trouble(value), true);
                case "mend" -> new ScriptStep.Break(onlyKey(value), trouble(value), false);
                case "picture" -> new ScriptStep.Picture(scalar(value));
                default -> throw unknownStep(value, key);
            };
        }

        private String trouble(Node value) throws ScriptMistake {
            return onlyValue(value).toUpperCase(Locale.ROOT).replace('-', '_');
        }

        private String onlyKey(Node value) throws ScriptMistake {
            return scalar(only(value).getKeyNode());
        }

        private String onlyValue(Node value) throws ScriptMistake {
            return scalar(only(value).getValueNode());
        }

        private NodeTuple only(Node value) throws ScriptMistake {
            List<NodeTuple> tuples = mapping(value);
            if (tuples.size() != 1) {
                throw mistake(value, Remark.of("journey.mistake.one-pair"));
            }
            return tuples.getFirst();
        }

        private List<NodeTuple> mapping(Node node) throws ScriptMistake {
            if (node instanceof MappingNode mapping) {
                return mapping.getValue();
            }
            throw mistake(node, Remark.of("journey.mistake.no-mapping"));
        }

        private String scalar(Node node) throws ScriptMistake {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw mistake(node, Remark.of("journey.mistake.no-text"));
        }

        private int number(Node node) throws ScriptMistake {
            try {
                return Integer.parseInt(scalar(node));
            } catch (NumberFormatException e) {
                throw mistake(node, Remark.of("journey.mistake.no-number"));
            }
        }

        private ScriptMistake unknownStep(Node node, String given) {
            return mistake(node, new Remark("journey.mistake.unknown-step", Map.of("given", given, "known", KNOWN)));
        }

        private ScriptMistake mistake(Node node, Remark remark) {
            return new ScriptMistake(file, lineOf(node), remark);
        }

        private static int lineOf(Node node) {
            return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        }
    }
}
