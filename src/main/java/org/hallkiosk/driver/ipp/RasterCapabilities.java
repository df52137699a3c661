package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.Resolution;
import com.hp.jipp.encoding.ResolutionUnit;
import com.hp.jipp.model.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.driver.ipp.raster.RasterForm;
import org.hallkiosk.driver.ipp.raster.RasterForm.Dots;
import org.hallkiosk.driver.ipp.raster.RasterForm.PixelType;
import org.hallkiosk.driver.ipp.raster.RasterForm.SheetBack;

/**
 * What PWG raster a printer takes (PWG 5100.14, 5.2: {@code pwg-raster-document-…-supported}).
 *
 * @param sheetBack how the printer wants the back of a sheet turned
 */
record RasterCapabilities(List<Dots> resolutions, Set<String> types, SheetBack sheetBack, boolean colour) {
    /** Text at 300 dots an inch is as sharp as an office expects; more is four times the data for nothing. */
    private static final int ENOUGH_DOTS_PER_INCH = 300;

    static RasterCapabilities from(AttributeGroup printer) {
        return new RasterCapabilities(
                IppValues.resolutions(printer, "pwg-raster-document-resolution-supported").stream()
                        .map(RasterCapabilities::dots)
                        .toList(),
                Set.copyOf(IppValues.strings(printer, "pwg-raster-document-type-supported")),
                IppValues.strings(printer, "pwg-raster-document-sheet-back").stream()
                        .findFirst()
                        .flatMap(SheetBack::of)
                        .orElse(SheetBack.NORMAL),
                Objects.requireNonNullElse(printer.getValue(Types.colorSupported), false));
    }

    boolean canBeSent() {
        return types.contains(PixelType.SGRAY_8.keyword()) || types.contains(PixelType.SRGB_8.keyword());
    }

    /** The form in which a document is drawn for this printer. */
    RasterForm form(SheetOptions sheets) {
        boolean inColour =
                !types.contains(PixelType.SGRAY_8.keyword()) || (colour && types.contains(PixelType.SRGB_8.keyword()));
        return new RasterForm(
                resolution(),
                inColour ? PixelType.SRGB_8 : PixelType.SGRAY_8,
                sheets.size(),
                sheets.sides(),
                sheetBack);
    }

    /** The lowest resolution that is enough, else the highest there is. */
    private Dots resolution() {
        return resolutions.stream()
                .filter(dots -> Math.min(dots.across(), dots.down()) >= ENOUGH_DOTS_PER_INCH)
                .min(Comparator.comparingLong(dots -> (long) dots.across() * dots.down()))
                .or(() ->
                        resolutions.stream().max(Comparator.comparingLong(dots -> (long) dots.across() * dots.down())))
                .orElse(new Dots(ENOUGH_DOTS_PER_INCH, ENOUGH_DOTS_PER_INCH));
    }

    private static Dots dots(Resolution resolution) {
        double inches = resolution.getUnit().equals(ResolutionUnit.dotsPerCentimeter) ? 2.54 : 1;
        return new Dots((int) Math.round(resolution.getX() * inches), (int) Math.round(resolution.getY() * inches));
    }
}
