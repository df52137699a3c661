package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IntType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordType;
import com.hp.jipp.encoding.NameType;
import com.hp.jipp.encoding.OctetsType;
import com.hp.jipp.encoding.TextType;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Supply;
import org.hallkiosk.device.Supply.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterAttributesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "3, none, '', READY, -",
                "4, none, '', READY, -",
                "4, media-empty-warning, '', FAULT, MEDIA_EMPTY",
                "3, cover-open-report, '', FAULT, COVER_OPEN",
                "3, toner-low-report, '', WARNING, MARKER_SUPPLY_LOW",
                "5, paused, '', FAULT, PAUSED",
                "5, none, '', FAULT, OTHER",
                // A queue whose printer is off: nothing but the message tells.
                "4, none, The printer is not responding., OFFLINE, NOT_RESPONDING",
                "4, cups-waiting-for-job-completed, 'The printer is unreachable at this time.', OFFLINE, NOT_RESPONDING",
                "4, none, The printer may not exist or is unavailable at this time., OFFLINE, NOT_RESPONDING",
                "4, none, Waiting for printer to finish., READY, -",
            })
    void statusComesFromStateReasonsAndMessage(
            int state, String keyword, String message, Condition condition, Reason reason) {
        DeviceStatus status = SaidByPrinter.in(state)
                .with(Types.printerStateReasons.of(List.of(keyword)))
                .with(Types.printerStateMessage.of(message))
                .attributes()
                .status(true);
        assertThat(status.condition()).isEqualTo(condition);
        assertThat(status.reasons()).isEqualTo(reason == null ? Set.of() : Set.of(reason));
    }

    /** A byte that came twice behind the state begins a group of what is not supported, and the jam stands in it. */
    @Test
    void reasonsInAnotherGroupAreNoAnswer() {
        IppPacket packet = new IppPacket.Builder(Status.successfulOk)
                .putPrinterAttributes(Types.printerState.of(PrinterState.stopped))
                .putUnsupportedAttributes(Types.printerStateReasons.of(List.of("media-jam-report")))
                .build();
        assertThat(PrinterAttributes.from(packet)).isEmpty();
    }

    @Test
    void aPrinterWithoutReasonsIsTakenAtItsState() {
        IppPacket packet = new IppPacket.Builder(Status.successfulOk)
                .putPrinterAttributes(Types.printerState.of(PrinterState.idle))
                .putUnsupportedAttributes(Types.printerStateReasons.noValue())
                .build();
        assertThat(PrinterAttributes.from(packet)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 6, 0x04000000})
    void aStateThatDoesNotExistIsNoAnswer(int state) {
        IppPacket packet = new IppPacket.Builder(Status.successfulOk)
                .putPrinterAttributes(Types.printerState.of(new PrinterState(state, "no state")))
                .build();
        assertThat(PrinterAttributes.from(packet)).isEmpty();
    }

    @Test
    void anAnswerOfTwoPrintersIsNoAnswerOfOne() {
        IppPacket packet = new IppPacket.Builder(Status.successfulOk)
                .putPrinterAttributes(Types.printerState.of(PrinterState.processing))
                .build();
        assertThat(PrinterAttributes.from(packet)).isPresent();
        List<AttributeGroup> twice = new ArrayList<>(packet.getAttributeGroups());
        twice.addAll(packet.getAttributeGroups());
        assertThat(PrinterAttributes.from(new IppPacket(Status.successfulOk, 1, twice.toArray(AttributeGroup[]::new))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "50 60, 10 10, false",
        "5 60, 10 10, true",
        "-2 -3, 10 10, false",
        "9, '', true",
        "12, 15, true",
    })
    void lowMarkerIsAWarning(String levels, String low, boolean warns) {
        SaidByPrinter said = SaidByPrinter.idle().with(new IntType.Set("marker-levels").of(integers(levels)));
        if (!low.isEmpty()) {
            said = said.with(new IntType.Set("marker-low-levels").of(integers(low)));
        }
        DeviceStatus status = said.attributes().status(true);
        assertThat(status.condition()).isEqualTo(warns ? Condition.WARNING : Condition.READY);
        assertThat(status.reasons().contains(Reason.MARKER_SUPPLY_LOW)).isEqualTo(warns);
    }

    @Test
    void emptyWasteBoxIsNoLowToner() {
        DeviceStatus status = SaidByPrinter.idle()
                .with(new IntType.Set("marker-levels").of(List.of(70, 0)))
                .with(new KeywordType.Set("marker-types").of(List.of("toner", "waste-toner")))
                .attributes()
                .status(true);
        assertThat(status.condition()).isEqualTo(Condition.READY);
    }

    @Test
    void suppliesAreNamedWithWhatIsLeftOfThem() {
        DeviceStatus status = SaidByPrinter.idle()
                .with(new IntType.Set("marker-levels").of(List.of(4, 95, -1)))
                .with(new IntType.Set("marker-low-levels").of(List.of(5, 0, 5)))
                .with(new IntType.Set("marker-high-levels").of(List.of(100, 95, 100)))
                .with(new KeywordType.Set("marker-types").of(List.of("toner", "waste-toner", "opc")))
                .with(new NameType.Set("marker-names").of("Black Toner", "Waste Box", "Drum"))
                .with(tray("type=sheetFeedAutoRemovableTray;maxcapacity=250;level=125;status=0;name=tray-1;"))
                .attributes()
                .status(true);
        assertThat(status.supplies())
                .containsExactly(
                        new Supply(Kind.MARKER, "Black Toner", OptionalInt.of(4), true),
                        new Supply(Kind.WASTE, "Waste Box", OptionalInt.of(95), true),
                        new Supply(Kind.MARKER, "Drum", OptionalInt.empty(), false),
                        new Supply(Kind.PAPER, "tray-1", OptionalInt.of(50), false));
    }

    @Test
    void printerWithTheStandardsSuppliesAloneIsUnderstoodToo() {
        DeviceStatus status = SaidByPrinter.idle()
                .with(octets("printer-supply", "class=supplyThatIsConsumed;type=toner;maxcapacity=2000;level=100;"))
                .with(new TextType.Set("printer-supply-description").of("Black"))
                .attributes()
                .status(true);
        assertThat(status.supplies()).containsExactly(new Supply(Kind.MARKER, "Black", OptionalInt.of(5), true));
        assertThat(status.reasons()).containsExactly(Reason.MARKER_SUPPLY_LOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/pdf image/pwg-raster | true | PDF",
                "application/pdf image/pwg-raster | false | PWG_RASTER",
                "application/octet-stream image/pwg-raster | true | PWG_RASTER",
                "'' | true | PDF"
            })
    void pdfGoesAsPdfWhereItIsTakenElseAsRaster(String formats, boolean trustPdf, DocumentFormat format) {
        SaidByPrinter said = SaidByPrinter.idle().with(Types.pwgRasterDocumentTypeSupported.of(List.of("sgray_8")));
        if (!formats.isBlank()) {
            said = said.with(Types.documentFormatSupported.of(List.of(formats.split(" "))));
        }
        assertThat(said.attributes().capabilities().format(trustPdf)).contains(format);
    }

    @Test
    void printerThatTakesAppleRasterAloneCannotServeAndSaysSo() {
        DeviceStatus status = SaidByPrinter.idle()
                .with(Types.documentFormatSupported.of(List.of("image/urf", "image/jpeg")))
                .attributes()
                .status(true);
        assertThat(status.condition()).isEqualTo(Condition.FAULT);
        assertThat(status.reasons()).containsExactly(Reason.NOT_ACCEPTED);
        assertThat(status.detail()).contains("only image/jpeg, image/urf", "Apple raster", "CUPS queue");
    }

    @Test
    void rasterOfOneBitADotAloneCannotServe() {
        DeviceStatus status = SaidByPrinter.idle()
                .with(Types.documentFormatSupported.of(List.of("image/pwg-raster")))
                .with(Types.pwgRasterDocumentTypeSupported.of(List.of("black_1")))
                .attributes()
                .status(true);
        assertThat(status.reasons()).containsExactly(Reason.NOT_ACCEPTED);
        assertThat(status.detail()).contains("black_1");
    }

    private static Attribute<?> tray(String value) {
        return octets("printer-input-tray", value);
    }

    private static Attribute<?> octets(String name, String value) {
        return new OctetsType.Set(name).of(List.of(value.getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<Integer> integers(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
