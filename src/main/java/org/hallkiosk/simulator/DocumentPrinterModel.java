package org.hallkiosk.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * What a simulated document printer can do, and so says of itself.
 *
 * @param formats MIME types that it takes
 * @param bothSides whether it turns sheets over
 * @param colour whether it prints in colour
 */
public record DocumentPrinterModel(List<String> formats, boolean bothSides, boolean colour) {
    public static final String PDF = "application/pdf";
    public static final String PWG_RASTER = "image/pwg-raster";

    public DocumentPrinterModel {
        formats = List.copyOf(formats);
    }

    /** A printer as halls have them: PDF, both sides, black. */
    public static DocumentPrinterModel office() {
        return new DocumentPrinterModel(List.of(PDF), true, false);
    }

    /** One that only takes pages drawn elsewhere. */
    public static DocumentPrinterModel rasterOnly() {
        return new DocumentPrinterModel(List.of(PWG_RASTER), true, false);
    }

    /** Which of ippeveprinter's built-in trays hold paper: 1 "main" with 3 "by-pass-tray", or 2 "photo" of a colour one. */
    List<Integer> trays() {
        return List.of(1, colour ? 2 : 3);
    }

    /** The options of ippeveprinter(8) that make it such a printer. */
    List<String> options() {
        List<String> options = new ArrayList<>(List.of("-f", String.join(",", formats)));
        if (bothSides) {
            options.add("-2");
        }
        if (colour) {
            options.addAll(List.of("-s", "10,10"));
        }
        return options;
    }
}
