package org.hallkiosk.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.text.LocalizedText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a template's blocks. Each is a mapping in which one key says what it is, and the others how it looks. */
final class BlockReader {
    private static final float HEADING_SIZE = 20;
    private static final float HEADING_AFTER = 5;
    private static final int DEEPEST = 5;
    private static final float RUNNING_TEXT_SPACING = 1.6f;
    static final float CLOSE_SPACING = 1.3f;

    private static final Set<String> TEXT_KEYS =
            Set.of("size", "bold", "align", "indent", "before", "after", "lineSpacing");
    private static final Map<String, Set<String>> KEYS = Map.of(
            "heading", TEXT_KEYS,
            "paragraph", TEXT_KEYS,
            "table", Set.of("columns", "rowHeight", "lines", "before", "after"),
            "signature", Set.of("dateLabel", "date", "width", "height", "size"),
            "qrCode", Set.of("size", "align"),
            "space", Set.of());

    private final YamlFile file;
    private final float fontSize;
    private int depth;

    BlockReader(YamlFile file, float fontSize) {
        this.file = file;
        this.fontSize = fontSize;
    }

    Optional<Block> read(Node node) {
        Optional<String> kind = kindOf(node);
        if (kind.isEmpty()) {
            file.mistake(node, "write a block here: one of heading, paragraph, table, signature, qrCode, space");
            return Optional.empty();
        }
        Set<String> keys = new HashSet<>(KEYS.getOrDefault(kind.get(), Set.of()));
        keys.add(kind.get());
        Map<String, Node> entries = file.entries(node, keys);
        Node content = entries.get(kind.get());
        if (content == null) {
            return Optional.empty();
        }
        // An anchor that holds its own alias is a tree without an end.
        if (depth == DEEPEST) {
            file.mistake(node, "tables stand more than " + DEEPEST + " deep in one another");
            return Optional.empty();
        }
        depth++;
        Block block = block(kind.get(), content, entries);
        depth--;
        return Optional.of(block);
    }

    private static Optional<String> kindOf(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(key -> ((ScalarNode) key).getValue())
                .filter(KEYS::containsKey)
                .findFirst();
    }

    private Block block(String kind, Node content, Map<String, Node> entries) {
        return switch (kind) {
            case "heading" ->
                new Block.Paragraph(
                        file.text(content),
                        style(entries, new TextStyle(HEADING_SIZE, true, Alignment.CENTER, CLOSE_SPACING)),
                        file.number(entries, "indent", 0, 0, 20),
                        file.number(entries, "before", 0, 0, 200),
                        file.number(entries, "after", HEADING_AFTER, 0, 200));
            case "paragraph" ->
                new Block.Paragraph(
                        file.text(content),
                        style(entries, new TextStyle(fontSize, false, Alignment.LEFT, RUNNING_TEXT_SPACING)),
                        file.number(entries, "indent", 0, 0, 20),
                        file.number(entries, "before", 0, 0, 200),
                        file.number(entries, "after", 0, 0, 200));
            case "table" -> new TableReader(file, this, fontSize).read(content, entries);
            case "signature" -> signature(content, entries);
            case "qrCode" ->
                new Block.QrCode(
                        file.text(content),
                        file.number(entries, "size", 22, 12, 80),
                        alignment(entries, Alignment.CENTER));
            default -> new Block.Space(file.number(content, 0, 0, 250));
        };
    }

    private Block signature(Node content, Map<String, Node> entries) {
        Node date = entries.get("date");
        return new Block.SignatureField(
                file.text(content),
                Optional.ofNullable(entries.get("dateLabel")).map(file::text),
                date == null ? new LocalizedText("", "") : file.text(date),
                file.number(entries, "width", 45, 10, 150),
                file.number(entries, "height", 16, 5, 80),
                file.number(entries, "size", fontSize, 6, 30));
    }

    TextStyle style(Map<String, Node> entries, TextStyle usual) {
        return new TextStyle(
                file.number(entries, "size", usual.size(), 5, 72),
                file.flag(entries, "bold", usual.bold()),
                alignment(entries, usual.alignment()),
                file.number(entries, "lineSpacing", usual.lineSpacing(), 1, 4));
    }

    private Alignment alignment(Map<String, Node> entries, Alignment usual) {
        Node node = entries.get("align");
        if (node == null) {
            return usual;
        }
        String word = file.string(node);
        for (Alignment alignment : Alignment.values()) {
            if (alignment.name().toLowerCase(Locale.ROOT).equals(word)) {
                return alignment;
            }
        }
        file.mistake(node, "write one of left, center, right");
        return usual;
    }
}
