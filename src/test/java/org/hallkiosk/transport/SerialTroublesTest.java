package org.hallkiosk.transport;

import static org.assertj.core.api.Assertions.assertThat;

import jssc.SerialPortException;
import org.hallkiosk.device.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a technician reads; root opens what is busy or denied, so the serial library's words stand in for it here. */
class SerialTroublesTest {

    @ParameterizedTest
    @CsvSource({
        "Port busy, PORT_BUSY, in use by another program",
        "Port already opened, PORT_BUSY, in use by another program",
        "Permission denied, ACCESS_DENIED, group dialout",
        "Port not found, NOT_CONNECTED, does not exist",
        "Incorrect serial port, NOT_CONNECTED, not a serial port",
        "Native exception occurred: Input/output error, NOT_CONNECTED, is gone"
    })
    void theLibrarysWordsBecomeAReasonAndAHint(String type, Reason reason, String hint) {
        TransportException trouble =
                SerialTransport.explain("/dev/ttyUSB0", new SerialPortException("/dev/ttyUSB0", "openPort", type));
        assertThat(trouble.reason()).isEqualTo(reason);
        assertThat(trouble).hasMessageStartingWith("/dev/ttyUSB0").hasMessageContaining(hint);
    }
}
