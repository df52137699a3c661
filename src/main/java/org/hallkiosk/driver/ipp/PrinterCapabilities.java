package org.hallkiosk.driver.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a printer says it can do (RFC 8011, 5.2 and 5.4; PWG 5100.7 for {@code media-col}). An empty set is a printer that
 * does not say.
 *
 * @param mediaReady the sizes that are loaded now
 * @param mediaColMembers what a {@code media-col} may hold; without {@code media-source} no tray can be chosen
 */
record PrinterCapabilities(
        Set<String> documentFormats,
        OptionalInt mostCopies,
        Set<String> sides,
        Set<String> media,
        Set<String> mediaReady,
        Set<String> mediaSources,
        Set<String> mediaColMembers,
        RasterCapabilities raster) {

    /** Attributes to ask for. */
    static final List<String> ATTRIBUTES = List.of(
            "document-format-supported",
            "copies-supported",
            "sides-supported",
            "media-supported",
            "media-ready",
            "media-source-supported",
            "media-col-supported",
            "color-supported",
            "pwg-raster-document-resolution-supported",
            "pwg-raster-document-type-supported",
            "pwg-raster-document-sheet-back");

    static PrinterCapabilities from(AttributeGroup printer) {
        return new PrinterCapabilities(
                set(printer, "document-format-supported"),
                IppValues.most(printer, "copies-supported"),
                set(printer, "sides-supported"),
                set(printer, "media-supported"),
                set(printer, "media-ready"),
                set(printer, "media-source-supported"),
                set(printer, "media-col-supported"),
                RasterCapabilities.from(printer));
    }

    /**
     * The format to send: PDF when the printer takes it, else PWG raster. A printer that does not list its formats is
     * believed to print PDF: the printing will tell.
     *
     * @param trustPdf false for a model whose PDF is known to come out wrong
     */
    Optional<DocumentFormat> format(boolean trustPdf) {
        if (trustPdf && (documentFormats.isEmpty() || takes(DocumentFormat.PDF))) {
            return Optional.of(DocumentFormat.PDF);
        }
        if (takes(DocumentFormat.PWG_RASTER) && raster.canBeSent()) {
            return Optional.of(DocumentFormat.PWG_RASTER);
        }
        return Optional.empty();
    }

    /** Why {@link #format} has no answer. */
    String whyNoFormat() {
        if (takes(DocumentFormat.PWG_RASTER)) {
            return "takes image/pwg-raster, but neither sgray_8 nor srgb_8 (" + raster.types() + ")";
        }
        String takes = String.join(", ", documentFormats.stream().sorted().toList());
        return "takes neither application/pdf nor image/pwg-raster, only " + takes
                + (documentFormats.contains("image/urf") ? " (Apple raster is not spoken here)" : "")
                + "; reach it through a CUPS queue";
    }

    private boolean takes(DocumentFormat format) {
        return documentFormats.contains(format.mimeType());
    }

    private static Set<String> set(AttributeGroup printer, String name) {
        return Set.copyOf(IppValues.strings(printer, name));
    }
}
