package org.hallkiosk.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Block;
import org.hallkiosk.device.TicketDocument.Size;
import tools.jackson.databind.JsonNode;

/** A ticket as a transcript writes it: one block an item, checked by the schema before. */
final class TicketNotation {
    private TicketNotation() {}

    static TicketDocument ticket(JsonNode items) {
        List<Block> blocks = new ArrayList<>();
        for (JsonNode item : items) {
            blocks.add(block(item));
        }
        return new TicketDocument(blocks);
    }

    private static Block block(JsonNode item) {
        if (item.has("text")) {
            return new TicketDocument.Text(
                    item.path("text").asString(),
                    Size.valueOf(constant(item, "size", "normal")),
                    Alignment.valueOf(constant(item, "align", "left")),
                    item.path("bold").asBoolean(false));
        }
        if (item.has("label")) {
            return new TicketDocument.Pair(
                    item.path("label").asString(), item.path("value").asString());
        }
        if (item.has("qr")) {
            return new TicketDocument.Qr(item.path("qr").asString());
        }
        if (item.has("barcode")) {
            return new TicketDocument.Barcode(item.path("barcode").asString());
        }
        return item.has("space") ? new TicketDocument.Space(item.path("space").asInt()) : new TicketDocument.Rule();
    }

    private static String constant(JsonNode item, String key, String otherwise) {
        return item.path(key).asString(otherwise).toUpperCase(Locale.ROOT);
    }
}
