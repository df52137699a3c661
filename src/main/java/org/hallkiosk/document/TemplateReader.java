package org.hallkiosk.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.document.DocumentTemplate.Margins;
import org.hallkiosk.document.DocumentTemplates.Problem;
import org.hallkiosk.text.LocalizedText;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one template. */
final class TemplateReader {
    private static final Set<String> KEYS = Set.of("title", "bilingual", "margins", "watermark", "footer", "blocks");
    private static final Set<String> SIDES = Set.of("top", "right", "bottom", "left");
    private static final LocalizedText NOTHING = new LocalizedText("", "");

    private final YamlFile file;

    TemplateReader(Path file) {
        this.file = new YamlFile(file);
    }

    List<Problem> problems() {
        return file.problems();
    }

    /** Empty when there is any problem. */
    Optional<DocumentTemplate> read(String yaml) {
        return file.parse(yaml)
                .map(this::template)
                .filter(template -> problems().isEmpty());
    }

    private DocumentTemplate template(Node root) {
        Map<String, Node> entries = file.entries(root, KEYS);
        return new DocumentTemplate(
                file.required(root, entries, "title")
                        .map(this::textOutsideThePaper)
                        .orElse(NOTHING),
                file.flag(entries, "bilingual", false),
                Optional.ofNullable(entries.get("margins")).map(this::margins),
                Optional.ofNullable(entries.get("watermark")).map(this::textOutsideThePaper),
                Optional.ofNullable(entries.get("footer")).map(file::text),
                file.required(root, entries, "blocks").map(this::blocks).orElse(List.of()));
    }

    /** A text that queues and logs may read, which must not see personal data. */
    private LocalizedText textOutsideThePaper(Node node) {
        LocalizedText text = file.text(node);
        if (DocumentTemplate.PLACEHOLDER
                .matcher(text.chinese() + text.english())
                .find()) {
            file.problem(node, "no placeholder may stand here: this goes into the file's metadata");
            return NOTHING;
        }
        return text;
    }

    private Margins margins(Node node) {
        Map<String, Node> sides = file.entries(node, SIDES);
        return new Margins(
                file.number(sides, "top", 20, 5, 60),
                file.number(sides, "right", 18, 5, 60),
                file.number(sides, "bottom", 18, 12, 60),
                file.number(sides, "left", 18, 5, 60));
    }

    private List<Block> blocks(Node list) {
        BlockReader reader = new BlockReader(file);
        List<Block> blocks = new ArrayList<>();
        for (Node block : file.items(list)) {
            reader.read(block).ifPresent(blocks::add);
        }
        return blocks;
    }
}
