package org.hallkiosk.driver.pcsc;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardLiftedException;

/**
 * The Belgian eID: identity and address, both readable without a PIN. The photo file is not read. File structure:
 * "Belgian Electronic Identity Card content" (Fedict), and the open-source middleware github.com/Fedict/eid-mw.
 */
final class BelgianCard implements CardFamily {
    private static final String IDENTITY = "3F00DF014031";
    private static final String ADDRESS = "3F00DF014033";
    /** The historical bytes of every Belgian eID begin so; the rest is versions. */
    private static final byte[] ATR_MARK = HexFormat.of().parseHex("0AA503010101AD13");

    @Override
    public String name() {
        return "belgian-eid";
    }

    @Override
    public boolean knows(byte[] answerToReset) {
        for (int at = 0; at + ATR_MARK.length <= answerToReset.length; at++) {
            if (Arrays.equals(answerToReset, at, at + ATR_MARK.length, ATR_MARK, 0, ATR_MARK.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<CardReading> read(CardChannel channel, Optional<AccessKey> key)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException {
        if (!channel.has(CardCommand.BY_PATH, CardCommand.WITHOUT_DESCRIPTION, IDENTITY)) {
            return Optional.empty();
        }
        byte[] identity = channel.readFile();
        channel.select(CardCommand.BY_PATH, CardCommand.WITHOUT_DESCRIPTION, ADDRESS);
        return Optional.of(new CardReading.CardRead(BelgianCardText.parse(identity, channel.readFile())));
    }
}
