package org.hallkiosk.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hallkiosk.document.Block.Align;
import org.hallkiosk.text.LocalizedText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the blocks of a template: each a mapping with one key that says what it is, and its own keys under that. */
final class BlockReader {
    /** What may be left out is 0; the blocks know what it means then. */
    private static final double USUAL = 0;

    private static final double LARGEST_TYPE = 72;
    private static final double PAGE_HEIGHT = 297;

    private static final Set<String> SIGNATURE = Set.of("label", "date", "code", "height", "blank");

    private static final Map<String, Set<String>> KEYS = Map.of(
            "heading", Set.of("text", "size", "after"),
            "paragraph", Set.of("text", "size", "align", "indent", "leading", "bold", "after"),
            "table", Set.of("columns", "rowHeight", "size", "rows", "after"),
            "signature", SIGNATURE,
            "code", Set.of("content", "label", "size", "align", "top", "after"),
            "seal", Set.of("around", "below", "diameter", "right"),
            "space", Set.of("height"));

    private final YamlFile file;

    BlockReader(YamlFile file) {
        this.file = file;
    }

    Optional<Block> read(Node node) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().size() != 1) {
            file.problem(node, "write a block here, one of " + new TreeSet<>(KEYS.keySet()));
            return Optional.empty();
        }
        NodeTuple only = mapping.getValue().getFirst();
        String kind = only.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        Set<String> known = KEYS.get(kind);
        if (known == null) {
            file.problem(node, "unknown block '" + kind + "'; there are " + new TreeSet<>(KEYS.keySet()));
            return Optional.empty();
        }
        Node content = only.getValueNode();
        return Optional.of(block(kind, content, file.entries(content, known)));
    }

    private Block block(String kind, Node node, Map<String, Node> entries) {
        return switch (kind) {
            case "heading" -> new Block.Heading(text(node, entries, "text"), type(entries), space(entries, "after"));
            case "paragraph" ->
                new Block.Paragraph(
                        text(node, entries, "text"),
                        type(entries),
                        align(entries),
                        file.number(entries, "indent", USUAL, 0, 20),
                        file.number(entries, "leading", USUAL, 1, 4),
                        file.flag(entries, "bold", false),
                        space(entries, "after"));
            case "table" -> new TableReader(file, this).read(node, entries);
            case "signature" -> signature(node, entries);
            case "code" ->
                new Block.Code(
                        text(node, entries, "content"),
                        Optional.ofNullable(entries.get("label")).map(file::text),
                        file.number(entries, "size", USUAL, 12, 80),
                        align(entries),
                        space(entries, "top"),
                        space(entries, "after"));
            case "seal" ->
                new Block.Seal(
                        text(node, entries, "around"),
                        text(node, entries, "below"),
                        file.number(entries, "diameter", USUAL, 20, 60),
                        space(entries, "right"));
            default -> new Block.Space(space(entries, "height"));
        };
    }

    /** The place to sign under this node, on its own or in a cell. */
    Block.Signature signature(Node node) {
        return signature(node, file.entries(node, SIGNATURE));
    }

    private Block.Signature signature(Node node, Map<String, Node> entries) {
        return new Block.Signature(
                text(node, entries, "label"),
                Optional.ofNullable(entries.get("date")).map(file::text),
                Optional.ofNullable(entries.get("code")).map(file::text),
                file.number(entries, "height", USUAL, 5, 80),
                file.flag(entries, "blank", false));
    }

    private LocalizedText text(Node node, Map<String, Node> entries, String key) {
        return file.required(node, entries, key).map(file::text).orElse(new LocalizedText("", ""));
    }

    double type(Map<String, Node> entries) {
        return file.number(entries, "size", USUAL, 5, LARGEST_TYPE);
    }

    double space(Map<String, Node> entries, String key) {
        return file.number(entries, key, 0, 0, PAGE_HEIGHT);
    }

    Optional<Align> align(Map<String, Node> entries) {
        Node node = entries.get("align");
        if (node == null) {
            return Optional.empty();
        }
        String word = file.string(node);
        for (Align align : Align.values()) {
            if (align.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(align);
            }
        }
        file.problem(node, "write one of left, center, right, justified");
        return Optional.empty();
    }
}
