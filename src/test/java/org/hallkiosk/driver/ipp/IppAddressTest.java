package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IppAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ipp://printer.local/ipp/print, ipp://printer.local:631/ipp/print, http://printer.local:631/ipp/print",
        "ipp://127.0.0.1:8631/ipp/print, ipp://127.0.0.1:8631/ipp/print, http://127.0.0.1:8631/ipp/print",
        "ipps://printer.local/ipp/print, ipps://printer.local:631/ipp/print, https://printer.local:631/ipp/print",
        "http://localhost:631/printers/hall, ipp://localhost:631/printers/hall, http://localhost:631/printers/hall",
        "ipp://[::1]:8631/ipp/print, ipp://[::1]:8631/ipp/print, http://[::1]:8631/ipp/print",
        "' ipp://printer ', ipp://printer:631/, http://printer:631/",
    })
    void addressHasItsIppAndItsHttpForm(String port, String printer, String http) {
        assertThat(IppAddress.parse(port)).hasValueSatisfying(address -> {
            assertThat(address.printer()).hasToString(printer);
            assertThat(address.http()).hasToString(http);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "printer", "/dev/usb/lp0", "tcp://printer:9100", "ipp:", "ipp://", "ipp://a b/"})
    void anythingElseIsNoAddress(String port) {
        assertThat(IppAddress.parse(port)).isEmpty();
    }
}
