package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.model.MediaCol;
import com.hp.jipp.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.hallkiosk.driver.ipp.raster.MediaName;

/** Whether a printer can lay a document on paper as asked, by its own word, and how the job then says so. */
sealed interface SheetCheck {

    /** It can; these attributes ask for it (RFC 8011, 5.2; PWG 5100.7 for the tray). */
    record Possible(List<Attribute<?>> jobAttributes) implements SheetCheck {}

    /** It cannot. */
    record Impossible(Reason reason, String why) implements SheetCheck {}

    static SheetCheck of(SheetOptions sheets, PrinterCapabilities printer) {
        return impossible(sheets, printer)
                .map(SheetCheck.class::cast)
                .orElseGet(() -> new Possible(attributes(sheets, printer)));
    }

    private static Optional<Impossible> impossible(SheetOptions sheets, PrinterCapabilities printer) {
        // A printer that does not tell what it can is taken to do the least that every one does.
        int most = printer.mostCopies().orElse(1);
        if (sheets.copies() > most) {
            return cannot(sheets.copies() + " copies: at most " + most + " (copies-supported)");
        }
        if (sheets.sides() != Sides.ONE && !printer.sides().contains(keyword(sheets.sides()))) {
            return cannot(keyword(sheets.sides()) + ": only " + list(printer.sides()) + " (sides-supported)");
        }
        String size = MediaName.of(sheets.size());
        if (!printer.media().contains(size)
                && (sheets.size() != PaperSize.A4 || !printer.media().isEmpty())) {
            return cannot(size + ": only " + list(printer.media()) + " (media-supported)");
        }
        if (sheets.tray().isPresent()) {
            String tray = sheets.tray().get();
            if (!printer.mediaColMembers().contains("media-source")) {
                return cannot(tray + ": no tray can be chosen (media-col-supported)");
            }
            if (!printer.mediaSources().contains(tray)) {
                return cannot(tray + ": only " + list(printer.mediaSources()) + " (media-source-supported)");
            }
        }
        // A4 is always tried: it is what the tray is refilled with. Nobody refills a hall's printer with A5 in time.
        if (sheets.size() != PaperSize.A4
                && !printer.mediaReady().isEmpty()
                && !printer.mediaReady().contains(size)) {
            return Optional.of(new Impossible(
                    Reason.MEDIA_EMPTY,
                    size + " is not loaded, only " + list(printer.mediaReady()) + " (media-ready)"));
        }
        return Optional.empty();
    }

    private static List<Attribute<?>> attributes(SheetOptions sheets, PrinterCapabilities printer) {
        List<Attribute<?>> attributes = new ArrayList<>();
        if (sheets.copies() > 1) {
            attributes.add(Types.copies.of(sheets.copies()));
        }
        // A printer's own default may be two-sided, so one side is asked for as well.
        if (printer.sides().contains(keyword(sheets.sides()))) {
            attributes.add(Types.sides.of(keyword(sheets.sides())));
        }
        if (sheets.tray().isPresent()) {
            MediaCol media = new MediaCol();
            media.setMediaSize(new MediaCol.MediaSize(
                    hundredths(sheets.size().widthMillimetres()),
                    hundredths(sheets.size().heightMillimetres())));
            media.setMediaSource(new KeywordOrName(sheets.tray().get()));
            attributes.add(Types.mediaCol.of(media));
        } else if (printer.media().contains(MediaName.of(sheets.size()))) {
            attributes.add(Types.media.of(MediaName.of(sheets.size())));
        }
        return List.copyOf(attributes);
    }

    private static Optional<Impossible> cannot(String why) {
        return Optional.of(new Impossible(Reason.OPTION_NOT_SUPPORTED, why));
    }

    private static int hundredths(int millimetres) {
        return millimetres * 100;
    }

    /** RFC 8011, 5.2.8. */
    static String keyword(Sides sides) {
        return switch (sides) {
            case ONE -> "one-sided";
            case LONG_EDGE -> "two-sided-long-edge";
            case SHORT_EDGE -> "two-sided-short-edge";
        };
    }

    private static String list(Set<String> keywords) {
        return keywords.isEmpty()
                ? "it does not say what"
                : String.join(", ", keywords.stream().sorted().toList());
    }
}
