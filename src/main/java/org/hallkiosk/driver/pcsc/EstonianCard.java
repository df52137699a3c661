package org.hallkiosk.driver.pcsc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardLiftedException;

/**
 * The Estonian ID card of 2018: the personal data file, one small file a field, readable without a PIN. Public source:
 * "EstEID v2018 technical description" and the middleware github.com/open-eid.
 */
final class EstonianCard implements CardFamily {
    private static final String APPLET = "A000000077010800070000FE00000100";
    private static final String PERSONAL_DATA = "5000";

    @Override
    public String name() {
        return "estonian-id";
    }

    @Override
    public Optional<CardReading> read(CardChannel channel, Optional<AccessKey> key)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        if (!channel.has(CardCommand.BY_NAME, CardCommand.WITH_DESCRIPTION, APPLET)) {
            return Optional.empty();
        }
        if (!channel.send(CardCommand.selectRoot()).isDone()) {
            throw new MalformedCardException("no master file");
        }
        channel.select(CardCommand.BY_FOLDER, CardCommand.WITHOUT_DESCRIPTION, PERSONAL_DATA);
        Map<Integer, String> fields = new HashMap<>();
        for (int field : EstonianCardText.FIELDS) {
            byte[] file = {0x50, (byte) field};
            channel.select(
                    CardCommand.BY_FILE_IN_FOLDER,
                    CardCommand.WITHOUT_DESCRIPTION,
                    HexFormat.of().formatHex(file));
            CardAnswer answer = channel.send(CardCommand.readBinary(0, 0));
            if (!answer.isDone() && !answer.isEndOfFile()) {
                throw new MalformedCardException("field " + field + ": " + answer.status());
            }
            fields.put(field, new String(answer.data(), UTF_8).strip());
        }
        return Optional.of(new CardReading.CardRead(EstonianCardText.parse(fields)));
    }
}
