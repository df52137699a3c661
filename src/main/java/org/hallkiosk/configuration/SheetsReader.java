package org.hallkiosk.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;

/**
 * How each service's document lies on paper: {@code document: sheets} of its file. It stands with the service, but is a
 * matter of printers, of which the catalogue knows nothing.
 */
final class SheetsReader {
    private SheetsReader() {}

    /** By the service's id; only of services that say something. */
    static Map<String, SheetOptions> read(List<YamlDocument> services) {
        Map<String, SheetOptions> sheets = new HashMap<>();
        for (YamlDocument service : services) {
            service.mapping()
                    .mapping("document")
                    .optionalMapping("sheets")
                    .ifPresent(written -> sheets.put(service.mapping().text("id"), options(written)));
        }
        return sheets;
    }

    private static SheetOptions options(Mapping sheets) {
        return new SheetOptions(
                sheets.integer("copies", 1),
                sheets.optionalText("sides").map(SheetsReader::sides).orElse(Sides.ONE),
                sheets.optionalText("tray"),
                sheets.optionalText("size").map(PaperSize::valueOf).orElse(PaperSize.A4));
    }

    private static Sides sides(String written) {
        return Sides.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
