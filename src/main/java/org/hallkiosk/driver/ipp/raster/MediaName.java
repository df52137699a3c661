package org.hallkiosk.driver.ipp.raster;

import org.hallkiosk.device.SheetOptions.PaperSize;

/** The self-describing names of paper sizes, the same in jobs and in page headers (PWG 5101.1). */
public final class MediaName {
    private MediaName() {}

    public static String of(PaperSize size) {
        return switch (size) {
            case A3 -> "iso_a3_297x420mm";
            case A4 -> "iso_a4_210x297mm";
            case A5 -> "iso_a5_148x210mm";
        };
    }
}
