package org.hallkiosk.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterIdentityTest {
    @ParameterizedTest
    @CsvSource({
        "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;, Epson TM-T20III, true",
        "MANUFACTURER: EPSON ;MODEL: TM-T20III, Epson TM-T20III, true",
        "MDL:TM-T20III;, TM-T20III, true",
        "MFG:EPSON;MDL:TM-T20II;, Epson TM-T20III, false",
        "MFG:EPSON;MDL:TM-T20IIIL;, Epson TM-T20III, false",
        "MFG:EPSON;, Epson, false",
        "no device id, no device id, false",
    })
    void itIsCalledByItsWholeNameAlone(String deviceId, String name, boolean called) {
        assertThat(PrinterIdentity.of(deviceId).isCalled(name)).isEqualTo(called);
    }

    @Property
    void noDeviceIdIsAnError(@ForAll String deviceId) {
        assertThat(PrinterIdentity.of(deviceId).isCalled("")).isFalse();
    }
}
