package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Sequence;

/** Whether each part of a ticket layout is one thing: of two, the printer would silently leave one out. */
final class TicketsCheck {
    private static final List<String> THINGS = List.of("text", "label", "qr", "barcode", "each", "rule", "space");

    private TicketsCheck() {}

    static List<Mistake> mistakes(ConfigurationFiles files) {
        List<Mistake> mistakes = new ArrayList<>();
        for (YamlDocument layout : files.documentsIn("tickets")) {
            if (layout.mapping().get("blocks").orElse(null) instanceof Sequence blocks) {
                for (int i = 0; i < blocks.items().size(); i++) {
                    if (blocks.items().get(i) instanceof Mapping block) {
                        List<String> found = THINGS.stream()
                                .filter(thing -> block.get(thing).isPresent())
                                .toList();
                        if (found.size() > 1) {
                            mistakes.add(Mistake.of(
                                    layout.file(),
                                    block.line(),
                                    "one-of-a-kind",
                                    Map.of("key", "blocks[" + (i + 1) + "]", "found", found)));
                        }
                    }
                }
            }
        }
        return mistakes;
    }
}
