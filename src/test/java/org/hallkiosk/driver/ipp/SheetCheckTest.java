package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.model.MediaCol;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Optional;
import kotlin.ranges.IntRange;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetCheckTest {
    private static final PrinterCapabilities OFFICE = SaidByPrinter.idle()
            .with(Types.copiesSupported.of(new IntRange(1, 99)))
            .with(Types.sidesSupported.of(List.of("one-sided", "two-sided-long-edge")))
            .with(Types.mediaSupported.of(keywords("iso_a4_210x297mm", "iso_a5_148x210mm", "na_letter_8.5x11in")))
            .with(Types.mediaReady.of(keywords("iso_a4_210x297mm")))
            .with(Types.mediaSourceSupported.of(keywords("auto", "tray-1", "tray-2")))
            .with(Types.mediaColSupported.of(List.of("media-size", "media-source")))
            .attributes()
            .capabilities();

    private static final PrinterCapabilities SILENT =
            SaidByPrinter.idle().attributes().capabilities();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "100 | ONE        | -      | A4 | OPTION_NOT_SUPPORTED | 100 copies: at most 99",
                "1   | SHORT_EDGE | -      | A4 | OPTION_NOT_SUPPORTED | only one-sided, two-sided-long-edge",
                "1   | ONE        | tray-9 | A4 | OPTION_NOT_SUPPORTED | tray-9: only auto, tray-1, tray-2",
                "1   | ONE        | -      | A3 | OPTION_NOT_SUPPORTED | iso_a3_297x420mm: only",
                "1   | ONE        | -      | A5 | MEDIA_EMPTY          | iso_a5_148x210mm is not loaded, only iso_a4",
            })
    void whatThePrinterDoesNotListIsRefusedWithWhatItHas(
            int copies, Sides sides, String tray, PaperSize size, Reason reason, String why) {
        SheetCheck check = SheetCheck.of(new SheetOptions(copies, sides, Optional.ofNullable(tray), size), OFFICE);
        assertThat(check).isInstanceOfSatisfying(SheetCheck.Impossible.class, impossible -> {
            assertThat(impossible.reason()).isEqualTo(reason);
            assertThat(impossible.why()).contains(why);
        });
    }

    @Test
    void usualSheetsAskForA4OnOneSide() {
        assertThat(asked(SheetOptions.USUAL, OFFICE))
                .extracting(attribute -> attribute.getName() + "=" + attribute.strings())
                .containsExactly("sides=[one-sided]", "media=[iso_a4_210x297mm]");
    }

    @Test
    void trayIsAskedForWithItsPaper() {
        List<Attribute<?>> asked =
                asked(new SheetOptions(2, Sides.LONG_EDGE, Optional.of("tray-2"), PaperSize.A4), OFFICE);
        assertThat(asked).extracting(Attribute::getName).containsExactly("copies", "sides", "media-col");
        MediaCol media = (MediaCol) asked.getLast().getFirst();
        assertThat(media.getMediaSource()).hasToString("tray-2");
        assertThat(media.getMediaSize().getXDimension()).isEqualTo(21000);
        assertThat(media.getMediaSize().getYDimension()).isEqualTo(29700);
    }

    @Test
    void printerThatSaysNothingIsTrustedWithTheUsualAndNoMore() {
        assertThat(asked(SheetOptions.USUAL, SILENT)).isEmpty();
        assertThat(SheetCheck.of(new SheetOptions(2, Sides.ONE, Optional.empty(), PaperSize.A4), SILENT))
                .isInstanceOf(SheetCheck.Impossible.class);
        assertThat(SheetCheck.of(new SheetOptions(1, Sides.LONG_EDGE, Optional.empty(), PaperSize.A4), SILENT))
                .isInstanceOf(SheetCheck.Impossible.class);
        assertThat(SheetCheck.of(new SheetOptions(1, Sides.ONE, Optional.empty(), PaperSize.A5), SILENT))
                .isInstanceOf(SheetCheck.Impossible.class);
    }

    private static List<Attribute<?>> asked(SheetOptions sheets, PrinterCapabilities printer) {
        return ((SheetCheck.Possible) SheetCheck.of(sheets, printer)).jobAttributes();
    }

    private static List<KeywordOrName> keywords(String... keywords) {
        return java.util.Arrays.stream(keywords).map(KeywordOrName::new).toList();
    }
}
