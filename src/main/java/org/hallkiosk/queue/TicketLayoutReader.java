package org.hallkiosk.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.text.YamlSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Makes a layout of a YAML file; {@code kiosk-config/schema/ticket.json} says how such a file is written. */
final class TicketLayoutReader {

    private TicketLayoutReader() {}

    static TicketLayoutReading read(Path file) {
        try {
            String yaml = Files.readString(file);
            JsonNode root = YAMLMapper.builder(YAMLFactory.builder()
                            .loadSettings(YamlSettings.forText(yaml).build())
                            .build())
                    .build()
                    .readTree(yaml);
            List<TicketBlock> blocks = new ArrayList<>();
            for (JsonNode block : root.path("blocks")) {
                blocks.add(block(block));
            }
            if (blocks.isEmpty()) {
                throw new Mistake("it has no blocks");
            }
            return new TicketLayoutReading.Read(
                    new TicketLayout(blocks, root.has("reprint") ? text(root.path("reprint")) : TicketText.NOTHING));
        } catch (IOException | JacksonException | Mistake e) {
            return new TicketLayoutReading.Unreadable(file + ": " + e.getMessage());
        }
    }

    private static TicketBlock block(JsonNode block) throws Mistake {
        if (block.has("text")) {
            return new TicketBlock.Line(
                    text(block.path("text")),
                    choice(TicketDocument.Size.class, block.path("size"), TicketDocument.Size.NORMAL),
                    choice(TicketDocument.Alignment.class, block.path("align"), TicketDocument.Alignment.LEFT),
                    block.path("bold").asBoolean(false));
        }
        if (block.has("label") && block.has("value")) {
            return new TicketBlock.Pair(text(block.path("label")), text(block.path("value")));
        }
        if (block.has("qr")) {
            return new TicketBlock.Qr(text(block.path("qr")));
        }
        if (block.has("barcode")) {
            return new TicketBlock.Barcode(text(block.path("barcode")));
        }
        if (block.has("each")) {
            return new TicketBlock.Each(
                    choice(TicketList.class, block.path("each"), TicketList.MATERIALS),
                    text(block.path("entry")),
                    block.has("detail") ? text(block.path("detail")) : TicketText.NOTHING);
        }
        if (block.has("rule")) {
            return new TicketBlock.Rule();
        }
        if (block.has("space")) {
            return new TicketBlock.Space(block.path("space").asInt(1));
        }
        throw new Mistake("a block is none of text, label and value, qr, barcode, rule, space: " + block);
    }

    private static TicketText text(JsonNode node) throws Mistake {
        TicketText text = node.isObject()
                ? new TicketText(
                        node.path("zh-CN").asString(""), node.path("en").asString(""))
                : new TicketText(node.asString(""), node.asString(""));
        for (String each : List.of(text.chinese(), text.english())) {
            Matcher fields = TicketText.FIELD.matcher(each);
            while (fields.find()) {
                if (TicketField.named(fields.group(1)).isEmpty()) {
                    throw new Mistake("tickets have no field {" + fields.group(1) + "}");
                }
            }
        }
        return text;
    }

    private static <E extends Enum<E>> E choice(Class<E> choices, JsonNode node, E otherwise) throws Mistake {
        if (node.isMissingNode()) {
            return otherwise;
        }
        String written = node.asString("");
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(written)) {
                return choice;
            }
        }
        throw new Mistake("\"" + written + "\" is none of " + List.of(choices.getEnumConstants()));
    }

    /** Something in the file that makes no ticket. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        Mistake(String message) {
            super(message);
        }
    }
}
