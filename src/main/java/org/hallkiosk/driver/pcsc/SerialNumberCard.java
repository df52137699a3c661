package org.hallkiosk.driver.pcsc;

import java.util.HexFormat;
import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardLiftedException;

/** Any contactless card: its serial number (UID), which a reader tells for it (PC/SC part 3, GET DATA). */
final class SerialNumberCard implements CardFamily {
    @Override
    public String name() {
        return "serial-number";
    }

    @Override
    public Optional<CardReading> read(CardChannel channel, Optional<AccessKey> key)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        CardAnswer answer = channel.send(CardCommand.serialNumber());
        return answer.isDone() && answer.data().length > 0
                ? Optional.of(new CardReading.SerialNumberRead(
                        HexFormat.of().withUpperCase().formatHex(answer.data())))
                : Optional.empty();
    }
}
