package org.hallkiosk.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.document.DocumentTemplate.PageMargins;
import org.hallkiosk.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one template. */
final class TemplateReader {
    private static final PageMargins USUAL_MARGINS = new PageMargins(20, 20, 20, 20);
    private static final float USUAL_FONT_SIZE = 11;
    private static final Set<String> KEYS =
            Set.of("title", "page", "fontSize", "bilingual", "watermark", "footer", "blocks");

    private final YamlFile file;

    TemplateReader(String fileName) {
        this.file = new YamlFile(fileName);
    }

    List<TemplateMistake> mistakes() {
        return file.mistakes();
    }

    /** Empty when there is any mistake. */
    Optional<DocumentTemplate> read(String name, String yaml) {
        return file.parse(yaml)
                .map(root -> template(name, root))
                .filter(template -> file.mistakes().isEmpty());
    }

    private DocumentTemplate template(String name, Node root) {
        Map<String, Node> entries = file.entries(root, KEYS);
        float fontSize = file.number(entries, "fontSize", USUAL_FONT_SIZE, 6, 30);
        return new DocumentTemplate(
                name,
                title(root, entries.get("title")),
                margins(entries.get("page")),
                file.flag(entries, "bilingual", false),
                Optional.ofNullable(entries.get("watermark")).map(this::textWithoutPlaceholders),
                Optional.ofNullable(entries.get("footer")).map(file::text),
                blocks(root, entries.get("blocks"), fontSize));
    }

    private LocalizedText title(Node root, @Nullable Node title) {
        if (title == null) {
            file.mistake(root, "'title' is missing");
            return new LocalizedText("", "");
        }
        return textWithoutPlaceholders(title);
    }

    /** For texts that leave the paper: a PDF's title is read by queues and logs that must not see personal data. */
    private LocalizedText textWithoutPlaceholders(Node node) {
        LocalizedText text = file.text(node);
        if (!Placeholders.names(text.chinese()).isEmpty()
                || !Placeholders.names(text.english()).isEmpty()) {
            file.mistake(node, "no placeholder may stand here");
        }
        return text;
    }

    private PageMargins margins(@Nullable Node page) {
        if (page == null) {
            return USUAL_MARGINS;
        }
        Map<String, Node> entries = file.entries(page, Set.of("size", "margins"));
        Node size = entries.get("size");
        if (size != null && !file.string(size).equals("A4")) {
            file.mistake(size, "the only page size is A4");
        }
        Node margins = entries.get("margins");
        if (margins == null) {
            return USUAL_MARGINS;
        }
        Map<String, Node> sides = file.entries(margins, Set.of("top", "right", "bottom", "left"));
        return new PageMargins(
                file.number(sides, "top", USUAL_MARGINS.top(), 5, 60),
                file.number(sides, "right", USUAL_MARGINS.right(), 5, 60),
                file.number(sides, "bottom", USUAL_MARGINS.bottom(), 12, 60),
                file.number(sides, "left", USUAL_MARGINS.left(), 5, 60));
    }

    private List<Block> blocks(Node root, @Nullable Node blocks, float fontSize) {
        if (blocks == null) {
            file.mistake(root, "'blocks' is missing");
            return List.of();
        }
        BlockReader reader = new BlockReader(file, fontSize);
        List<Block> read = new ArrayList<>();
        for (Node block : file.items(blocks)) {
            reader.read(block).ifPresent(read::add);
        }
        return read;
    }
}
