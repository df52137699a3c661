package org.hallkiosk.driver.escpos;

import org.hallkiosk.device.DeviceSettings;

/**
 * What one model of printer can do, as its profile says.
 *
 * @param dotsPerLine printable width: 576 on 80 mm paper, 384 on 58 mm, at 8 dots a millimetre
 * @param charactersPerLine half-width characters in that width (48 or 32); a Chinese character takes two
 * @param chinese what its built-in font has
 * @param nativeQr whether it draws a QR code itself from {@code GS ( k}
 * @param nativeBarcode whether it draws Code 128 itself from {@code GS k}
 * @param feedLinesBeforeCut lines to feed for models whose cut command does not bring the paper to the knife
 * @param confirmation whether {@code GS ( H} answers when printing is complete
 * @param status whether it answers at all; a one-way printer can only be sent to
 * @param automaticStatus whether it tells changes by itself once {@code GS a} asked for it
 * @param questionsTogether whether several status questions may be sent before the first is answered
 */
public record EscPosCapabilities(
        int dotsPerLine,
        int charactersPerLine,
        RomCharset chinese,
        boolean nativeQr,
        boolean nativeBarcode,
        Cut cut,
        int feedLinesBeforeCut,
        boolean confirmation,
        Status status,
        boolean automaticStatus,
        boolean questionsTogether) {

    /** How the paper is cut. */
    public enum Cut {
        PARTIAL,
        FULL,
        NONE
    }

    /** How the printer tells its status. */
    public enum Status {
        DLE_EOT,
        NONE
    }

    /** From the profile's {@code capabilities.*}; what is not said is the most common 80 mm Chinese printer. */
    public static EscPosCapabilities of(DeviceSettings settings) {
        int dots = settings.integer("capabilities.dotsPerLine", 576);
        return new EscPosCapabilities(
                dots,
                settings.integer("capabilities.charactersPerLine", dots / EscPosWriter.HALF_WIDTH),
                RomCharset.named(settings.text("capabilities.chinese", "gbk")).orElse(RomCharset.NONE),
                settings.flag("capabilities.qr", true),
                settings.flag("capabilities.barcode", true),
                switch (settings.text("capabilities.cut", "partial")) {
                    case "full" -> Cut.FULL;
                    case "none" -> Cut.NONE;
                    default -> Cut.PARTIAL;
                },
                settings.integer("capabilities.feedLinesBeforeCut", 0),
                settings.flag("capabilities.confirmation", false),
                settings.text("capabilities.status", "dle-eot").equals("none") ? Status.NONE : Status.DLE_EOT,
                settings.flag("capabilities.automaticStatus", false),
                !settings.flag("quirks.oneQuestionAtATime", false));
    }
}
